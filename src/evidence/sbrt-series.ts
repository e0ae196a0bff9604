// The stereotactic series of the review's Table 3, twice: as the table prints them and as their abstracts give them.
// A biologically effective dose stands only where the fractionation was read in an original. Ranks and pools nothing.
import { bed } from '../models/linear-quadratic.ts';
import type { Study } from '../schemas/study.ts';
import type { Series, SeriesDose, SeriesPoint, SeriesReading } from '../schemas/sbrt-series.ts';
import { pointOf } from './arm-plot.ts';
import type { Ledger } from './ledger.ts';
import { pick } from './name-error.ts';
import { studyLabel } from './source-lines.ts';

type Endpoint = Study['endpoints'][number];
type Schedule = Study['arms'][number]['schedules'][number];
type Face = 'printed' | 'original';

/** The constant whose alpha/beta lung SBRT uses by convention. */
export const CONVENTION = 'alpha-beta-sbrt-convention';

/** 0.92 years are 11 months; whole years stay years. */
const duration = (years: number): string =>
  Number.isInteger(years) ? `${years} ${years === 1 ? 'year' : 'years'}` : `${Math.round(years * 12)} months`;

/** What is counted, from whom the endpoint says it is about; the table says nothing of it. */
function unitOf({ population }: Endpoint, face: Face): SeriesPoint['unit'] {
  if (face === 'printed') return 'not-stated';
  if (/lesion|nodule/.test(population)) return 'lesions';
  return /patient/.test(population) ? 'patients' : 'not-stated';
}

function timeOf(study: Study, endpoint: Endpoint, face: Face): string | null {
  const years = face === 'printed' ? endpoint.timeYearsPrinted : endpoint.timeYears;
  if (years !== null) return `at ${duration(years)}`;
  const followUp = study.followUp?.verifiedYears ?? study.followUp?.years;
  return endpoint.kind === 'crude' && followUp != null ? `median follow-up ${duration(followUp)}` : null;
}

function pointsOf(study: Study, domain: Endpoint['domain'], face: Face): SeriesPoint[] {
  return study.endpoints
    .filter((endpoint) => endpoint.domain === domain && endpoint.better === 'higher')
    .flatMap((endpoint): SeriesPoint[] => {
      const [value] = endpoint.values;
      const read = face === 'printed' ? value?.printed : (value?.verified ?? value?.inferred);
      if (!read || (read.percent === undefined && read.medianYears === undefined)) return [];
      const { percent = null, medianYears = null, events = null, n = null, ci95 = null } = read;
      const kind = face === 'printed' ? 'not-stated' : endpoint.kind;
      const drawn = pointOf(
        { type: 'share', percent, events, n, ci95 },
        { kind, workedBack: value?.verified === null },
      );
      return [
        {
          percent: percent === null ? null : drawn.percent,
          medianYears,
          low: drawn.low,
          high: drawn.high,
          kind,
          unit: unitOf(endpoint, face),
          time: timeOf(study, endpoint, face),
          name: endpoint.name,
          counts: drawn.interval === null ? null : drawn.counts,
          note: face === 'printed' ? null : endpoint.note,
        },
      ];
    });
}

function doseText({ totalGy, totalGyRange, fractions, fractionsRange }: Schedule): string {
  const total = totalGyRange ? totalGyRange.join('–') : totalGy;
  const number = fractionsRange ? fractionsRange.join('–') : fractions;
  return `${total} Gy${number === null ? ', fractions not read' : ` in ${number}`}`;
}

const same = (a: Schedule, b: Schedule): boolean =>
  a.fractions !== null && a.fractions === b.fractions && a.dosePerFractionGy === b.dosePerFractionGy;

/** The doses of one reading. A printed one has a BED only if the original confirms it. */
function dosesOf(study: Study, face: Face, alphaBetaGy: number): SeriesDose[] {
  const all = study.arms
    .flatMap(({ schedules }) => schedules)
    .filter(({ component }) => component === 'sbrt');
  const verified = all.filter(({ source }) => source === 'verified');
  const shown = face === 'printed' ? all.filter(({ source }) => source === 'printed') : verified;
  return shown.map((schedule) => {
    const { fractions, dosePerFractionGy } = schedule;
    const confirmed = verified.some((one) => same(one, schedule));
    const gray =
      confirmed && fractions !== null && dosePerFractionGy !== null
        ? Number(bed({ fractions, dosePerFractionGy, alphaBetaGy }).toFixed(1))
        : null;
    return { text: doseText(schedule), bedGy: gray, dosePerFractionGy };
  });
}

function toxicityOf(study: Study, face: Face): string {
  const endpoint = study.endpoints.find(({ id }) => id === 'toxicity-g3');
  const [value] = endpoint?.values ?? [];
  const words = endpoint?.qualitative[face === 'printed' ? 'printed' : 'verified'];
  const read = face === 'printed' ? value?.printed : (value?.verified ?? value?.inferred);
  if (!read) return words ?? 'not read';
  if (read.percent === 0) return 'none';
  return read.events !== undefined ? `${read.events} of ${read.n}, worked back` : `${read.percent}%`;
}

function reading(study: Study, face: Face, alphaBetaGy: number): SeriesReading {
  const count = (of: { printed: number | null; verified: number | null } | null) =>
    of ? (face === 'printed' ? of.printed : (of.verified ?? of.printed)) : null;
  return {
    patients: count(study.n),
    lesions: count(study.lesions),
    doses: dosesOf(study, face, alphaBetaGy),
    control: pointsOf(study, 'local-control', face),
    survival: pointsOf(study, 'survival', face),
    toxicity: toxicityOf(study, face),
  };
}

/** The series by year. Throws a NameError where the alpha/beta of the convention is not recorded. */
export function sbrtSeries(ledger: Ledger): { series: Series[]; alphaBetaGy: number } {
  const alphaBetaGy = pick(ledger.constants, CONVENTION, 'constant', `constant/${CONVENTION}`).value ?? 0;
  const series = [...ledger.studies]
    .filter(([, study]) => study.arms.some((arm) => arm.schedules.some((one) => one.component === 'sbrt')))
    .map(([id, study]): Series => ({
      id,
      label: studyLabel(study),
      name: study.name,
      year: study.year ?? 0,
      withBone: study.histologies.some((one) => one.includes('bone')),
      printed: reading(study, 'printed', alphaBetaGy),
      original: reading(study, 'original', alphaBetaGy),
      errata: study.errata,
      caution: study.caution,
    }))
    .toSorted((a, b) => a.year - b.year || a.label.localeCompare(b.label, 'en'));
  return { series, alphaBetaGy };
}
