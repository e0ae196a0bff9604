// Is a mistake in a content file refused with file, field, what is wrong and how to mend it?
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/evidence/check-content.ts';
import { mistakeReport } from '../../src/evidence/mistake.ts';

/** A copy of the content with one file changed; returns what the check reports. */
function afterChange(file: string, from: string | RegExp, to: string): string {
  const root = mkdtempSync(join(tmpdir(), 'margins-content-'));
  cpSync('src/content', join(root, 'src/content'), { recursive: true });
  cpSync('src/pages', join(root, 'src/pages'), { recursive: true });
  const path = join(root, 'src/content', file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`Nothing to change in ${file}: ${from}`);
  writeFileSync(path, after);
  return mistakeReport(checkContent(root));
}

const STUDY = 'studies/osullivan-2002.yaml';
const QUESTION = 'questions/preop-late-effects.yaml';
const DRAWING = 'cases/medial-thigh.yaml';
const CASE = 'cases/thigh-ups-preoperative.yaml';
const CHAPTER = 'chapters/60-preoperative.mdx';

describe('a mistake is named with its file, its place and its remedy', () => {
  const rows: [what: string, file: string, from: string | RegExp, to: string, said: string][] = [
    ['percentage over 100', STUDY, 'percent: 35', 'percent: 135', 'between 0 and 100'],
    [
      'events over patients',
      STUDY,
      /events: 31,\s*n: 88|events: 31\n\s+n: 88/,
      'events: 131, n: 88',
      'more events than patients',
    ],
    ['arm without a label', STUDY, /label: Pre-operative RT\n/, '\n', 'label'],
    ['YAML that cannot be read', STUDY, 'year: 2002', 'year: [2002', 'osullivan-2002.yaml'],
    [
      'drawing by an unknown margin rule',
      DRAWING,
      'margins: rtog-2011',
      'margins: rtog-2012',
      'no margin rule “rtog-2012”',
    ],
    [
      'drawing before surgery by a rule for the bed',
      DRAWING,
      'margins: rtog-2011',
      'margins: review-postoperative',
      'starts from the bed',
    ],
    [
      'drawing by a rule without PTV margin for the strip',
      DRAWING,
      'rule: septum',
      'rule: strip',
      'strip needs ptvCm',
    ],
    [
      'drawing without what must be covered',
      DRAWING,
      'rule: gtv',
      'rule: fascia',
      'what must lie inside is missing',
    ],
    [
      'unknown objective',
      QUESTION,
      /objective: .*/,
      'objective: preop-nothing',
      'has no objective “preop-nothing”',
    ],
    ['unknown chapter', QUESTION, /chapter: .*/, 'chapter: preop', 'there is no chapter “preop”'],
    [
      'dangling anchor',
      QUESTION,
      /rereads: .*/,
      'rereads: no-such-section',
      'has no section “no-such-section”',
    ],
    [
      'unknown ledger name',
      QUESTION,
      /ledger:\n(\s+)- .*/,
      'ledger:\n$1- davis-2005/nothing/preop',
      'no endpoint “nothing”',
    ],
    [
      'two keys in a single answer',
      CASE,
      /(key: true\n[\s\S]*?)(\n\s+- id: )/,
      '$1\n        key: true$2',
      'key',
    ],
    ['missing rationale', CASE, /\n\s+rationale: .*/, '', 'rationale'],
    [
      'dangling link',
      CHAPTER,
      '(/chapters/future-directions/)',
      '(/chapters/the-future/)',
      'there is no chapter “the-future”',
    ],
    ['typed figure', CHAPTER, 'Here is that endpoint.', 'It was 35%.', 'the percentage “35%” is typed'],
    [
      'typed figure in front matter',
      CHAPTER,
      /short: .*/,
      'short: A lower dose of 50 Gy',
      'the dose “50 Gy” is typed',
    ],
    [
      'unknown study filed',
      CHAPTER,
      '  - osullivan-2002',
      '  - osullivan-2022',
      'there is no study “osullivan-2022”',
    ],
  ];
  it.each(rows)('%s', (_, file, from, to, said) => {
    const report = afterChange(file, from, to);
    expect(report).toContain(`src/content/${file}`);
    expect(report).toContain(said);
    expect(report).toContain('mend:');
  });
});
