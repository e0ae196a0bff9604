// Is a guess before a figure placed where it belongs, and refused where it does not?
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '../../src/evidence/check-content.ts';
import { mistakeReport } from '../../src/evidence/mistake.ts';

const CHAPTER = 'src/content/chapters/60-preoperative.mdx';
const QUESTION = 'src/content/questions/preop-eqd2-short-course.yaml';

function reported({ figure, placed }: { figure: boolean; placed: boolean }): string {
  const root = mkdtempSync(join(tmpdir(), 'margins-guess-'));
  for (const folder of ['src/content', 'src/pages']) cpSync(folder, join(root, folder), { recursive: true });
  const change = (file: string, edit: (text: string) => string) =>
    writeFileSync(join(root, file), edit(readFileSync(file, 'utf8')));
  if (figure) change(QUESTION, (text) => `figure: dose\n${text}`);
  if (placed)
    change(CHAPTER, (text) =>
      text.replace('<InClinic>', '<Predict question="preop-eqd2-short-course" />\n\n<InClinic>'),
    );
  return mistakeReport(checkContent(root));
}

it.each([
  [{ figure: true, placed: true }, ''],
  [{ figure: true, placed: false }, 'this guess stands before no figure'],
  [{ figure: false, placed: true }, 'there is no guess “preop-eqd2-short-course” of this chapter'],
])('with %o the check says “%s”', (state, said) => {
  expect(reported(state)).toContain(said);
  if (said === '') expect(reported(state)).not.toContain('guess');
});
