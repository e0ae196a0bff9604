// What the dose explorer takes from the content, tried on the course's own files.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { doseLimits } from '../../src/components/widgets/dose-address.ts';
import { doseResults } from '../../src/components/widgets/dose-results.ts';
import { scaleRows } from '../../src/components/widgets/dose-rows.ts';
import { placeMarks } from '../../src/components/widgets/dose-scale.ts';
import {
  DOSE_CONSTANTS,
  doseAlphaBeta,
  doseInChapter,
  doseSchedules,
} from '../../src/components/widgets/dose-source.ts';
import { constantSchema } from '../../src/schemas/constant.ts';
import { scheduleSchema } from '../../src/schemas/schedule.ts';

const read = (folder: string): unknown[] =>
  readdirSync(`src/content/${folder}`).map((name) =>
    parse(readFileSync(`src/content/${folder}/${name}`, 'utf8')),
  );
const files = read('schedules').map((file) => scheduleSchema.parse(file));
const constants = read('constants').map((file) => constantSchema.parse(file));
const schedules = doseSchedules(files);

describe('a constant that is missing or has lost its number is named with its file', () => {
  test.each([
    [DOSE_CONSTANTS.band, '`min`'],
    [DOSE_CONSTANTS.assumed, '`value`'],
    [DOSE_CONSTANTS.late, '`value`'],
    [DOSE_CONSTANTS.liposarcoma, '`ci95`'],
  ])('%s', (id, field) => {
    const without = constants.filter((constant) => constant.id !== id);
    expect(() => doseAlphaBeta(without)).toThrow(`needs ${field} of src/content/constants/${id}.yaml`);
  });
});

test('the assumed value lies inside the band, and the estimate for liposarcoma below it', () => {
  const alphaBeta = doseAlphaBeta(constants);
  expect(alphaBeta.bandLow).toBeLessThan(alphaBeta.assumed);
  expect(alphaBeta.assumed).toBeLessThan(alphaBeta.bandHigh);
  expect(alphaBeta.liposarcoma.value).toBeLessThan(alphaBeta.bandLow);
});

test('only presets and marks are offered, and the standard course before surgery comes first', () => {
  expect(schedules).toHaveLength(files.filter((file) => file.preset || file.mark).length);
  expect(schedules[0]).toMatchObject({ fractions: 25, dosePerFractionGy: 2 });
});

describe('in a chapter', () => {
  test('there are marks and presets before surgery, as numbers, the standard course first', () => {
    const chapter = doseInChapter({ schedules: files, constants });
    expect(chapter.schedules[0]).toEqual({ fractions: 25, dosePerFractionGy: 2 });
    expect(chapter.schedules).toHaveLength(
      files.filter((file) => file.mark || (file.preset && file.setting === 'preoperative')).length,
    );
    expect(chapter.schedules.filter(({ mark }) => mark !== false)).toHaveLength(
      files.filter((file) => file.mark).length,
    );
    expect(JSON.stringify(chapter)).not.toMatch(/liposarcoma|use|level/);
  });

  test('a missing standard course is named with its file', () => {
    const without = files.filter(({ id }) => id !== '25x2');
    expect(() => doseInChapter({ schedules: without, constants })).toThrow('schedules/25x2.yaml');
  });
});

test('every schedule offered can be set with the controls', () => {
  const limits = doseLimits(schedules);
  for (const schedule of schedules) {
    expect(schedule.fractions).toBeLessThanOrEqual(limits.fractions.max);
    expect(schedule.dosePerFractionGy).toBeLessThanOrEqual(limits.dose.max);
    expect(schedule.dosePerFractionGy).toBeGreaterThanOrEqual(limits.dose.min);
  }
});

test.each([1.7, 3, 4, 10])(
  'at alpha/beta %d Gy every mark on the first axis has a label in both layouts',
  (alphaBetaGy) => {
    const band = doseAlphaBeta(constants);
    const phases = [{ fractions: 25, dosePerFractionGy: 2 }];
    const results = doseResults({
      phases,
      tumourAlphaBetaGy: alphaBetaGy,
      lateAlphaBetaGy: alphaBetaGy,
      band,
    });
    const marks = scaleRows({ results, schedules, band })[0]?.marks ?? [];
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of placeMarks(marks, 80)) {
      expect(mark.wide.level, `${mark.label}, wide`).not.toBeNull();
      expect(mark.narrow.level, `${mark.label}, narrow`).not.toBeNull();
    }
  },
);
