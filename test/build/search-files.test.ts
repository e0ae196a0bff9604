// Is an index that is not whole noticed, written once more, and refused if it is still not whole?
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brokenFiles, writeWhole } from '../../src/build/search-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'margins-index-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const whole: Record<string, string> = {
  'pagefind-entry.json': '{}',
  'pagefind.js': 'x',
  'pagefind-worker.js': 'x',
  'wasm.en.pagefind': 'x',
  'fragment/en_1.pf_fragment': 'x',
};
function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

test('a folder that does not exist lacks everything', async () => {
  expect(await brokenFiles(join(folder, 'none'))).toHaveLength(4);
});

test('a whole index has no fault', async () => {
  write(whole);
  expect(await brokenFiles(folder)).toEqual([]);
});

test.each([
  ['pagefind-entry.json', 'the entry'],
  ['wasm.en.pagefind', 'the program'],
  ['fragment/en_1.pf_fragment', 'a page'],
])('an empty %s is named (%s)', async (name) => {
  write({ ...whole, [name]: '' });
  expect(await brokenFiles(folder)).toEqual([`${name} (empty)`]);
});

test('what is not whole is written once more', async () => {
  let times = 0;
  await writeWhole(folder, async () => {
    times++;
    write(times === 1 ? { ...whole, 'wasm.en.pagefind': '' } : whole);
  });
  expect(times).toBe(2);
});

test('what is not whole twice stops the build and names the file', async () => {
  const written = writeWhole(folder, async () => write({ ...whole, 'pagefind-entry.json': '' }));
  await expect(written).rejects.toThrow(/written twice.*pagefind-entry\.json \(empty\)/);
});
