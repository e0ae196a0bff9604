// Does what pages tell search engines stay true and harmless?
import { expect, it } from 'vitest';
import { asScript, chapterData, courseData, quizData } from '../../src/components/site/structured-data.ts';

const chapter = { number: 6, title: 'T', description: 'D', objectives: ['Do this.'], asks: true };
const all = [
  courseData({ description: 'D', published: '2026-11-26', chapters: [{ id: 'x', number: 6, title: 'T' }] }),
  chapterData(chapter),
  quizData({ title: 'T', description: 'D' }),
];

it('names no person, reviewer or rating: the course has none to name', () => {
  for (const data of all)
    expect(JSON.stringify(data)).not.toMatch(
      /author|creator|reviewedBy|rating|publisher|provider|offers|Person/i,
    );
});

it('addresses are relative: the course may stand anywhere', () => {
  const addresses = JSON.stringify(all).match(/"url":"[^"]*"/g);
  expect(addresses).toEqual([
    '"url":"chapters/x/"',
    '"url":"../../"',
    '"url":"#check-yourself"',
    '"url":"../../"',
  ]);
});

it('a chapter without questions has no quiz', () => {
  expect(chapterData({ ...chapter, asks: false })).not.toHaveProperty('hasPart');
});

it('no text ends the element it stands in', () => {
  const script = asScript({ name: '</script><script>alert(1)</script><!--' });
  expect(script).not.toContain('<');
  expect(JSON.parse(script)).toEqual({ name: '</script><script>alert(1)</script><!--' });
});
