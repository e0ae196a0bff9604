// The product-limit estimate against the leukaemia trial every textbook uses, and against what must always hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier, survivalAt } from '../../src/models/kaplan-meier.ts';
import { refusal, within } from './comparing.ts';

/** Weeks in remission with 6-mercaptopurine; + marks patients still in remission. */
const SIX_MP = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'.split(' ');
const sixMp = {
  years: SIX_MP.map((t) => parseInt(t, 10)),
  died: SIX_MP.map((t) => (t.endsWith('+') ? 0 : 1)),
};

describe('follow-up that cannot be is refused', () => {
  it.each([
    [[], [], 'years', 'empty'],
    [[-1], [1], 'years', 'too-small'],
    [[Infinity], [1], 'years', 'not-finite'],
    [[NaN], [1], 'years', 'not-a-number'],
    [[1], [2], 'died', 'unknown-word'],
    [[1, 2], [1], 'died', 'unknown-word'],
  ])('years %j, died %j: %s is %s', (years, died, field, kind) => {
    expect(refusal(() => kaplanMeier({ years, died }))).toMatchObject({ field, kind });
  });
});

describe('6-mercaptopurine in leukaemia (Freireich, Blood 1963;21:699-716; values as R’s survfit prints them)', () => {
  const curve = kaplanMeier(sixMp);
  const rows = [
    [6, 21, 3, 0.857, 0.0764],
    [7, 17, 1, 0.807, 0.0869],
    [10, 15, 1, 0.753, 0.0963],
    [13, 12, 1, 0.69, 0.1068],
    [16, 11, 1, 0.627, 0.1141],
    [22, 7, 1, 0.538, 0.1282],
    [23, 6, 1, 0.448, 0.1346],
  ] as const;

  it('the steps are the seven weeks of relapse', () => {
    expect(curve.steps.map(({ years }) => years)).toEqual(rows.map(([week]) => week));
    expect(curve.patients).toBe(21);
  });

  it.each(rows)('week %d: %d at risk, %d relapse, %d remain, standard error %d', (week, n, d, s, error) => {
    expect(curve.steps.find(({ years }) => years === week)).toMatchObject({ atRisk: n, deaths: d });
    within(0.0005, survivalAt(curve, week).surviving, s);
    within(0.00005, Math.sqrt(survivalAt(curve, week).variance), error);
  });

  it('holds its value between steps: 1 before week 6, the last step after week 23', () => {
    expect(survivalAt(curve, 5.99)).toMatchObject({ surviving: 1, variance: 0 });
    expect(survivalAt(curve, 9)).toEqual(survivalAt(curve, 7));
    expect(survivalAt(curve, 99)).toEqual(survivalAt(curve, 23));
  });
});

describe('always', () => {
  const patients = fc.array(
    fc.record({
      years: fc.integer({ min: 0, max: 60 }).map((n) => n / 4),
      died: fc.integer({ min: 0, max: 1 }),
    }),
    { minLength: 1, maxLength: 80 },
  );
  const curveOf = (list: readonly { years: number; died: number }[]) =>
    kaplanMeier({ years: list.map((p) => p.years), died: list.map((p) => p.died) });

  it('survival falls from 1 and never below 0; the order of the patients does not matter', () => {
    fc.assert(
      fc.property(patients, (list) => {
        const curve = curveOf(list);
        const levels = [1, ...curve.steps.map(({ surviving }) => surviving)];
        for (let i = 1; i < levels.length; i++) expect(levels[i]).toBeLessThan(levels[i - 1] as number);
        expect(levels.at(-1)).toBeGreaterThanOrEqual(0);
        expect(curveOf(list.toReversed())).toEqual(curve);
      }),
    );
  });

  it('with everyone followed to death it is the share still alive, and its variance the binomial one', () => {
    fc.assert(
      fc.property(patients, fc.double({ min: 0, max: 15, noNaN: true }), (list, at) => {
        const all = list.map(({ years }) => ({ years, died: 1 }));
        const share = all.filter(({ years }) => years > at).length / all.length;
        const { surviving, variance } = survivalAt(curveOf(all), at);
        within(1e-9, surviving, share);
        within(1e-9, variance, (share * (1 - share)) / all.length);
      }),
    );
  });

  it('nobody dead leaves 1 throughout', () => {
    const curve = kaplanMeier({ years: [1, 2, 3], died: [0, 0, 0] });
    expect(survivalAt(curve, 3)).toEqual({ surviving: 1, variance: 0 });
  });
});
