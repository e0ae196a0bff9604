// Roads through a case: where a decision leads, and how long each road is.
import { describe, expect, it, test } from 'vitest';
import { z } from 'astro/zod';
import { lengthsOfRoads, roadRules, roadsOf, type RoadStep } from '../../src/schemas/case-roads.ts';

const plain = (id: string): RoadStep => ({
  id,
  type: 'single',
  options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
});
const after = (id: string, step: string, ...chose: string[]): RoadStep => ({
  ...plain(id),
  when: { step, chose },
});
const mistakes = (steps: RoadStep[]): string[] => {
  const result = z
    .custom<RoadStep[]>()
    .superRefine((value, context) => roadRules(value, context))
    .safeParse(steps);
  return result.success ? [] : result.error.issues.map(({ message }) => message);
};
const four = ['one', 'two', 'three', 'four'].map(plain);

test('a case without decisions is one road', () => {
  expect(roadsOf(four)).toEqual([four]);
});

test('a decision parts the road, and its roads may meet again', () => {
  const steps = [plain('one'), after('left', 'one', 'a'), after('right', 'one', 'b', 'c'), plain('end')];
  expect(roadsOf(steps).map((road) => road.map(({ id }) => id))).toEqual([
    ['one', 'left', 'end'],
    ['one', 'right', 'end'],
    ['one', 'right', 'end'],
  ]);
  expect(roadsOf(steps, new Map([['one', 'a']]))).toHaveLength(1);
});

test('the lengths are those of the roads still open', () => {
  const steps = [...four, after('more', 'one', 'a'), after('yet more', 'more', 'b')];
  expect(lengthsOfRoads(steps)).toEqual({ fewest: 4, most: 6 });
  expect(lengthsOfRoads(steps, new Map([['one', 'a']]))).toEqual({ fewest: 5, most: 6 });
  expect(lengthsOfRoads(steps, new Map([['one', 'b']]))).toEqual({ fewest: 4, most: 4 });
});

describe('refused are', () => {
  it.each([
    ['a road of three steps', four.slice(1), /has 4 to 8 steps; here one has 3/],
    ['a road of nine steps', [...'abcdefghi'].map(plain), /has 4 to 8 steps; here one has 9/],
    ['one long road of two', [...[...'abcdefgh'].map(plain), after('x', 'a', 'a')], /here one has 9/],
    ['a decision that comes later', [after('zero', 'one', 'a'), ...four], /no earlier step is called one/],
    ['an option that is not there', [...four, after('five', 'one', 'z')], /no option z: it has a, b, c/],
    [
      'a decision without a single answer',
      [{ ...plain('m'), type: 'multiple' }, ...four, after('x', 'm', 'a')],
      /no single answer/,
    ],
    ['an outcome of no option', [{ ...plain('one'), outcomes: { z: 'x' } }, ...four], /no option z/],
  ])('%s', (_, steps, message) => {
    expect(mistakes(steps).join('; ')).toMatch(message);
  });
});
