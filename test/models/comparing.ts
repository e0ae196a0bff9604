// Shared by the tests of models: an absolute tolerance, the error of a refusal, and arbitrary schedules.
import fc from 'fast-check';
import { expect } from 'vitest';
import { ModelError } from '../../src/models/model-error.ts';

/** Fails unless `actual` lies within `tolerance` of `expected`, which must be there. */
export function within(tolerance: number, actual: number, expected: number | undefined): void {
  expect(expected, 'the row lacks its expected value').toBeDefined();
  const distance = Math.abs(actual - (expected as number));
  expect(distance, `${actual} is not ${expected}`).toBeLessThanOrEqual(tolerance);
}

/** The ModelError a call throws; fails if it throws nothing or something else. */
export function refusal(call: () => unknown): ModelError {
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(ModelError);
    return error as ModelError;
  }
  return expect.fail('nothing was refused');
}

/** From the liposarcoma estimate to well above any early-reacting tissue, in Gy. */
export const anAlphaBeta = fc.double({ min: 0.4, max: 30, noNaN: true });

/** Any schedule a slider of the course could reach, and beyond. */
export const aSchedule = fc.record({
  fractions: fc.integer({ min: 1, max: 60 }),
  dosePerFractionGy: fc.double({ min: 0.5, max: 30, noNaN: true }),
});

/** Any crude count an arm of a trial could have, none and all included. */
export const aCount = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.record({ events: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
