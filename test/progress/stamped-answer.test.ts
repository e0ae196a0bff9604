import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countersOf,
  deviceAfter,
  freshId,
  inOrder,
  stampEntry,
  unionOf,
} from '../../src/progress/stamped-answer.ts';
import { deepFreeze } from '../quizzes/deep-freeze.ts';
import { answer, someLog } from './some-entries.ts';

describe('a stamp', () => {
  test('counts on from the device, and changes neither argument', () => {
    const told = answer({ id: '1' });
    const { entry, device } = stampEntry(deepFreeze(told), deepFreeze({ id: 'ward', counter: 4 }));
    expect(entry).toEqual({ ...told, device: 'ward', counter: 5 });
    expect(device).toEqual({ id: 'ward', counter: 5 });
  });

  test('comes after every entry the device has seen, but follows no counter that is not one of ours', () => {
    const ward = { id: 'ward', counter: 4 };
    expect(deviceAfter(ward, [])).toEqual(ward);
    expect(deviceAfter(ward, [{ device: 'home', counter: 9 }])).toEqual({ id: 'ward', counter: 9 });
    expect(deviceAfter(ward, [{ device: 'home', counter: 2 }])).toEqual(ward);
    expect(deviceAfter(ward, [{ device: 'home', counter: Number.MAX_SAFE_INTEGER }])).toEqual(ward);
  });

  test('the last counter of each device is found whatever the order', () => {
    const at = (device: string, counter: number) => ({ device, counter });
    expect(countersOf([])).toEqual({});
    expect(countersOf([at('b', 2), at('a', 7), at('b', 9), at('b', 3)])).toEqual({ a: 7, b: 9 });
  });
});

// Parts of one log, as devices hold them: an id belongs to one entry.
const twoParts = someLog.chain((log) =>
  fc.tuple(fc.shuffledSubarray([...log]), fc.shuffledSubarray([...log])),
);

describe('the union of two logs', () => {
  test('is the same whichever comes first, and holds every entry once', () => {
    fc.assert(
      fc.property(twoParts, ([a, b]) => {
        const union = unionOf(deepFreeze(a), deepFreeze(b));
        expect(union).toEqual(unionOf(b, a));
        expect(union.map(({ id }) => id).sort()).toEqual(
          [...new Set([...a, ...b].map(({ id }) => id))].sort(),
        );
      }),
    );
  });

  test('with itself, or done twice, adds nothing', () => {
    fc.assert(
      fc.property(twoParts, ([a, b]) => {
        const once = unionOf(a, b);
        expect(unionOf(once, once)).toEqual(once);
        expect(unionOf(once, b)).toEqual(once);
      }),
    );
  });

  test('keeps the order of each device, and of what one device had seen of another', () => {
    fc.assert(
      fc.property(twoParts, ([a, b]) => {
        const union = unionOf(a, b);
        expect([...union].sort(inOrder)).toEqual(union);
        const last = new Map<string, number>();
        for (const { device, counter } of union) {
          expect(counter).toBeGreaterThan(last.get(device) ?? 0);
          last.set(device, counter);
        }
      }),
    );
  });
});

describe('a fresh id', () => {
  test('is 32 hexadecimal digits, another each time', () => {
    const ids = Array.from({ length: 200 }, freshId);
    expect(new Set(ids).size).toBe(200);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });
});
