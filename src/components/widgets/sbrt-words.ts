// How does the figure of stereotactic series say what a reading holds?
import { WARNING_ABOVE_GY_PER_FRACTION } from '../../models/model-limits.ts';
import type { Series, SeriesDose, SeriesPoint, SeriesReading } from '../../schemas/sbrt-series.ts';
import { OUTCOMES, type Outcome, type Reading } from './sbrt-source.ts';

const KIND = { crude: 'crude', actuarial: 'actuarial', 'not-stated': 'kind not stated' } as const;
const UNIT = { lesions: 'of lesions', patients: 'of patients', 'not-stated': 'unit not stated' } as const;
const NOT_READ = 'not in the abstract';

/** “82%”, “median 2.1 years” */
export const valueText = ({ percent, medianYears }: SeriesPoint): string =>
  percent === null ? `median ${medianYears} years` : `${percent}%`;

/** “at 3 years; kind not stated, of lesions” */
export function aboutText({ time, kind, unit, counts, low, high, name }: SeriesPoint): string {
  const isPublished = counts?.includes('published');
  const limits =
    low === null || high === null ? null : `${isPublished ? 'published ' : ''}interval ${low} to ${high}`;
  const origin = /from (\w+)$/.exec(name)?.[0] ?? (name.startsWith('Alive') ? 'alive' : null);
  const about = [time, origin].filter(Boolean).join(', ');
  const known = [KIND[kind], UNIT[unit], isPublished ? null : counts, limits].filter(Boolean).join(', ');
  return [about, known].filter(Boolean).join('; ');
}

/** “15 patients, 74 lesions” */
export const sizeText = ({ patients, lesions }: SeriesReading): string =>
  `${patients} patients, ${lesions} lesions`;

export const doseText = ({ doses }: SeriesReading): string =>
  doses.length === 0 ? NOT_READ : doses.map(({ text }) => text).join('; ');

/** The BED values there are. */
export const known = (doses: readonly SeriesDose[]): number[] =>
  doses.flatMap(({ bedGy }) => (bedGy === null ? [] : [bedGy]));

/** “75 Gy”, “105 to 180 Gy”, or that there is none. */
export function bedText({ doses }: SeriesReading): string {
  const values = known(doses);
  if (values.length === 0) return 'none';
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? `${least} Gy` : `${least} to ${most} Gy`;
}

/** What the BED column rests on, with a caution where a fraction is larger than the model allows. */
export function bedNote(readings: readonly SeriesReading[], alphaBetaGy: number): string {
  const large = readings.some(({ doses }) =>
    doses.some(
      ({ bedGy, dosePerFractionGy }) =>
        bedGy !== null && (dosePerFractionGy ?? 0) > WARNING_ABOVE_GY_PER_FRACTION,
    ),
  );
  const caution = large
    ? ` Above ${WARNING_ABOVE_GY_PER_FRACTION} Gy per fraction the model is outside its range.`
    : '';
  return `BED at an α/β of ${alphaBetaGy} Gy, a convention of lung treatment and not derived for sarcoma; none where no abstract confirms the fractionation.${caution} There is no axis of dose: these rows cannot show an effect of it.`;
}

/** “82% at 3 years; kind not stated, of lesions. …” */
export const resultsText = (points: readonly SeriesPoint[]): string =>
  points
    .map((point) => `${valueText(point)}${point.time === null ? ',' : ''} ${aboutText(point)}`)
    .join('. ') || NOT_READ;

/** The sentence a screen reader hears once the reader has stopped choosing. */
export function announcement({
  series,
  reading,
  outcome,
  closer,
}: {
  series: readonly Series[];
  reading: Reading;
  outcome: Outcome;
  closer: Series;
}): string {
  const label = OUTCOMES.find(({ id }) => id === outcome)?.label ?? outcome;
  const shown = closer[reading];
  return `${label}, ${series.length} series, ${reading === 'printed' ? 'as Table 3 prints them' : 'as the abstracts give them'}. ${closer.label}: ${resultsText(shown[outcome])}. ${sizeText(shown)}. ${doseText(shown)}; BED ${bedText(shown)}.`;
}
