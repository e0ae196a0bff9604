// Does dose fall round a line as published geometry functions and closed forms say?
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  geometryFunction,
  lineDose,
  NEAREST_CM,
  radialDose,
  shareOfPrescribed,
} from '../../src/models/line-source.ts';
import { ModelError } from '../../src/models/model-error.ts';

describe('what cannot be used is refused', () => {
  test.each([
    [() => geometryFunction({ lengthCm: 0, awayCm: 1 }), 'lengthCm'],
    [() => geometryFunction({ lengthCm: 6, awayCm: 0 }), 'awayCm'],
    [() => geometryFunction({ lengthCm: 6, awayCm: 1, alongCm: NaN }), 'alongCm'],
    [() => lineDose({ lengthCm: 6, awayCm: 0.05 }), 'awayCm'],
    [() => lineDose({ lengthCm: 41, awayCm: 1 }), 'rCm'],
    [() => radialDose(-1), 'rCm'],
    [() => radialDose(20.1), 'rCm'],
    [() => radialDose('1' as unknown as number), 'rCm'],
    [() => shareOfPrescribed({ lengthCm: 6, awayCm: 1, prescribedAtCm: 0 }), 'awayCm'],
  ])('%o', (act, field) => {
    expect(act).toThrow(ModelError);
    expect(act).toThrow(field);
  });
});

// G r² over G at 1 cm beside the middle, of a line of 3 mm: rows of angles, columns of distances.
const KING: readonly (readonly [degrees: number, ...values: number[]])[] = [
  [10, 1.1023, 1.0297, 1.0129, 1.0099, 1.0088],
  [30, 1.0694, 1.0227, 1.0112, 1.0091, 1.0084],
  [50, 1.0252, 1.0123, 1.0087, 1.008, 1.0078],
  [70, 0.9912, 1.0034, 1.0064, 1.007, 1.0072],
  [90, 0.9788, 1, 1.0056, 1.0066, 1.007],
];

describe('geometry function of a 3 mm line, King, Anderson and Mills, J Appl Clin Med Phys 2001;2:69, table', () => {
  const line = 0.3;
  const atOne = geometryFunction({ lengthCm: line, awayCm: 1 });
  for (const [degrees, ...values] of KING)
    test.each(values.map((value, i) => [[0.5, 1, 2, 3, 4][i]!, value] as const))(
      `${degrees}°, %s cm: %s`,
      (r, value) => {
        const angle = (degrees * Math.PI) / 180;
        const g = geometryFunction({
          lengthCm: line,
          awayCm: r * Math.sin(angle),
          alongCm: r * Math.cos(angle),
        });
        expect((g * r * r) / atOne).toBeCloseTo(value, 4);
      },
    );
});

test.each([
  [0.5, 0.996],
  [1, 1],
  [1.25, 1.0015],
  [2.5, 1.006],
  [10, 0.935],
  [0, 0.998],
])('g(%s cm) is %s, AAPM and ESTRO 2012, GammaMed Plus', (r, g) => expect(radialDose(r)).toBeCloseTo(g, 4));

test('other iridium sources stay within 1.3% to 6 cm: microSelectron, Daskalov and others, Med Phys 1998;25:2200', () => {
  for (const [r, g] of [
    [0.5, 1],
    [1, 1],
    [2, 1.007],
    [3, 1.008],
    [4, 1.004],
    [5, 0.995],
    [6, 0.981],
  ] as const)
    expect(Math.abs(radialDose(r) / g - 1)).toBeLessThan(0.013);
});

test.each([
  [2, (2 * Math.atan(1.5)) / 2, 'twice as far from a line of 6 cm: 39%, not the quarter of a point'],
  [4, (2 * Math.atan(0.75)) / 4, 'four times as far: 13%'],
  [0.5, (2 * Math.atan(6)) / 0.5, 'half as far: more than twice the dose'],
])('at %s cm, prescribed at 1 cm: %s over 2 atan(3) (%s)', (awayCm, seen) => {
  const share = seen / (2 * Math.atan(3));
  expect(
    geometryFunction({ lengthCm: 6, awayCm }) / geometryFunction({ lengthCm: 6, awayCm: 1 }),
  ).toBeCloseTo(share, 10);
  expect(shareOfPrescribed({ lengthCm: 6, awayCm, prescribedAtCm: 1 }) / share).toBeCloseTo(1, 2);
});

const length = fc.double({ min: 0.3, max: 12, noNaN: true });
const away = fc.double({ min: 0.2, max: 4, noNaN: true });

test('the integral with g agrees with many small sources added up', () => {
  fc.assert(
    fc.property(length, away, fc.double({ min: -3, max: 3, noNaN: true }), (lengthCm, awayCm, alongCm) => {
      const parts = 4000;
      let sum = 0;
      for (let i = 0; i < parts; i++) {
        const r = Math.hypot(awayCm, alongCm - lengthCm * ((i + 0.5) / parts - 0.5));
        sum += radialDose(r) / (r * r) / parts;
      }
      expect(lineDose({ lengthCm, awayCm, alongCm }) / sum).toBeCloseTo(1, 2);
    }),
    { numRuns: 40 },
  );
});

test('dose falls with distance, is the same on both sides, and lies between inverse distance and inverse square', () => {
  fc.assert(
    fc.property(length, away, fc.double({ min: 1.01, max: 1.9, noNaN: true }), (lengthCm, awayCm, times) => {
      const near = geometryFunction({ lengthCm, awayCm });
      const far = geometryFunction({ lengthCm, awayCm: awayCm * times });
      expect(near / far).toBeGreaterThanOrEqual(times * 0.999);
      expect(near / far).toBeLessThanOrEqual(times * times * 1.001);
      expect(lineDose({ lengthCm, awayCm, alongCm: 1 })).toBeCloseTo(
        lineDose({ lengthCm, awayCm, alongCm: -1 }),
        12,
      );
      expect(lineDose({ lengthCm, awayCm })).toBeGreaterThanOrEqual(
        lineDose({ lengthCm, awayCm, alongCm: 1 }),
      );
    }),
  );
});

test('a short line far off is a point: the share is the inverse square times g', () => {
  const share = shareOfPrescribed({ lengthCm: 0.01, awayCm: 3, prescribedAtCm: 1 });
  expect(share).toBeCloseTo(1.006 / 9, 4);
  expect(NEAREST_CM).toBeLessThan(0.2);
});
