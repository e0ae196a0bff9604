// Text as outlines in the course's own type, so that a picture looks the same on every machine. HarfBuzz shapes it.
import { readFile } from 'node:fs/promises';
// @ts-expect-error The package ships no types.
import fontverter from 'fontverter';
import { Blob, Buffer as Shaped, Face, Font, shape, Variation } from 'harfbuzzjs';

export interface Type {
  sizePx: number;
  weight: number;
}

export interface Outlines {
  widthPx: (text: string, type: Type) => number;
  /** SVG paths of one line whose baseline begins at x, y. */
  line: (text: string, type: Type & { x: number; y: number; fill: string }) => string;
}

/** Reads a variable font with an axis of weight. */
export async function outlinesOf(path: string | URL): Promise<Outlines> {
  const sfnt = (await fontverter.convert(await readFile(path), 'sfnt')) as Buffer;
  const face = new Face(new Blob(Uint8Array.from(sfnt).buffer));
  const fonts = new Map<number, Font>();
  const fontOf = (weight: number): Font => {
    const font = fonts.get(weight) ?? new Font(face);
    if (!fonts.has(weight)) font.setVariations([new Variation('wght', weight)]);
    fonts.set(weight, font);
    return font;
  };
  const glyphs = (text: string, { sizePx, weight }: Type) => {
    const buffer = new Shaped();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(fontOf(weight), buffer);
    const scale = sizePx / face.upem;
    const places = buffer.getGlyphPositions();
    return buffer.getGlyphInfos().map(({ codepoint }, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = places[index] ?? {};
      return { glyph: codepoint, advance: xAdvance * scale, x: xOffset * scale, y: yOffset * scale, scale };
    });
  };
  return {
    widthPx: (text, type) => glyphs(text, type).reduce((sum, { advance }) => sum + advance, 0),
    line: (text, { x, y, fill, ...type }) => {
      let at = x;
      const paths = glyphs(text, type).map(({ glyph, advance, x: dx, y: dy, scale }) => {
        const d = fontOf(type.weight).glyphToPath(glyph);
        const place = `translate(${(at + dx).toFixed(2)} ${(y - dy).toFixed(2)})scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})`;
        at += advance;
        return d && `<path transform="${place}" d="${d}"/>`;
      });
      return `<g fill="${fill}">${paths.join('')}</g>`;
    },
  };
}

/** Words on lines no longer than a measure; a longer word stands alone. */
export function wrapped(text: string, measurePx: number, widthPx: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && widthPx(longer) <= measurePx) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
