// What does the figure of stereotactic series take from the content, and where do its controls stand at first?
import type { Series } from '../../schemas/sbrt-series.ts';
import type { ChoiceField } from '../controls/address-state.ts';

export interface SbrtProps {
  series: readonly Series[];
  /** The alpha/beta of the BED column, in Gy */
  alphaBetaGy: number;
  /** Titles of the errata named in the rows, by code */
  errata: Readonly<Record<string, string>>;
}

export const READINGS = [
  { id: 'original', label: 'As the abstracts give it' },
  { id: 'printed', label: 'As Table 3 prints it' },
] as const;
export const OUTCOMES = [
  { id: 'control', label: 'Local control' },
  { id: 'survival', label: 'Overall survival' },
] as const;
export type Reading = (typeof READINGS)[number]['id'];
export type Outcome = (typeof OUTCOMES)[number]['id'];

/** Throws an Error where no series is recorded. */
export function sbrtProps(
  { series, alphaBetaGy }: Pick<SbrtProps, 'series' | 'alphaBetaGy'>,
  errata: Iterable<{ code: string; title: string }>,
): SbrtProps {
  if (series.length === 0)
    throw new Error(
      'The figure of stereotactic series needs a study in src/content/studies with an sbrt schedule.',
    );
  const named = new Set(series.flatMap((one) => one.errata));
  return {
    series,
    alphaBetaGy,
    errata: Object.fromEntries(
      [...errata].filter(({ code }) => named.has(code)).map(({ code, title }) => [code, title]),
    ),
  };
}

export type SbrtFields = { reading: ChoiceField; outcome: ChoiceField; closer: ChoiceField };

export const sbrtFields = ({ series }: SbrtProps): SbrtFields => ({
  reading: { kind: 'choice', start: 'original', options: READINGS },
  outcome: { kind: 'choice', start: 'control', options: OUTCOMES },
  closer: {
    kind: 'choice',
    start: series[0]?.id ?? '',
    options: series.map(({ id, label, name }) => ({ id, label: `${label}, ${name}` })),
  },
});
