// What does the boost comparison take from the content? The doses of one series of single fractions, the boost they may
// replace, the course that goes with both, alpha/beta of three tissues, and volumes. Leaves out reading the files.
import type { Constant } from '../../schemas/constant.ts';
import type { MarginRule } from '../../schemas/margin-rule.ts';
import type { Schedule as ScheduleFile } from '../../schemas/schedule.ts';
import type { Study } from '../../schemas/study.ts';
import type { Schedule } from '../../models/linear-quadratic.ts';
import { boostVolumes, type BoostVolumes } from './boost-volumes.ts';
import { doseAlphaBeta, type DoseAlphaBeta } from './dose-source.ts';

export interface BoostProps {
  /** Dose of the single fraction in Gy: range and median of one series. */
  single: { min: number; max: number; start: number };
  /** Fractions of the external boost: from the smallest to the largest boost it may be. */
  fractions: { min: number; max: number; start: number };
  fractionGy: number;
  /** The external course that belongs to both. */
  course: Schedule;
  alphaBeta: DoseAlphaBeta;
  /** Alpha/beta of nerve in Gy: for saying that it is withheld. */
  nerve: number;
  volumes: BoostVolumes;
}

export const BOOST_STUDIES = { series: 'tinkle-2015', recommendation: 'roeder-2020' } as const;
/** The boost the figure starts with is what the second of these gives beyond the first. */
export const BOOST_SCHEDULES = { course: '25x2', whole: '33x2' } as const;
export const NERVE = 'alpha-beta-nerve';

/** Throws an Error naming the file that is missing or has lost its number. */
export function boostProps({
  studies,
  schedules,
  constants,
  marginRules,
}: {
  studies: readonly Study[];
  schedules: readonly ScheduleFile[];
  constants: readonly Constant[];
  marginRules: readonly MarginRule[];
}): BoostProps {
  const need = <T>(found: T | null | undefined, what: string): T => {
    if (found === null || found === undefined) throw new Error(`The boost comparison needs ${what}.`);
    return found;
  };
  const schedule = (id: string) =>
    need(
      schedules.find((file) => file.id === id),
      `src/content/schedules/${id}.yaml`,
    );
  const { series, recommendation } = BOOST_STUDIES;
  const fraction = need(
    studies
      .find(({ id }) => id === series)
      ?.arms.flatMap((arm) => arm.schedules)
      .find(({ component }) => component === 'iort'),
    `the fraction of src/content/studies/${series}.yaml`,
  );
  const [min, max] = need(fraction.totalGyRange, `\`totalGyRange\` of src/content/studies/${series}.yaml`);
  const boost = need(
    studies
      .find(({ id }) => id === recommendation)
      ?.statements.find(({ quantity }) => quantity === 'limited-volume boost')?.printed,
    `the boost of src/content/studies/${recommendation}.yaml`,
  );
  const [course, whole] = [schedule(BOOST_SCHEDULES.course), schedule(BOOST_SCHEDULES.whole)];
  const fractionGy = whole.dosePerFractionGy;
  const { liposarcoma: _, ...alphaBeta } = doseAlphaBeta(constants);
  return {
    single: { min, max, start: need(fraction.totalGy, `\`totalGy\` of src/content/studies/${series}.yaml`) },
    fractions: {
      min: Math.ceil(need(boost.min, 'the smallest boost') / fractionGy),
      max: Math.floor(need(boost.max, 'the largest boost') / fractionGy),
      start: (whole.totalGy - course.totalGy) / fractionGy,
    },
    fractionGy,
    course: { fractions: course.fractions, dosePerFractionGy: course.dosePerFractionGy },
    alphaBeta,
    nerve: need(
      constants.find(({ id }) => id === NERVE)?.value,
      `\`value\` of src/content/constants/${NERVE}.yaml`,
    ),
    volumes: boostVolumes(marginRules),
  };
}
