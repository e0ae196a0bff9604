// Where do the review's table and the abstract of a series differ? Thing by thing, and over all series.
import type { Series, SeriesPoint } from '../../schemas/sbrt-series.ts';
import { OUTCOMES, type Outcome } from './sbrt-source.ts';
import { doseText, resultsText, sizeText } from './sbrt-words.ts';

/** Whether a printed figure stands in the abstract too, at its own time. A figure rounded for print is the same. */
const confirmed = (printed: SeriesPoint, original: readonly SeriesPoint[]): boolean =>
  original.some(
    ({ percent, time }) =>
      percent !== null && printed.percent === Math.round(percent) && printed.time === time,
  );

export interface Compared {
  term: string;
  printed: string;
  original: string;
  /** Does the abstract contradict the table, confirm it, or not say? */
  verdict: 'same' | 'differs' | 'not-read';
}

/** The two readings of a series, thing by thing. */
export function compared({ printed, original }: Series): Compared[] {
  const verdict = (isSame: boolean, isRead: boolean): Compared['verdict'] =>
    !isRead ? 'not-read' : isSame ? 'same' : 'differs';
  const results = (outcome: Outcome): Compared => ({
    term: OUTCOMES.find(({ id }) => id === outcome)?.label ?? outcome,
    printed: resultsText(printed[outcome]),
    original: resultsText(original[outcome]),
    verdict: verdict(
      printed[outcome].every((point) => confirmed(point, original[outcome])),
      original[outcome].length > 0,
    ),
  });
  const doseRead = original.doses.length > 0 && original.doses.every(({ bedGy }) => bedGy !== null);
  return [
    {
      term: 'Patients and lesions',
      printed: sizeText(printed),
      original: sizeText(original),
      verdict: verdict(sizeText(printed) === sizeText(original), true),
    },
    {
      term: 'Dose and fractions',
      printed: doseText(printed),
      original: doseText(original),
      verdict: verdict(doseText(printed) === doseText(original), doseRead),
    },
    results('control'),
    results('survival'),
    {
      term: 'Toxicity, grade 3 or worse',
      printed: printed.toxicity,
      original: original.toxicity,
      verdict: verdict(
        printed.toxicity === original.toxicity || original.toxicity.includes('worked back'),
        original.toxicity !== 'not read',
      ),
    },
  ];
}

/** Series in which the abstract contradicts the table somewhere. */
export const contradicted = (series: readonly Series[]): Series[] =>
  series.filter((one) => compared(one).some(({ verdict }) => verdict === 'differs'));
