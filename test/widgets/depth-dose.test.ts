// What the depth-dose figure shows and says: doses before, in and behind the tumour, curves, places of names, table.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DEPTH_DOSE_FIELDS, LIMB_CM } from '../../src/components/widgets/depth-dose-fields.ts';
import { curve, DEPTH, percentAxis, words } from '../../src/components/widgets/depth-dose-plot.ts';
import {
  endsWhere,
  photonBeam,
  singleBeam,
  spreadBeam,
  tumourOf,
} from '../../src/components/widgets/depth-dose-results.ts';
import {
  announcement,
  depthTable,
  percents,
  summary,
} from '../../src/components/widgets/depth-dose-words.ts';
import { questionSchema } from '../../src/schemas/question.ts';
import { readAddress, startState } from '../../src/components/controls/address-state.ts';

const { energy, depth, width } = DEPTH_DOSE_FIELDS;
const start = startState(DEPTH_DOSE_FIELDS);
const tumour = tumourOf(start);
const beams = [photonBeam(tumour), spreadBeam(tumour), singleBeam(start.energy, tumour)];

describe('controls', () => {
  it('every tumour that can be set lies in the limb, and every range on the axis', () => {
    expect(depth.limits.max + width.limits.max).toBeLessThanOrEqual(LIMB_CM);
    expect(singleBeam(energy.limits.max, tumour).rangeCm).toBeLessThan(DEPTH.end);
  });
  it('one energy starts in the tumour', () => {
    expect(endsWhere(singleBeam(energy.start, tumour).rangeCm, tumour)).toBe('in');
  });
  it('an address sets the energy, and one that cannot be used is named', () => {
    expect(readAddress('?energy=150', DEPTH_DOSE_FIELDS)).toMatchObject({
      state: { energy: 150 },
      problems: [],
    });
    const bad = readAddress('?energy=300&depth=1', DEPTH_DOSE_FIELDS);
    expect(bad.state).toEqual(start);
    expect(bad.problems).toEqual([
      expect.stringContaining('“300” is above the range, from 50 to 200. This page opened with 120 MeV'),
      expect.stringContaining('“1” is below the range'),
    ]);
  });
});

describe('doses', () => {
  const aTumour = fc
    .record({
      depth: fc.integer({ min: 2 * depth.limits.min, max: 2 * depth.limits.max }),
      width: fc.integer({ min: 2 * width.limits.min, max: 2 * width.limits.max }),
    })
    .map((halves) => tumourOf({ depth: halves.depth / 2, width: halves.width / 2 }));

  it('of any tumour the photons give more before it and more behind it than spread-out protons', () => {
    fc.assert(
      fc.property(aTumour, (any) => {
        const [photons, spread] = [photonBeam(any), spreadBeam(any)];
        expect(photons.entrance).toBeGreaterThan(spread.entrance);
        if (any.farCm < LIMB_CM - 1) {
          expect(spread.exit).toBeLessThan(2);
          expect(photons.exit).toBeGreaterThan(25);
        }
        expect(spread.target.high - spread.target.low).toBeLessThan(6);
      }),
      { numRuns: 25 },
    );
  });

  it('a wide tumour near the skin leaves spread-out protons nine tenths of its dose on the way in', () => {
    expect(Math.round(spreadBeam(tumourOf({ depth: 2, width: 8 })).entrance)).toBe(92);
  });

  it('one energy has 100% at its peak and at most half of that at the skin', () => {
    for (const energyMeV of [50, 120, 200]) {
      const { percent, rangeCm, sigmaCm } = singleBeam(energyMeV, tumour);
      const peak = Math.max(...Array.from({ length: 400 }, (_, i) => percent(rangeCm - (i * sigmaCm) / 200)));
      expect(peak).toBeGreaterThan(99.9);
      expect(peak).toBeLessThan(100.1);
      expect(percent(0)).toBeLessThan(50);
    }
  });

  it.each([
    [4.9, 'before'],
    [5, 'in'],
    [11, 'in'],
    [11.1, 'behind'],
    [20.1, 'outside'],
  ])('a range of %d cm ends %s a tumour from 5 to 11 cm', (rangeCm, where) => {
    expect(endsWhere(rangeCm, { nearCm: 5, farCm: 11 })).toBe(where);
  });
});

describe('drawing', () => {
  it.each([
    [100, 150],
    [146, 150],
    [147, 200],
    [202, 250],
  ])('a highest dose of %d%% fits below %d%% with its name', (highest, end) => {
    expect(percentAxis(highest).end).toBe(end);
  });

  it('a curve runs from the skin to the right, and stops where nothing is left', () => {
    const axis = percentAxis(140);
    const ends = (d: string) =>
      d
        .split(/[ML]/)
        .slice(1)
        .map((point) => Number(point.split(',')[0]));
    const photons = ends(curve(beams[0]!, axis, []));
    expect([photons[0], photons.at(-1)]).toEqual([0, 600]);
    const spread = ends(curve(beams[1]!, axis, [{ fromCm: 10, toCm: 13 }]));
    expect(spread).toEqual(spread.toSorted((a, b) => a - b));
    expect(spread.at(-1)!).toBeLessThan((600 * 13) / DEPTH.end);
  });

  it('the name of one energy stands under its curve, or beside it where that is short', () => {
    const place = (energyMeV: number) => {
      const single = singleBeam(energyMeV, tumour);
      const placed = words({
        photons: beams[0]!,
        tumour,
        energyMeV,
        rangeCm: single.rangeCm,
        axis: percentAxis(140),
      });
      return Number(/left:([\d.]+)%/.exec(placed.find(({ name }) => name === 'single')!.style)![1]);
    };
    expect(place(120)).toBeLessThan(3);
    expect(place(60)).toBeGreaterThan(10);
  });
});

describe('words', () => {
  it('a span of doses that rounds to one number is said as one', () => {
    expect(percents({ low: 99.6, high: 100.3 })).toBe('100%');
    expect(percents({ low: 84.9, high: 116.2 })).toBe('85–116%');
  });

  it('summary and announcement say depths, range and doses with their units', () => {
    expect(summary(tumour, 120)).toMatch(/protons of 120 MeV\. Tumour from 5 to 11 cm, far skin at 20 cm/);
    expect(announcement(beams, tumour, { energyMeV: 120, rangeCm: 10.53, where: 'in' })).toBe(
      'Tumour from 5 to 11 cm. 120 MeV reaches 10.5 cm: it ends in the tumour. At 1 cm: photons 130%, spread-out ' +
        'protons 79% of the tumour’s dose. At the far skin: photons 54%, spread-out protons 0%.',
    );
  });

  it('the table has both edges of the tumour, each depth once, and agrees with the readout', () => {
    const { columns, rows } = depthTable(beams, tumour, 120);
    expect(columns).toEqual(['Depth', 'Photons, 6 MV', 'Protons, spread out', 'Protons, 120 MeV only']);
    const depths = rows.map(({ id }) => Number(id));
    expect(depths).toEqual([...new Set(depths)].sort((a, b) => a - b));
    expect(depths).toEqual(expect.arrayContaining([tumour.nearCm, tumour.farCm]));
    expect(rows[0]!.cells).toEqual(['1 cm', '130%', '79%', '28%']);
  });
});

it('the guess before the figure has the answer that moving it shows', () => {
  const file = parse(readFileSync('src/content/questions/hadron-entrance-dose.yaml', 'utf8')) as unknown;
  const shown = Math.round(spreadBeam(tumourOf({ depth: 2, width: 8 })).entrance);
  expect(questionSchema.parse(file)).toMatchObject({ type: 'numeric', answer: { value: shown } });
});
