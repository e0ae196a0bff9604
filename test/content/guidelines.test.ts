// Do the points taken from later guidelines carry the strength their entries state, and do their sources exist?
import { describe, expect, it, test } from 'vitest';
import { readCourse } from '../../src/evidence/check-content.ts';

const { ledger, guidelines, chapters } = readCourse(process.cwd());
const topics = guidelines.map(({ data }) => data);
const points = topics.flatMap(({ later }) => later);

describe.each(topics.map((topic) => [topic.title, topic] as const))('%s', (_, topic) => {
  it('names papers, errata and a chapter that exist', () => {
    expect(topic.later.filter(({ since }) => !ledger.since.has(since))).toEqual([]);
    expect(topic.review.studies.filter((id) => !ledger.studies.has(id))).toEqual([]);
    expect(topic.review.errata.filter((code) => !ledger.errata.has(code.toLowerCase()))).toEqual([]);
    expect(chapters.some(({ id }) => id === topic.chapter)).toBe(true);
  });
});

test('each grade of the ASTRO guideline stands at one point, and no point has a grade of its own', () => {
  const { result } = ledger.since.get('salerno-2021')!;
  const stated = [...result.matchAll(/\(strong, (high|moderate|low)/g)].map(
    ([, quality]) => `strong ${quality}`,
  );
  const conditional = result.match(/conditionally/g)!.map(() => 'conditional');
  const shown = points
    .filter(({ since, strength }) => since === 'salerno-2021' && strength)
    .map(({ strength, quality }) => [strength, quality].filter(Boolean).join(' '));
  expect(shown.sort()).toEqual([...stated, ...conditional].sort());
});

test('the UK guideline, known from a secondary page, is given no strength', () => {
  expect(
    points.filter(({ since, strength, quality }) => since === 'hayes-2024' && (strength ?? quality)),
  ).toEqual([]);
});

test('every guideline and consensus of the ledger stands under a topic', () => {
  const shown = new Set(topics.flatMap(({ review }) => review.studies));
  const papers = [...ledger.studies].filter(
    ([, { design }]) => design === 'guideline' || design === 'consensus',
  );
  expect(papers.map(([id]) => id).filter((id) => !shown.has(id))).toEqual([]);
});
