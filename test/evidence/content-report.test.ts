// Does the report for authors find what it says it looks for?
import { describe, expect, it, test } from 'vitest';
import { readCourse } from '../../src/evidence/check-content.ts';
import {
  contentReport,
  LONGEST_SENTENCE,
  readingOf,
  sentencesOf,
} from '../../src/evidence/content-report.ts';

describe('sentences', () => {
  it.each([
    ['', 0],
    ['One sentence stands here.', 1],
    ['First one stands here. Second one follows it.', 2],
    ['A value of 1.5 cm is printed here.', 1],
    ['Is it so? “It is so,” she said.', 2],
  ])('of “%s” are %d', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });
});

test('a long sentence is listed, a short one is not', () => {
  const long = `${'word '.repeat(LONGEST_SENTENCE)}and more.`;
  const { long: found } = readingOf('x', `---\na: b\n---\n\nA short one here.\n\n${long}`);
  expect(found).toHaveLength(1);
});

test('the grade of plain words is lower than that of long ones', () => {
  const grade = (text: string) => readingOf('x', text).grade ?? 0;
  expect(grade('The cat sat on the mat. It was a good cat.')).toBeLessThan(
    grade('Multidisciplinary radiotherapeutic considerations necessitate individualisation.'),
  );
});

describe('in the course', () => {
  const report = contentReport(readCourse(process.cwd()));
  it('every objective is asked and every question has a source', () => {
    expect(report.unaskedObjectives).toEqual([]);
    expect(report.sourcelessQuestions).toEqual([]);
  });
  it('every study is cited', () => {
    expect(report.uncitedStudies).toEqual([]);
  });
  it('no sentence of a chapter is over 35 words', () => {
    expect(report.chapters.flatMap(({ id, long }) => long.map((sentence) => `${id}: ${sentence}`))).toEqual(
      [],
    );
  });
});
