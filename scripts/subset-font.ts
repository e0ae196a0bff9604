// Which glyphs of Source Serif 4 does the site ship? Writes the one file of src/styles/fonts from the package; letters
// beyond Western European (the ł of Koseła) fall back to the system's serif. Run it with `npm run font` after a change.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
// @ts-expect-error The package ships no types.
import subsetFont from 'subset-font';

const packageFolder = new URL('../node_modules/@fontsource-variable/source-serif-4/files/', import.meta.url);
const outputFolder = new URL('../src/styles/fonts/', import.meta.url);

/** 30 kB for the one font file of a page: the site's budget. */
const budgetBytes = 30_000;

/** Optical size of the design, chosen by eye: right at 19 px for reading and still sharp at 152 px. */
const opticalSize = 16;

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const punctuation = '\u00a0–—‘’“”…·•°µ×±−½¼¾²³†‡£€§';
const westernLetters = 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿŒœ';

await mkdir(outputFolder, { recursive: true });
const text = ascii + punctuation + westernLetters;
const full = await readFile(new URL('source-serif-4-latin-opsz-normal.woff2', packageFolder));
const subset: Buffer = await subsetFont(full, text, {
  targetFormat: 'woff2',
  keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp', 'liga', 'lnum', 'tnum', 'pnum'],
  variationAxes: { opsz: opticalSize, wght: { min: 400, max: 700 } },
  noHinting: true,
});
if (subset.length > budgetBytes) {
  throw new Error(`The font is ${subset.length} bytes; the budget is ${budgetBytes}. Ask for fewer glyphs.`);
}
await writeFile(new URL('margins-serif.woff2', outputFolder), subset);
console.log(`${text.length} characters, ${subset.length} bytes`);
