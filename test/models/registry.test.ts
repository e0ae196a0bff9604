// Does the simulated registry follow its own rules, and do the estimates err as theory says they must?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier, survivalAt } from '../../src/models/kaplan-meier.ts';
import { registryEstimates } from '../../src/models/registry-estimates.ts';
import { METHODS, repeatOnce, spreadOf, type Method } from '../../src/models/repeated-registry.ts';
import {
  simulateRegistry,
  SURVIVAL_WITHOUT_RT,
  type RegistryRules,
} from '../../src/models/simulated-registry.ts';
import { refusal, within } from './comparing.ts';

const NOTHING_AT_WORK: RegistryRules = {
  seed: 1,
  patients: 2500,
  riskSpread: 6,
  fitterFirst: 0,
  recordedShare: 0.5,
  waitYears: 0,
  hazardRatio: 1,
};
const registryOf = (rules: Partial<RegistryRules> = {}) => simulateRegistry({ ...NOTHING_AT_WORK, ...rules });
const count = (list: ArrayLike<number>) => Array.from(list).reduce((a, b) => a + b, 0);

/** Means over 30 registries, in percentage points. */
function means(rules: Partial<RegistryRules>): Record<Method | 'truth', number> {
  const repeats = Array.from({ length: 30 }, (_, i) => repeatOnce({ ...NOTHING_AT_WORK, ...rules, seed: i }));
  const mean = (method: Method) => 100 * (spreadOf(repeats, method)?.mean ?? NaN);
  const truth = (100 * repeats.reduce((sum, repeat) => sum + repeat.truth, 0)) / repeats.length;
  return { truth, crude: mean('crude'), stratified: mean('stratified'), matched: mean('matched') };
}

describe('rules that cannot be are refused', () => {
  it.each([
    ['patients', 19, 'too-small'],
    ['patients', 100.5, 'not-whole'],
    ['seed', -1, 'too-small'],
    ['riskSpread', 0.9, 'too-small'],
    ['riskSpread', 51, 'too-large'],
    ['fitterFirst', 0.91, 'too-large'],
    ['fitterFirst', -0.91, 'too-small'],
    ['recordedShare', 1.01, 'too-large'],
    ['waitYears', -0.1, 'too-small'],
    ['hazardRatio', 0, 'too-small'],
    ['hazardRatio', '1', 'not-a-number'],
  ])('%s %j is %s', (field, value, kind) => {
    expect(refusal(() => registryOf({ [field]: value }))).toMatchObject({ field, kind });
  });

  it('a registry in which everyone is irradiated has no comparison', () => {
    const registry = registryOf({ patients: 20 });
    registry.irradiated.fill(1);
    expect(refusal(() => registryEstimates(registry)).field).toBe('treated');
  });
});

describe('the people follow the rules', () => {
  it.each([-0.6, -0.2, 0, 0.4, 0.8])(
    'selection %d: half are chosen, and the halves differ by it (orthant probability, Sheppard 1899)',
    (fitterFirst) => {
      const { risk, chosen } = registryOf({ fitterFirst, patients: 24_000 });
      const share = (sicker: boolean) => {
        const half = Array.from(chosen).filter((_, i) => (risk[i] as number) > 0 === sicker);
        return count(half) / half.length;
      };
      within(0.015, share(false) - share(true), fitterFirst);
      within(0.015, count(chosen) / 24_000, 0.5);
    },
  );

  it.each([1, 4, 20])('with a spread of %d survival at 5 years without RT stays as chosen', (riskSpread) => {
    const registry = registryOf({ riskSpread, patients: 20_000 });
    within(0.01, registry.trueSurvival.noneChosen, SURVIVAL_WITHOUT_RT);
    within(0.015, survivalAt(kaplanMeier(registry), 5).surviving, SURVIVAL_WITHOUT_RT);
  });

  it('the 9th decile of risk dies at the stated multiple of the rate of the 1st', () => {
    const died = (from: number, to: number) => {
      const { risk, years, died: dead } = registryOf({ riskSpread: 6, patients: 40_000 });
      const inside = Array.from(risk, (z) => z > from && z < to);
      const sum = (list: ArrayLike<number>) =>
        inside.reduce((all, yes, i) => all + (yes ? (list[i] as number) : 0), 0);
      return sum(dead) / sum(years);
    };
    const ratio = died(1.18, 1.38) / died(-1.38, -1.18);
    expect(ratio).toBeGreaterThan(5);
    expect(ratio).toBeLessThan(7);
  });

  it('what is recorded holds the stated share of the variance of risk', () => {
    for (const recordedShare of [0, 0.3, 1]) {
      const { recorded, risk } = registryOf({ recordedShare, patients: 20_000 });
      const correlation = recorded.reduce((sum, a, i) => sum + a * (risk[i] as number), 0) / recorded.length;
      within(0.02, correlation, Math.sqrt(recordedShare));
    }
  });

  it('another rule does not make other people: only treatment and fate change', () => {
    const [one, other] = [registryOf(), registryOf({ fitterFirst: 0.5, hazardRatio: 0.7, waitYears: 0.5 })];
    expect(other.risk).toEqual(one.risk);
    expect(other.chosen).not.toEqual(one.chosen);
  });

  it('an effect of none has a true gain of 0 at any wait; RT that helps has one above 0', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2, noNaN: true }), (waitYears) => {
        const same = registryOf({ patients: 50, waitYears }).trueSurvival;
        within(1e-12, same.allChosen, same.noneChosen);
        const better = registryOf({ patients: 50, waitYears, hazardRatio: 0.7 }).trueSurvival;
        expect(better.allChosen).toBeGreaterThan(better.noneChosen);
      }),
    );
  });

  it('who is chosen and dies before RT is counted as not irradiated, and nobody else is', () => {
    const { years, died, chosen, irradiated } = registryOf({ waitYears: 1 });
    for (let i = 0; i < years.length; i++) {
      const early = died[i] === 1 && (years[i] as number) < 1;
      expect(irradiated[i]).toBe(chosen[i] === 1 && !early ? 1 : 0);
    }
    expect(count(irradiated)).toBeLessThan(count(chosen));
  });
});

describe('the estimates err as they must (means of 30 registries, points)', () => {
  it('by lot, every method finds the truth', () => {
    for (const hazardRatio of [1, 0.7]) {
      const found = means({ hazardRatio });
      for (const method of METHODS) within(0.6, found[method], found.truth);
    }
  });

  it('RT that helps but goes to the sicker seems to do nothing', () => {
    const { truth, crude, matched } = means({ hazardRatio: 0.7, fitterFirst: -0.2 });
    within(0.5, truth, 8.2);
    within(1, crude, 0);
    expect(matched).toBeGreaterThan(crude + 2);
    expect(matched).toBeLessThan(truth - 2);
  });

  it('RT that does nothing but goes to the fitter seems to help, and half-blind matching halves the error', () => {
    const { truth, crude, matched } = means({ fitterFirst: 0.4 });
    expect(truth).toBe(0);
    expect(crude).toBeGreaterThan(15);
    expect(matched).toBeGreaterThan(0.4 * crude);
    expect(matched).toBeLessThan(0.65 * crude);
  });

  it('with the whole risk recorded, fifths remove about 90% of the bias (Cochran, Biometrics 1968) and pairs all', () => {
    const { crude, stratified, matched } = means({ fitterFirst: 0.4, recordedShare: 1 });
    within(0.04, 1 - stratified / crude, 0.9);
    within(0.8, matched, 0);
  });

  it('with nothing recorded, neither helps', () => {
    const { crude, stratified, matched } = means({ fitterFirst: 0.4, recordedShare: 0 });
    within(0.6, stratified, crude);
    within(0.8, matched, crude);
  });

  it('waiting for RT makes up a benefit that adjustment cannot remove', () => {
    const { truth, crude, matched } = means({ waitYears: 0.5, recordedShare: 1 });
    expect(truth).toBe(0);
    expect(crude).toBeGreaterThan(4.5);
    expect(matched).toBeGreaterThan(3.5);
  });

  it('the 95% interval holds the truth about as often as it says, where nothing is at work', () => {
    const repeats = Array.from({ length: 200 }, (_, seed) =>
      repeatOnce({ ...NOTHING_AT_WORK, patients: 400, seed }),
    );
    for (const method of METHODS) {
      const spread = spreadOf(repeats, method);
      expect(spread?.held).toBeGreaterThanOrEqual(182);
      expect(spread?.estimates).toHaveLength(200);
    }
  });
});

describe('many registries', () => {
  const repeat = (estimate: number) => {
    const gain = { estimate, low: estimate - 1, high: estimate + 1, irradiated: 1, others: 1 };
    return { truth: 2, crude: gain, stratified: gain, matched: null };
  };

  it('the middle 95% of 0 to 40 is 1 to 39, the mean 20; three intervals hold the truth of 2', () => {
    const spread = spreadOf(
      Array.from({ length: 41 }, (_, i) => repeat(i)),
      'crude',
    );
    expect(spread).toMatchObject({ mean: 20, low: 1, high: 39, held: 3 });
  });

  it('a method without any estimate has no spread, and no repeats are refused', () => {
    expect(spreadOf([repeat(1)], 'matched')).toBeNull();
    expect(refusal(() => spreadOf([], 'crude')).field).toBe('repeats.length');
  });
});
