// Several phases add as BED or EQD2 of one tissue, never as physical dose.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bed, eqd2 } from '../../src/models/linear-quadratic.ts';
import { bedOfPhases, eqd2OfPhases } from '../../src/models/phases.ts';
import { anAlphaBeta, aSchedule, refusal, within } from './comparing.ts';

const course = { fractions: 25, dosePerFractionGy: 2, alphaBetaGy: 3 };

describe('phases that do not add are refused', () => {
  it('no phase at all', () => {
    const error = refusal(() => bedOfPhases([]));
    expect(error).toMatchObject({ kind: 'empty', field: 'phases' });
    expect(error.message).toBe('phases must hold at least one; it was empty.');
  });

  it('two tissues', () => {
    for (const sum of [bedOfPhases, eqd2OfPhases]) {
      const error = refusal(() => sum([course, { ...course, alphaBetaGy: 10 }]));
      expect(error).toMatchObject({ kind: 'mixed-tissues', field: 'alphaBetaGy', given: [3, 10] });
    }
  });

  it('a phase that is itself refused', () => {
    expect(refusal(() => eqd2OfPhases([course, { ...course, fractions: 2.5 }]))).toMatchObject({
      kind: 'not-whole',
      field: 'fractions',
    });
    const text = { ...course, alphaBetaGy: '3' as unknown as number };
    expect(refusal(() => bedOfPhases([text, text])).kind).toBe('not-a-number');
  });
});

describe('phases of one tissue add', () => {
  it('one phase is worth what it is worth alone', () => {
    expect(bedOfPhases([course])).toBe(bed(course));
    expect(eqd2OfPhases([course])).toBe(eqd2(course));
  });

  it('25 x 2 Gy and a boost of 8 x 2 Gy are 33 x 2 Gy: BED 110 at alpha/beta 3 (SHARE, table 3)', () => {
    const boost = { ...course, fractions: 8 };
    within(0.005, bedOfPhases([course, boost]), 110);
    within(0.005, eqd2OfPhases([course, boost]), 66);
  });

  it('10 x 3.25 Gy then 4 x 4 Gy: EQD2 60.61 at alpha/beta 4, more than their 48.5 Gy (own arithmetic)', () => {
    const first = { fractions: 10, dosePerFractionGy: 3.25, alphaBetaGy: 4 };
    const boost = { fractions: 4, dosePerFractionGy: 4, alphaBetaGy: 4 };
    within(0.01, eqd2OfPhases([first, boost]), 60.61);
  });

  it('the order of phases does not matter', () => {
    const phases = fc.array(aSchedule, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(phases, anAlphaBeta, (schedules, alphaBetaGy) => {
        const forwards = schedules.map((schedule) => ({ ...schedule, alphaBetaGy }));
        const sum = bedOfPhases(forwards);
        within(1e-9 * sum, bedOfPhases(forwards.toReversed()), sum);
        within(1e-9 * sum, eqd2OfPhases(forwards.toReversed()), eqd2OfPhases(forwards));
      }),
    );
  });

  it('splitting a course into two phases changes nothing', () => {
    fc.assert(
      fc.property(aSchedule, aSchedule, anAlphaBeta, (first, second, alphaBetaGy) => {
        const phase = { ...first, alphaBetaGy };
        const more = { ...phase, fractions: second.fractions };
        const whole = bed({ ...phase, fractions: first.fractions + second.fractions });
        within(1e-9 * whole, bedOfPhases([phase, more]), whole);
      }),
    );
  });
});
