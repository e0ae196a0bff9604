// What the explorer shows: how near its grids come to a fine one, and that its picture is complete and plain data.
import { describe, expect, it, test } from 'vitest';
import { beforeAndAfter } from '../../src/components/widgets/margin-pairs.ts';
import { pictureOf, solve } from '../../src/components/widgets/margin-engine.ts';
import {
  spacingCm,
  START_TUMOUR,
  tumourOf,
  type MarginState,
} from '../../src/components/widgets/margin-state.ts';
import { announcement, cautions, marginTable, stops } from '../../src/components/widgets/margin-words.ts';
import { targets, type StartsFrom } from '../../src/models/margin-targets.ts';
import { marginRule } from './margin-rules.ts';

/** For a loaded machine; nothing here is about time. */
const PATIENCE_MS = 60_000;
const start: MarginState = {
  ...START_TUMOUR,
  along: 3,
  across: 1.5,
  ptv: 0.5,
  barriers: true,
  rule: 'before',
};
const before = marginRule({ id: 'before' });
const after = marginRule({
  id: 'review-postoperative',
  setting: 'postoperative',
  startsFrom: 'bed',
  along: 3.5,
});

test.each<[string, Partial<MarginState>, StartsFrom]>([
  ['the start values', {}, 'gtv'],
  ['no barriers', { barriers: false }, 'gtv'],
  ['the widest margins', { along: 5, across: 3, ptv: 1.5 }, 'gtv'],
  ['narrow margins', { along: 0.5, across: 0.3, ptv: 0.3 }, 'gtv'],
  ['long and thin margins', { along: 5, across: 0.5 }, 'gtv'],
  ['along only', { across: 0 }, 'gtv'],
  ['across only', { along: 0 }, 'gtv'],
  ['a small tumour', { length: 3, width: 2, depth: 2 }, 'gtv'],
  ['a tumour through the fascia', { x: -5 }, 'gtv'],
  ['after surgery', { along: 3.5 }, 'bed'],
])(
  'at rest the volumes are within 2%% of a fine grid: %s',
  (_, part, startsFrom) => {
    const state = { ...start, ...part };
    const question = {
      tumour: tumourOf(state),
      startsFrom,
      alongCm: state.along,
      acrossCm: state.across,
      ptvCm: state.ptv,
      barriers: state.barriers,
    };
    const resting = solve(state, startsFrom, 'resting');
    const fine = targets({ ...question, spacingCm: startsFrom === 'bed' || state.across > 2 ? 0.125 : 0.1 });
    for (const volume of ['startCm3', 'ctvCm3', 'ptvCm3', 'ptvInBodyCm3'] as const) {
      expect(Math.abs(resting[volume] / fine[volume] - 1), volume).toBeLessThan(0.02);
    }
    expect(Math.abs(resting.femurShare - fine.femurShare)).toBeLessThan(0.04);
  },
  PATIENCE_MS,
);

test('a moving control is answered on a coarser grid than a resting one, for every state', () => {
  for (const startsFrom of ['gtv', 'bed'] as const)
    for (const across of [0, 0.3, 0.7, 1, 3])
      expect(spacingCm({ ...start, across }, startsFrom, 'resting')).toBeLessThan(
        spacingCm({ ...start, across }, startsFrom, 'moving'),
      );
});

describe('the picture', () => {
  const picture = pictureOf(solve(start, 'gtv', 'resting'), start, 'gtv');

  it('is plain data: what is sent with the page is what is drawn', () => {
    expect(JSON.parse(JSON.stringify(picture))).toEqual(picture);
  });

  it('draws anatomy, volumes, the untrimmed outline and the crosshair in both views', () => {
    for (const view of [picture.axial, picture.coronal]) {
      expect(view.paths.map(([kind]) => kind)).toEqual(
        expect.arrayContaining(['skin', 'fascia', 'cortex', 'ghost', 'ctv', 'ptv', 'gtv', 'cross', 'ticks']),
      );
    }
  });

  it('rounds every path to a tenth of a px', () => {
    for (const [kind, d] of [...picture.axial.paths, ...picture.coronal.paths])
      expect(d, kind).not.toMatch(/\.\d\d/);
  });

  it('names each barrier that holds the CTV, beside its edge and in words', () => {
    const words = picture.axial.labels
      .filter(({ kind }) => kind === 'stop')
      .map(({ lines }) => lines.join(' '));
    expect(words).toEqual(expect.arrayContaining(['stopped at fascia', 'stopped at bone']));
    expect(picture.axial.spoken).toContain('stopped at fascia');
    expect(stops(picture.numbers)).toBe('The CTV is stopped at fascia, a septum and bone.');
  });

  it('without barriers names only the skin, or nothing', () => {
    const free = { ...start, barriers: false };
    const wide = { ...free, across: 3 };
    expect(stops(pictureOf(solve(free, 'gtv', 'moving'), free, 'gtv').numbers)).toBe(
      'Nothing stops the CTV.',
    );
    expect(stops(pictureOf(solve(wide, 'gtv', 'moving'), wide, 'gtv').numbers)).toBe(
      'The CTV ends at the skin.',
    );
  });

  it('holds no volume on a slice beyond the PTV, and does not fail there', () => {
    const far = { ...start, slice: 14 };
    const { paths, labels } = pictureOf(solve(far, 'gtv', 'moving'), far, 'gtv').axial;
    expect(paths.map(([kind]) => kind)).not.toContain('ptv');
    expect(labels.some(({ kind }) => ['ctv', 'ptv', 'stop'].includes(kind))).toBe(false);
  });
});

describe('before and after surgery', () => {
  const rules = [before, after];
  it('stand in that order whichever rule is in force, at one PTV margin', () => {
    const one = beforeAndAfter(start, before, rules);
    const other = beforeAndAfter({ ...start, rule: after.id, along: 3.5 }, after, [
      marginRule({ id: 'review-preoperative' }),
      after,
    ]);
    for (const [first, second] of [one, other]) {
      expect([first.title, second.title]).toEqual(['Before surgery', 'After surgery']);
      expect(second.state.ptv).toBe(first.state.ptv);
      expect(second.picture.numbers.ptvCm3).toBeGreaterThan(first.picture.numbers.ptvCm3);
      expect(second.picture.axial.paths.map(([kind]) => kind)).toEqual(
        expect.arrayContaining(['scar', 'clips']),
      );
    }
  });
});

describe('words', () => {
  const numbers = solve(start, 'gtv', 'moving');
  it('the announcement gives every number its unit', () => {
    expect(announcement(numbers, before)).toMatch(
      /^GTV \d+, CTV \d+, PTV \d+ cubic centimetres, \d+ of it in the body\. Femur inside the PTV: \d+% of its circumference\. No skin lies in the PTV\. /,
    );
  });

  it('a crossed barrier and a limb without spared skin are cautioned about', () => {
    const bad = { ...numbers, crossed: ['fascia'] as const, skinStrip: { share: 0, widthCm: 0, atZCm: 1 } };
    expect(cautions(bad, before)).toHaveLength(2);
    expect(cautions(bad, before)[0]).toContain('This tumour crosses fascia.');
    expect(cautions(bad, after)[0]).toContain('The operation went through fascia');
    expect(cautions(numbers, before)).toEqual([]);
  });

  it('the table shows the reader’s state first, then each rule, and “–” where a rule gives no PTV', () => {
    const presets = [{ id: 'before', startCm3: 90, ctvCm3: 400, ptvCm3: null, femurShare: null }];
    const { rows, columns } = marginTable({
      state: start,
      solved: numbers,
      rule: before,
      rules: [before],
      presets,
    });
    expect(rows.map(({ id }) => id)).toEqual(['yours', 'before']);
    expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true);
    expect(rows[1]?.cells.slice(-4)).toEqual(['400', '–', '–', 'no']);
  });
});
