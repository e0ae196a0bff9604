// How does the confounding simulator say its numbers? Gains in percentage points of survival at 5 years, with their unit.
import type { Gain } from '../../models/registry-estimates.ts';
import type { Method, Spread } from '../../models/repeated-registry.ts';
import type { ConfoundingState } from './confounding-fields.ts';
import type { ConfoundingResult } from './confounding-results.ts';

export const METHOD_WORDS: { readonly [method in Method]: string } = {
  crude: 'Crude',
  stratified: 'In fifths of the propensity',
  matched: 'In matched pairs',
};

/** A proportion as points with one decimal and a true minus: “−0.3”, “8.2”, never “−0.0”. */
export function tenths(proportion: number): string {
  const points = (100 * proportion).toFixed(1);
  return points === '-0.0' ? '0.0' : points.replace('-', '−');
}

/** “8.2 points” */
export const points = (proportion: number): string => `${tenths(proportion)} points`;

/** “−2.6 to 2.0” */
export const between = ({ low, high }: { low: number; high: number }): string =>
  `${tenths(low)} to ${tenths(high)}`;

export const NOT_COMPUTABLE = 'not computable';

/** “−0.3 (−2.6 to 2.0)” for the table, where the heading says the unit. */
export const gainCell = (gain: Gain | null): string =>
  gain ? `${tenths(gain.estimate)} (${between(gain)})` : NOT_COMPUTABLE;

export const perCent = (proportion: number): string => `${(100 * proportion).toFixed(1)}%`;

/** What each control means at its present value. */
export function hints(state: ConfoundingState, result: ConfoundingResult) {
  const inHundred = (shift: number) => `${Math.round(50 + shift / 2)} in 100`;
  const waited = result.diedWaiting === 1 ? '1 patient' : `${result.diedWaiting} patients`;
  return {
    effect: `1: RT does nothing. Here it changes survival at 5 years by ${points(result.trueGain)}.`,
    selection: `RT goes to ${inHundred(state.selection)} of the fitter half, ${inHundred(-state.selection)} of the sicker half.`,
    spread: `At the 9th decile of risk the death rate is ${state.spread} times that at the 1st.`,
    recorded: 'Fifths and pairs can use only what is recorded.',
    wait: `Who dies waiting counts as not irradiated: ${waited} here.`,
  };
}

/** The outcome in one sentence, when the controls have come to rest. */
export function announcement({ trueGain, crude, stratified, matched }: ConfoundingResult): string {
  const said = (gain: Gain | null) => (gain ? `${points(gain.estimate)}, ${between(gain)}` : NOT_COMPUTABLE);
  return (
    `Gain in survival at 5 years: true ${points(trueGain)}; with 95% interval, crude ${said(crude)}; ` +
    `in fifths ${said(stratified)}; in matched pairs ${said(matched)}.`
  );
}

/** “Crude: on average −0.1 points, 95 in 100 registries from −2.4 to 2.1; the interval held the truth in 0 of 200.” */
export function spreadWords(method: Method, spread: Spread | null): string {
  const name = METHOD_WORDS[method];
  if (!spread) return `${name}: ${NOT_COMPUTABLE}.`;
  return (
    `${name}: on average ${points(spread.mean)}, the middle 95% from ${between(spread)}; ` +
    `the interval held the truth in ${spread.held} of ${spread.estimates.length}.`
  );
}
