// Do percentage, events and denominator tell the same story, and does a value lie inside its interval?
import { refuse, type Context, type Path } from './ledger-parts.ts';

/** Half a unit of the last digit shown: 35 stands for 34.5 to 35.5, 4.8 for 4.75 to 4.85. */
const roundingOf = (shown: number): number => 0.51 * 10 ** -(String(shown).split('.')[1]?.length ?? 0);

/** Whether a percentage is what the counts give, rounded to the digits shown. */
export const percentFits = (percent: number, { events, n }: { events: number; n: number }): boolean =>
  n > 0 && Math.abs(percent - (100 * events) / n) <= roundingOf(percent);

export const shareText = ({ events, n }: { events: number; n: number }): string =>
  `${events} of ${n} is ${n > 0 ? Number(((100 * events) / n).toFixed(1)) : 'not a'}%`;

interface Counted {
  percent?: number | undefined;
  events?: number | undefined;
  n?: number | undefined;
}

/** Percentage, events and denominator must tell the same story; `mismatch` is the original's own reason why not. */
export function checkShare(
  share: Counted,
  ctx: Context,
  { path = [], mismatch }: { path?: Path; mismatch?: string | undefined } = {},
): void {
  const { percent, events, n } = share;
  if (percent !== undefined && (percent < 0 || percent > 100)) {
    refuse(ctx, [...path, 'percent'], `A percentage lies between 0 and 100, not ${percent}. → Correct it.`);
    return;
  }
  if (events === undefined || n === undefined) return;
  if (n === 0) return refuse(ctx, [...path, 'n'], 'A share of 0 patients cannot be given. → Correct n.');
  if (events > n) {
    return refuse(
      ctx,
      [...path, 'events'],
      `${events} of ${n}: there cannot be more events than patients. → Correct events or n; were they swapped?`,
    );
  }
  if (percent === undefined) return;
  const fits = percentFits(percent, { events, n });
  if (!fits && !mismatch) {
    refuse(
      ctx,
      [...path, 'percent'],
      `${shareText({ events, n })}, not ${percent}%. → Correct the one that is wrong; if the paper itself says so, give its reason in “mismatch”.`,
    );
  }
  if (fits && mismatch) {
    refuse(ctx, [...path, 'mismatch'], `${percent}% is ${events} of ${n}: they agree. → Remove “mismatch”.`);
  }
}

/** A value must lie inside its interval. */
export function checkInterval(
  value: number | undefined,
  ci: readonly [number, number] | null | undefined,
  ctx: Context,
  path: Path,
): void {
  if (value === undefined || !ci) return;
  if (value < ci[0] || value > ci[1]) {
    refuse(
      ctx,
      path,
      `The interval ${ci[0]} to ${ci[1]} does not contain ${value}. → Correct the one of the three that is wrong.`,
    );
  }
}
