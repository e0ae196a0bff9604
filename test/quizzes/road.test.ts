// The steps of a case on a learner's road, what was done after a decision, and the map of all roads.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Response } from '../../src/quizzes/answering.ts';
import { caseMap } from '../../src/quizzes/case-map.ts';
import { outcomeAfter, roadOf } from '../../src/quizzes/road.ts';
import { roadsOf, type ForkStep } from '../../src/schemas/case-roads.ts';

const options = ['a', 'b', 'c'].map((id) => ({ id }));
const plain = (id: string): ForkStep => ({ id, options });
const after = (id: string, step: string, ...chose: string[]): ForkStep => ({
  ...plain(id),
  when: { step, chose },
});
const chose = (option: string): Response => ({ type: 'single', option });
const names = (steps: readonly ForkStep[]) => steps.map(({ id }) => id).join(' ');

/** start parts into left, right and straight on; the roads meet at end. */
const parted = [plain('start'), after('left', 'start', 'a'), after('right', 'start', 'b'), plain('end')];

describe('the road', () => {
  test('of a case without steps is empty', () => {
    expect(roadOf([], {})).toEqual({ steps: [], fewest: 0, most: 0 });
  });

  test.each<[string, Record<string, Response>, string, number, number]>([
    ['before the decision', {}, 'start', 3 - 1, 3],
    ['after it', { start: chose('a') }, 'start left end', 3, 3],
    ['after the other', { start: chose('b') }, 'start right end', 3, 3],
    ['straight on', { start: chose('c') }, 'start end', 2, 2],
    ['with nothing chosen', { start: { type: 'single', option: null } }, 'start', 2, 3],
    ['of an answer to a step not met', { right: chose('a') }, 'start', 2, 3],
  ])('%s', (_, responses, steps, fewest, most) => {
    const road = roadOf(parted, responses);
    expect(names(road.steps)).toBe(steps);
    expect(road).toMatchObject({ fewest, most });
  });

  test('ends at the first decision open, and a second one beyond it is not shown', () => {
    const steps = [...parted, after('late', 'end', 'a')];
    expect(names(roadOf(steps, {}).steps)).toBe('start');
    expect(names(roadOf(steps, { start: chose('c') }).steps)).toBe('start end');
    expect(names(roadOf(steps, { start: chose('c'), end: chose('a') }).steps)).toBe('start end late');
  });

  test('is not led by the decision of a step that is off it', () => {
    const steps = [plain('start'), after('left', 'start', 'a'), after('far', 'left', 'a'), plain('end')];
    expect(names(roadOf(steps, { start: chose('b'), left: chose('a') }).steps)).toBe('start end');
  });
});

describe('what was done', () => {
  const step = { outcome: 'usual', outcomes: { a: 'own' } };
  test.each<[string, Response | null, string]>([
    ['is the text of the option chosen', chose('a'), 'own'],
    ['is the usual text for an option without one', chose('b'), 'usual'],
    ['is the usual text before an answer', null, 'usual'],
    ['is the usual text after a number', { type: 'numeric', text: 'a' }, 'usual'],
    ['is not misled by a part of every object', chose('constructor'), 'usual'],
  ])('%s', (_, response, text) => {
    expect(outcomeAfter(step, response)).toBe(text);
  });
});

describe('the map', () => {
  test('of one road has one lane', () => {
    const map = caseMap(['one', 'two'].map(plain), {});
    expect(map.lanes).toBe(1);
    expect(map.lines).toEqual([
      { from: 0, to: 1, lane: 0, taken: true },
      { from: 1, to: 2, lane: 0, taken: true },
    ]);
  });

  test('keeps the road taken in lane 0 and the others beside it', () => {
    const map = caseMap(parted, { start: chose('b') });
    expect(map.rows.map(({ lane, taken }) => [lane, taken])).toEqual([
      [0, true],
      [1, false],
      [0, true],
      [0, true],
    ]);
    expect(map.lines.filter(({ taken }) => taken)).toEqual([
      { from: 0, to: 2, lane: 0, taken: true },
      { from: 2, to: 3, lane: 0, taken: true },
      { from: 3, to: 4, lane: 0, taken: true },
    ]);
    // left leaves its lane for the end; straight on passes both rows in a third lane.
    expect(map.lines).toContainEqual({ from: 1, to: 3, lane: 1, taken: false });
    expect(map.lines).toContainEqual({ from: 0, to: 3, lane: 2, taken: false });
    expect(map.lanes).toBe(3);
  });

  test('never draws a line through a step it does not meet, nor two strangers in one lane', () => {
    const someSteps = fc
      .array(
        fc.record({ fork: fc.option(fc.nat(6)), chose: fc.subarray(['a', 'b', 'c'], { minLength: 1 }) }),
        {
          minLength: 1,
          maxLength: 7,
        },
      )
      .map((each) =>
        each.map(({ fork, chose }, at) =>
          fork === null || fork >= at ? plain(`s${at}`) : after(`s${at}`, `s${fork}`, ...chose),
        ),
      );
    fc.assert(
      fc.property(
        someSteps,
        fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 7, maxLength: 7 }),
        (steps, picks) => {
          const responses = Object.fromEntries(steps.map(({ id }, at) => [id, chose(picks[at] ?? 'a')]));
          const { rows, lines } = caseMap(steps, responses);
          const own = roadOf(steps, responses);
          expect(rows.filter(({ taken }) => taken).map(({ step }) => step)).toEqual(own.steps);
          expect(own.fewest).toBe(own.most);
          rows.forEach(({ lane }, row) => {
            const passing = lines.filter(({ from, to }) => from < row && row < to);
            expect(passing.map((line) => line.lane)).not.toContain(lane);
            for (const one of passing)
              for (const other of passing)
                if (one.lane === other.lane)
                  expect(one.from === other.from || one.to === other.to).toBe(true);
          });
          // Every way through the drawing is a road, and every road is drawn.
          const drawn = new Set(lines.map(({ from, to }) => `${from} ${to}`));
          for (const road of roadsOf(steps)) {
            const places = [...road.map((step) => steps.indexOf(step)), steps.length];
            places.slice(1).forEach((to, at) => expect(drawn.has(`${places[at]} ${to}`)).toBe(true));
          }
        },
      ),
    );
  });
});
