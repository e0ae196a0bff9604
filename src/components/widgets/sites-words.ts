// How do the figures of sites and metastases say their shares, what is missing, and what a reader's supposition would change?
import type { SitesState } from './sites-fields.ts';
import { coverage, laidShares, orderTurned, reached, type LaidShare } from './sites-results.ts';
import type { Share, SitesProps } from './sites-source.ts';

export const NO_SHARE = 'no share printed';

/** “43%”, “about 50%”, “70–80%” */
export const shareText = ({ from, to, about }: Pick<Share, 'from' | 'to' | 'about'>): string =>
  `${about ? 'about ' : ''}${from === to ? from : `${from}–${to}`}%`;

/** “35 to 40 of 100 patients”, “0 of 100 patients” */
export const patientsText = ({ from, to }: { from: number; to: number }): string =>
  `${from === to ? from : `${from} to ${to}`} of 100 patients`;

export const pointsText = (points: number): string => `${points} ${points === 1 ? 'point' : 'points'}`;

/** “the trunk”, “bone, liver and brain” */
const listed = (labels: readonly string[]): string =>
  labels
    .map((label) => label.toLowerCase())
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' and ');

/** What the supposition would do to the order of sites; null where nothing is supposed. */
export function orderText(laid: readonly LaidShare[]): string | null {
  const turned = orderTurned(laid);
  if (!turned) return null;
  const name = turned.holder.label;
  if (turned.passes.length > 0)
    return `${name} would then stand above the ${listed(turned.passes.map(({ label }) => label))}: the order changes.`;
  if (turned.equals.length > 0)
    return `${name} would then draw level with the ${listed(turned.equals.map(({ label }) => label))} and not pass: the order stays.`;
  return 'The order of sites stays as printed.';
}

/** The sentence a screen reader hears once the reader has stopped. */
export function announcement(props: SitesProps, { view, sites, missing, metastases }: SitesState): string {
  if (view === 'metastases')
    return `If ${metastases} of 100 patients have metastases, the lung’s share of them is ${patientsText(reached(metastases, props.spread.lung))}. For ${listed(props.spread.unshared.map(({ label }) => label))} no share is printed.`;
  const laid = laidShares(props.sites, missing);
  const { covered, elsewhere, unstated } = coverage(laid, sites);
  const rest =
    unstated > 0
      ? `${pointsText(unstated)} at no site named.`
      : 'The missing points are supposed, not printed.';
  return [`Chosen sites ${covered}%, other sites ${elsewhere}%.`, rest, orderText(laid)]
    .filter(Boolean)
    .join(' ');
}

export interface SitesTable {
  caption: string;
  columns: string[];
  rows: { id: string; cells: string[] }[];
}

/** Every share drawn, with its place in the review; what the review leaves out has a row of its own. */
export function sitesTable({ sites, spread }: SitesProps, view: string): SitesTable {
  const columns = ['What', 'Share', 'Review, section'];
  const row = (share: Share) => ({ id: share.id, cells: [share.label, shareText(share), share.section] });
  if (view === 'sites')
    return {
      caption:
        'Primary sites of adult soft tissue sarcoma as the review prints them; its source was not found.',
      columns,
      rows: [
        ...sites.shares.map(row),
        {
          id: 'missing',
          cells: [
            'At no site named',
            `${NO_SHARE}; ${pointsText(sites.missing)} by subtraction`,
            sites.shares[0]?.section ?? '',
          ],
        },
      ],
    };
  return {
    caption:
      'Metastases as the review prints them. The first rows are shares of patients with sarcoma; the rows by organ read as shares of those with metastases.',
    columns,
    rows: [
      ...spread.patients.map(row),
      row(spread.lung),
      ...spread.unshared.map(({ id, label }) => ({ id, cells: [label, NO_SHARE, spread.lung.section] })),
    ],
  };
}
