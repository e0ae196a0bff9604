// Depth dose of 6 MV photons against published percentage depth doses, and its shape.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PHOTON_DOSE_MAXIMUM_CM, photonDose } from '../../src/models/photon-depth-dose.ts';
import { refusal, within } from './comparing.ts';

it.each([[-1], [NaN], ['5'], [Infinity]])('a depth of %j is refused', (depthCm) => {
  expect(refusal(() => photonDose({ depthCm: depthCm as number }))).toMatchObject({ field: 'depthCm' });
});

describe('percentage depth doses of a 10 cm square 6 MV field, as teaching tables round them, are met within 2 points', () => {
  it.each([
    [1.5, 100],
    [5, 86],
    [10, 67],
    [20, 40],
  ])('%d cm: %d%%', (depthCm, percent) => {
    within(2, 100 * photonDose({ depthCm }), percent);
  });
});

it('a measured 6 MV beam of 66.4% at 10 cm (a clinic’s TG-51 example) lies within 1.5 points', () => {
  within(1.5, 100 * photonDose({ depthCm: 10 }), 66.4);
});

it('the maximum is 1, at 1.5 cm to the nearest millimetre', () => {
  within(0.1, PHOTON_DOSE_MAXIMUM_CM, 1.5);
  within(1e-12, photonDose({ depthCm: PHOTON_DOSE_MAXIMUM_CM }), 1);
});

it('the dose rises to its maximum and falls ever after', () => {
  const aDepth = fc.double({ min: 0, max: 40, noNaN: true });
  fc.assert(
    fc.property(aDepth, aDepth, (one, other) => {
      fc.pre(Math.abs(one - other) > 1e-3);
      const [shallow, deep] = [Math.min(one, other), Math.max(one, other)];
      const rises = photonDose({ depthCm: deep }) > photonDose({ depthCm: shallow });
      if (deep <= PHOTON_DOSE_MAXIMUM_CM) expect(rises).toBe(true);
      if (shallow >= PHOTON_DOSE_MAXIMUM_CM) expect(rises).toBe(false);
    }),
  );
});
