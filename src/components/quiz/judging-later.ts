// Fetches what judges and explains when the reader begins to answer: a question that is only read does without.

export type Judging = typeof import('./judging.ts');
let arrived: Judging | undefined;

/** What judges, if it is here already. */
export const judgingHere = (): Judging | undefined => arrived;

/** @throws when it does not arrive; the next call tries again */
export async function fetchJudging(): Promise<Judging> {
  arrived ??= await import('./judging.ts');
  return arrived;
}
