// What the conformity figure takes from the course's own files, and what it shows of a state: arrangements, numbers, lines, words.
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { readAddress, startState } from '../../src/components/controls/address-state.ts';
import { planPicture } from '../../src/components/widgets/conformity-engine.ts';
import {
  arrangementOf,
  conformityFields,
  TECHNIQUES,
  type ConformityState,
} from '../../src/components/widgets/conformity-fields.ts';
import { DOSES_GY, STRUCTURES, type PlanPicture } from '../../src/components/widgets/conformity-picture.ts';
import { curve, DOSE, namedAt, SHARE } from '../../src/components/widgets/conformity-plot.ts';
import { CONFORMITY_FILES, conformityProps } from '../../src/components/widgets/conformity-source.ts';
import { conformityStill } from '../../src/components/widgets/conformity-still.ts';
import { announcement, doseTable, readout } from '../../src/components/widgets/conformity-words.ts';
import { AXIAL } from '../../src/components/widgets/margin-view.ts';
import { constantSchema } from '../../src/schemas/constant.ts';
import { marginRuleSchema } from '../../src/schemas/margin-rule.ts';
import { questionSchema } from '../../src/schemas/question.ts';
import { scheduleSchema } from '../../src/schemas/schedule.ts';

const read = (folder: string): unknown[] =>
  readdirSync(`src/content/${folder}`).map((name) =>
    parse(readFileSync(`src/content/${folder}/${name}`, 'utf8')),
  );
const files = {
  marginRules: read('margin-rules').map((file) => marginRuleSchema.parse(file)),
  schedules: read('schedules').map((file) => scheduleSchema.parse(file)),
  constants: read('constants').map((file) => constantSchema.parse(file)),
};
const props = conformityProps(files);
const fields = conformityFields(props.rules);
const start = startState(fields);
const plan = (part: Partial<ConformityState>): PlanPicture => {
  const state = { ...start, ...part };
  const rule = props.rules.find(({ id }) => id === state.margins)!;
  return planPicture({ state, target: rule.target, prescribedGy: props.prescribedGy });
};
const percent = (picture: PlanPicture, name: (typeof STRUCTURES)[number], gy: number): number =>
  picture.structures[name].percents[DOSES_GY.indexOf(gy)]!;

describe('a file that is missing or has lost its number is named', () => {
  test.each([
    ['schedules', CONFORMITY_FILES.schedule],
    ['constants', CONFORMITY_FILES.bone],
    ['constants', CONFORMITY_FILES.strip],
    ['marginRules', CONFORMITY_FILES.rules[1]],
  ] as const)('%s: %s', (kind, id) => {
    const without = { ...files, [kind]: files[kind].filter((file) => file.id !== id) };
    expect(() => conformityProps(without)).toThrow(`${id}.yaml`);
  });
  test('a rule without a PTV', () => {
    const id = CONFORMITY_FILES.rules[1];
    const marginRules = files.marginRules.map((file) => (file.id === id ? { ...file, ptvCm: null } : file));
    expect(() => conformityProps({ ...files, marginRules })).toThrow('needs all three margins');
  });
});

describe('the start', () => {
  test('is two opposed fields with the review’s margins and the dose of the standard course', () => {
    expect(start).toEqual({ beams: 'pair', turn: 0, bone: 2, margins: 'review-preoperative' });
    expect(props.prescribedGy).toBe(50);
    expect(props.picture).toEqual(plan({}));
  });
  test('limits of others are quoted with their source', () => {
    expect(props.asked.femurV40).toMatch(/^less than 64% \(teaching page/);
    expect(props.asked.stripV20).toMatch(/^at most 50% \(.*RTOG 0630/);
  });
  test('a wider PTV holds the narrower ones’ middle and is longer round', () => {
    const width = (id: string) => {
      const line = props.rules.find((rule) => rule.id === id)!.target;
      return Math.max(...line.map(([x]) => x)) - Math.min(...line.map(([x]) => x));
    };
    expect(width('haas-2012')).toBeGreaterThan(width('review-preoperative'));
    expect(width('review-preoperative')).toBeGreaterThan(width('small-margin-igrt'));
  });
  test('what a chapter fetches stays within 5 kB of compressed text, roughly 15 kB plain', () => {
    expect(JSON.stringify(props).length).toBeLessThan(15000);
  });
});

describe('beams', () => {
  test.each(TECHNIQUES.map(({ id, beams }) => [id, beams] as const))(
    '%s has %d at equal angles',
    (id, beams) => {
      const { gantryDeg } = arrangementOf({ beams: id, turn: 30 });
      expect(gantryDeg).toHaveLength(beams);
      expect(gantryDeg[0]).toBe(30);
      gantryDeg.forEach((angle) => expect(angle).toBeLessThan(360));
      expect(new Set(gantryDeg.map((angle) => Math.round(angle))).size).toBe(beams);
    },
  );
  test('an address sets them, and one that cannot be used is named', () => {
    expect(readAddress('?beams=arc&turn=45&bone=5', fields)).toMatchObject({
      state: { beams: 'arc', turn: 45, bone: 5 },
      problems: [],
    });
    expect(readAddress('?beams=proton&turn=999', fields).problems).toEqual([
      expect.stringContaining('“proton” is not one of the choices here'),
      expect.stringContaining('“999” is above the range, from 0 to 345'),
    ]);
  });
});

describe('plans', () => {
  let pictures: Record<'pair' | 'imrt' | 'arc', PlanPicture>;
  beforeAll(() => {
    pictures = { pair: plan({}), imrt: plan({ beams: 'imrt' }), arc: plan({ beams: 'arc' }) };
  });

  it('modulation conforms better, frees the femur and spreads low dose', () => {
    const { pair, imrt, arc } = pictures;
    for (const modulated of [imrt, arc]) {
      expect(modulated.paddick).toBeGreaterThan(1.5 * pair.paddick);
      expect(percent(modulated, 'bone', 40)).toBeLessThan(percent(pair, 'bone', 40) / 2);
      expect(percent(modulated, 'rest', 30)).toBeLessThan(percent(pair, 'rest', 30));
      expect(percent(modulated, 'rest', 5)).toBeGreaterThan(percent(pair, 'rest', 5));
    }
  });

  it('the mean of the target is the prescribed dose, and shares fall from 100% as the dose rises', () => {
    for (const picture of Object.values(pictures)) {
      expect(picture.structures.target.meanGy).toBe(50);
      for (const name of STRUCTURES) {
        const { percents } = picture.structures[name];
        expect(percents[0]).toBe(100);
        expect(percents.at(-1)).toBe(0);
        percents.forEach((share, n) => n > 0 && expect(share).toBeLessThanOrEqual(percents[n - 1]!));
      }
    }
  });

  it('margins matter: with the widest an arc leaves more femur at 40 Gy than two fields with the narrowest', () => {
    expect(percent(plan({ beams: 'arc', margins: 'haas-2012' }), 'bone', 40)).toBeGreaterThan(
      percent(plan({ margins: 'small-margin-igrt' }), 'bone', 40),
    );
  });

  it('a femur that counts more has less dose, and an arc is the same however it is turned', () => {
    const heavy = plan({ beams: 'arc', bone: 10 });
    expect(heavy.structures.bone.meanGy).toBeLessThan(pictures.arc.structures.bone.meanGy);
    expect(plan({ beams: 'arc', turn: 15 }).paddick).toBeCloseTo(pictures.arc.paddick, 2);
  });

  it('every isodose line is in the picture with its number, and no two numbers meet', () => {
    for (const { isodoses, beams } of Object.values(pictures)) {
      expect(isodoses.map(({ percent }) => percent)).toEqual([95, 80, 50, 20]);
      for (const { d, at } of isodoses) {
        expect(d).toMatch(/^M/);
        expect(at[0]).toBeGreaterThan(0);
        expect(at[0]).toBeLessThan(AXIAL.width);
      }
      isodoses.forEach(({ at }, n) =>
        isodoses.slice(0, n).forEach((other) => {
          expect(Math.hypot(at[0] - other.at[0], at[1] - other.at[1])).toBeGreaterThan(20);
        }),
      );
      expect(Math.max(...beams.map(({ strength }) => strength))).toBe(1);
    }
  });

  it('names stand beside their curves, each at its own height, inside the plot', () => {
    for (const picture of Object.values(pictures)) {
      const placed = namedAt(picture);
      expect(new Set(placed.map(({ percent }) => percent)).size).toBe(STRUCTURES.length);
      for (const { gy } of placed) {
        expect(gy).toBeGreaterThan(0);
        expect(gy).toBeLessThan(DOSE.end);
      }
      expect(curve(picture.structures.target)).toMatch(/^M0,0L/);
    }
    expect(SHARE.end).toBe(100);
  });

  it('readout, table and announcement agree', () => {
    const cells = Object.fromEntries(readout(pictures.pair).map(({ name, value }) => [name, value]));
    const { columns, rows } = doseTable(pictures.pair, props.prescribedGy);
    const cell = (row: string, column: string) =>
      rows.find(({ id }) => id === row)!.cells[columns.indexOf(column)];
    expect(cells['femur-v40']).toBe(cell('bone', '40 Gy'));
    expect(cells['rest-v5']).toBe(cell('rest', '5 Gy'));
    expect(cells['strip-v20']).toBe(cell('strip', '20 Gy'));
    expect(cells['conformity']).toMatch(/^0\.\d\d$/);
    expect(cells['d95']).toMatch(/^\d\d\.\d Gy$/);
    const said = announcement(start, pictures.pair);
    for (const name of ['conformity', 'd95', 'femur-v40', 'rest-v30', 'rest-v5'])
      expect(said).toContain(cells[name]);
  });
});

test('the guess before the figure has the answer that moving it shows', () => {
  const file = parse(readFileSync('src/content/questions/ebrt-low-dose.yaml', 'utf8')) as unknown;
  const question = questionSchema.parse(file);
  expect(question).toMatchObject({
    type: 'numeric',
    answer: { value: Math.round(percent(plan({ beams: 'arc' }), 'rest', 5)) },
  });
  expect(question.leadIn).toContain(`{given ${Math.round(percent(props.picture, 'rest', 5))}%}`);
});

describe.each([
  ['side by side', {}],
  ['one above the other', { narrow: true }],
  ['in print', { print: true }],
])('as a still, %s', (_, how) => {
  const svg = conformityStill(props, how);

  it('every element that is opened is closed', () => {
    const open: string[] = [];
    for (const [, closing, name, empty] of svg.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
      if (closing) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name!);
    }
    expect(open).toEqual([]);
  });

  it('holds all lines, numbers and names, and fetches nothing', () => {
    for (const { d, percent } of props.picture.isodoses) {
      expect(svg).toContain(`d="${d}"`);
      expect(svg).toContain(`>${percent}<`);
    }
    for (const name of ['PTV', 'Femur', 'Strip of skin', 'Rest of the limb'])
      expect(svg).toContain(`>${name}<`);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|url\((?!#skin)|<script|undefined|NaN/,
    );
  });
});
