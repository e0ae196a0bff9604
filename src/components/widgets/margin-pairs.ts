// Which two pictures stand side by side: the same tumour treated before surgery and after it? The rule in force is one of
// them; the review's own rule for the other setting is its partner, at the same PTV margin.
import { pictureOf, solve } from './margin-engine.ts';
import type { MarginRuleChoice } from './margin-source.ts';
import { applyRule, type MarginState } from './margin-state.ts';
import type { Picture } from './margin-view.ts';

export interface Side {
  title: string;
  rule: MarginRuleChoice;
  state: MarginState;
  picture: Picture;
}

const PARTNER = { preoperative: 'review-postoperative', postoperative: 'review-preoperative' } as const;

/** Before, then after surgery. */
export function beforeAndAfter(
  state: MarginState,
  rule: MarginRuleChoice,
  rules: readonly MarginRuleChoice[],
): [Side, Side] {
  const partner = rules.find(({ id }) => id === PARTNER[rule.setting]) ?? rule;
  const sides = [rule, partner].map((one): Side => {
    const its = one === rule ? state : { ...applyRule(state, one), ptv: state.ptv };
    const solved = solve(its, one.startsFrom, 'resting');
    return {
      title: one.setting === 'preoperative' ? 'Before surgery' : 'After surgery',
      rule: one,
      state: its,
      picture: pictureOf(solved, its, one.startsFrom, true),
    };
  }) as [Side, Side];
  return rule.setting === 'preoperative' ? sides : [sides[1], sides[0]];
}
