// What follows from the shares as printed: shares laid end to end, what a choice of sites covers, which order a supposition
// turns round, and how many of a hundred patients two shares make. Plain sums of printed shares.
import type { Share, SitesProps } from './sites-source.ts';

export interface LaidShare extends Share {
  /** Where its bar begins, in per cent */
  at: number;
  /** Points of the missing ones that the reader has put here */
  supposed: number;
}

const tidy = (value: number): number => Number(value.toFixed(1));

/** Shares laid end to end; `missing` holds the id of the site that is supposed to have the missing points, if any. */
export function laidShares({ shares, missing }: SitesProps['sites'], holder: string): LaidShare[] {
  let at = 0;
  return shares.map((share) => {
    const laid = { ...share, at: tidy(at), supposed: share.id === holder ? missing : 0 };
    at += share.from + laid.supposed;
    return laid;
  });
}

/** Points at the sites chosen, at the others, and at none named; they add to a hundred. */
export function coverage(
  laid: readonly LaidShare[],
  chosen: readonly string[],
): { covered: number; elsewhere: number; unstated: number } {
  const sum = (shares: readonly LaidShare[]) =>
    tidy(shares.reduce((total, { from, supposed }) => total + from + supposed, 0));
  const covered = sum(laid.filter(({ id }) => chosen.includes(id)));
  const elsewhere = sum(laid.filter(({ id }) => !chosen.includes(id)));
  return { covered, elsewhere, unstated: tidy(100 - covered - elsewhere) };
}

/** The site supposed larger, against those printed above it that it would now pass or equal. */
export function orderTurned(
  laid: readonly LaidShare[],
): { holder: LaidShare; passes: Share[]; equals: Share[] } | null {
  const holder = laid.find(({ supposed }) => supposed > 0);
  if (!holder) return null;
  const now = holder.from + holder.supposed;
  const above = laid.filter(({ from }) => from > holder.from);
  return {
    holder,
    passes: above.filter(({ from }) => from < now),
    equals: above.filter(({ from }) => from === now),
  };
}

/** Patients of a hundred whose metastases reach a site, where so many have metastases and the site has this share of them. */
export const reached = (patients: number, { from, to }: Share): { from: number; to: number } => ({
  from: tidy((patients * from) / 100),
  to: tidy((patients * to) / 100),
});
