// Range and dose of protons of one energy: the published ranges and constants first, then what must hold for every energy.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { braggCurve, protonEnergyMeV, protonRangeCm } from '../../src/models/bragg-curve.ts';
import { refusal, within } from './comparing.ts';

const anEnergy = fc.double({ min: 10, max: 200, noNaN: true });

describe('an energy the model does not hold for is refused', () => {
  it.each([
    [9.9, 'too-small'],
    [200.1, 'too-large'],
    [0, 'too-small'],
    [NaN, 'not-a-number'],
    ['120', 'not-a-number'],
    [Infinity, 'not-finite'],
  ])('%j MeV', (energyMeV, kind) => {
    const question = { energyMeV: energyMeV as number };
    expect(refusal(() => protonRangeCm(question))).toMatchObject({ field: 'energyMeV', kind });
    expect(refusal(() => braggCurve(question))).toMatchObject({ field: 'energyMeV', kind });
  });
  it('and so are a range of nothing, one that no energy has, and a depth before the water', () => {
    expect(refusal(() => protonEnergyMeV({ rangeCm: 0 }))).toMatchObject({ field: 'rangeCm' });
    expect(refusal(() => protonEnergyMeV({ rangeCm: 40 }))).toMatchObject({ field: 'energyMeV' });
    expect(refusal(() => braggCurve({ energyMeV: 100 }).dose(-0.1))).toMatchObject({ field: 'depthCm' });
  });
});

describe('the range lies within 2% of NIST PSTAR (CSDA range in liquid water)', () => {
  it.each([
    [50, 2.227],
    [60, 3.093],
    [70, 4.08],
    [80, 5.184],
    [90, 6.398],
    [100, 7.718],
    [125, 11.46],
    [150, 15.77],
    [175, 20.62],
    [200, 25.96],
  ])('%d MeV: %d cm', (energyMeV, published) => {
    within(0.02 * published, protonRangeCm({ energyMeV }), published);
  });
});

it('far before the peak the dose is Bortfeld’s equation 28: 17.93, 0.444 and 31.7, within 0.5%', () => {
  // (17.93 r^-0.435 + (0.444 + 31.7 eps / R0) r^0.565) / (1 + 0.012 R0), r = R0 - z, with eps = 0.1
  for (const energyMeV of [100, 150, 200]) {
    const { rangeCm, sigmaCm, dose } = braggCurve({ energyMeV });
    for (const depthCm of [0, rangeCm / 4, rangeCm - 10 * sigmaCm]) {
      const left = rangeCm - depthCm;
      const printed =
        (17.93 * left ** -0.435 + (0.444 + 3.17 / rangeCm) * left ** 0.565) / (1 + 0.012 * rangeCm);
      within(0.005 * printed, dose(depthCm), printed);
    }
  }
});

it('the curve is the stopping power smeared over the spread of ranges, by plain integration', () => {
  const { rangeCm, sigmaCm, dose } = braggCurve({ energyMeV: 120 });
  const sharp = (left: number) =>
    (17.9272 * left ** (1 / 1.77 - 1) +
      17.9272 * (0.012 + 1.77 * (0.0072 + 0.1 / rangeCm)) * left ** (1 / 1.77)) /
    (1 + 0.012 * rangeCm);
  const step = sigmaCm / 400;
  for (const depthCm of [0, rangeCm - 3 * sigmaCm, rangeCm - sigmaCm, rangeCm, rangeCm + sigmaCm]) {
    let sum = 0;
    // Substituting left = t^2 takes away the pole where protons stop.
    for (let t = step / 2; t * t < rangeCm - depthCm + 7 * sigmaCm; t += step) {
      const off = (rangeCm - depthCm - t * t) / sigmaCm;
      sum += (2 * t * step * sharp(t * t) * Math.exp((-off * off) / 2)) / (sigmaCm * Math.sqrt(2 * Math.PI));
    }
    within(0.002 * sum, dose(depthCm), sum);
  }
});

it.each([100, 150, 200])(
  'at %d MeV the range is where the dose has fallen to 80%% behind its peak',
  (energyMeV) => {
    const { rangeCm, dose } = braggCurve({ energyMeV });
    const peak = Math.max(...Array.from({ length: 600 }, (_, i) => dose((i * rangeCm) / 500)));
    within(0.01 * peak, dose(rangeCm), 0.8 * peak);
  },
);

describe('for every energy', () => {
  it('energy and range undo each other', () => {
    fc.assert(
      fc.property(fc.double({ min: 10.01, max: 199.99, noNaN: true }), (energyMeV) => {
        within(1e-9 * energyMeV, protonEnergyMeV({ rangeCm: protonRangeCm({ energyMeV }) }), energyMeV);
      }),
    );
  });

  it('more energy goes deeper and leaves a wider, lower peak', () => {
    fc.assert(
      fc.property(anEnergy, anEnergy, (one, other) => {
        fc.pre(Math.abs(one - other) > 0.5);
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((energyMeV) => {
          const curve = braggCurve({ energyMeV });
          return { ...curve, top: curve.dose(curve.rangeCm - 0.9 * curve.sigmaCm) };
        }) as [
          ReturnType<typeof braggCurve> & { top: number },
          ReturnType<typeof braggCurve> & { top: number },
        ];
        expect(high.rangeCm).toBeGreaterThan(low.rangeCm);
        expect(high.sigmaCm).toBeGreaterThan(low.sigmaCm);
        expect(high.top).toBeLessThan(low.top);
      }),
    );
  });

  it('the dose is never below 0, rises to one peak, falls after it, and is nothing six sigma past the range', () => {
    fc.assert(
      fc.property(anEnergy, (energyMeV) => {
        const { rangeCm, sigmaCm, dose } = braggCurve({ energyMeV });
        const doses = Array.from({ length: 240 }, (_, i) => dose((i * (rangeCm + 7 * sigmaCm)) / 239));
        const top = doses.indexOf(Math.max(...doses));
        doses.forEach((value, i) => {
          expect(value).toBeGreaterThanOrEqual(0);
          if (i > 0 && i <= top && doses[i - 1]! > value) {
            // Nuclear losses may let the first centimetres fall a little before the rise.
            expect(value).toBeGreaterThan(0.97 * doses[0]!);
          }
          if (i > top) expect(value).toBeLessThanOrEqual(doses[i - 1]!);
        });
        expect(dose(rangeCm + 6.01 * sigmaCm)).toBeLessThan(1e-6 * doses[top]!);
      }),
      { numRuns: 60 },
    );
  });
});
