// How does the responder figure say its numbers: arms, difference, tests, the published p, the announcement?
import { exactPText } from '../../models/p-digits.ts';
import type { Interval } from '../../models/proportions.ts';
import { countsOf } from './responders-fields.ts';
import type { ResponderResults } from './responders-results.ts';
import type { ResponderEndpoint } from './responders-source.ts';

const signed = (value: number): string => value.toFixed(1).replace('-', '−');
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

/** “16.1%, 95% interval 9.8 to 25.2” */
export const armText = ({ estimate, low, high }: Interval): string =>
  `${percent(estimate)}, 95% interval ${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)}`;

/** “8.2 points (95% interval −1.5 to 18.2)” */
export const differenceText = ({ difference: { estimate, low, high } }: ResponderResults): string =>
  `${signed(100 * estimate)} points (95% interval ${signed(100 * low)} to ${signed(100 * high)})`;

export function neededText({ needed }: ResponderResults): string {
  if (needed.kind === 'no-difference') return 'none: no difference';
  const term = needed.effect === 'benefit' ? 'to treat' : 'to harm';
  return needed.kind === 'with-interval'
    ? `${signed(needed.estimate)} ${term} (95% interval ${signed(needed.low)} to ${signed(needed.high)})`
    : `${signed(needed.estimate)} ${term}; interval not computable, as the difference may be nothing`;
}

export const pText = (p: number | null): string => (p === null ? 'not computable' : exactPText(p));

/** Are these the counts of the source? */
export const isSource = (
  endpoint: ResponderEndpoint,
  { first, second }: { first: number; second: number },
): boolean => countsOf(endpoint).first === first && countsOf(endpoint).second === second;

/** “0.044 (sides not stated), for 14 of 87 and 7 of 89” */
export function publishedText({ published, arms: [first, second] }: ResponderEndpoint): string {
  if (!published) return 'none';
  return `${published.p} (${published.sides}), for ${first.events} of ${first.n} and ${second.events} of ${second.n}`;
}

/** The sentence a screen reader hears once the reader has stopped. */
export function announcement({
  endpoint,
  first,
  second,
  results,
  test,
}: {
  endpoint: ResponderEndpoint;
  first: number;
  second: number;
  results: ResponderResults;
  test: string;
}): string {
  const [a, b] = endpoint.arms;
  return `${a.label} ${first} of ${a.n}, ${b.label} ${second} of ${b.n}. Difference ${differenceText(results)}. Exact p ${pText(results.p)}, ${test === 'two-sided' ? 'two-sided' : 'one-sided'}.`;
}

export interface ResponderTable {
  caption: string;
  columns: string[];
  rows: { id: string; cells: string[] }[];
}

export function responderTable({
  endpoint,
  first,
  second,
  results,
}: {
  endpoint: ResponderEndpoint;
  first: number;
  second: number;
  results: ResponderResults;
}): ResponderTable {
  const [a, b] = endpoint.arms;
  const source = isSource(endpoint, { first, second })
    ? endpoint.workedBack
      ? 'Counts worked back from the percentages.'
      : 'Counts of the source.'
    : 'Counts set by the reader.';
  return {
    caption: `${endpoint.label}. ${source} Wilson and Newcombe intervals; tests on unadjusted counts.`,
    columns: ['What', 'Value'],
    rows: [
      { id: 'first', cells: [a.label, `${first} of ${a.n}: ${armText(results.arms[0])}`] },
      { id: 'second', cells: [b.label, `${second} of ${b.n}: ${armText(results.arms[1])}`] },
      { id: 'difference', cells: ['Difference', differenceText(results)] },
      { id: 'needed', cells: ['Number needed', neededText(results)] },
      ...results.tests.map(({ id, label, p }) => ({ id, cells: [`p, ${label}`, pText(p)] })),
      { id: 'published', cells: ['p, published', publishedText(endpoint)] },
    ],
  };
}
