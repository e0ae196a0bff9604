// What does a piece of guidance say of a branch, and where is it silent? Statements as conditions on features, and the
// standing of a branch under them. Knows no patient and gives no advice: it reads sentences.

/** Features the guidance speaks of, each with its values. */
export const FEATURES = {
  grade: ['high', 'low'],
  size: ['large', 'small'],
  depth: ['deep', 'superficial'],
  margin: ['involved', 'clear'],
  relapse: ['relapse', 'first'],
  earlierRt: ['none', 'given'],
  time: ['before-surgery'],
} as const;
export type Feature = keyof typeof FEATURES;
/** Values of some features; those left out are open. */
export type Conditions = { readonly [F in Feature]?: (typeof FEATURES)[F][number] };

/** One statement: in any of these cases the guidance speaks. */
export interface Statement {
  id: string;
  when: readonly Conditions[];
  /** Features its words name without making them a condition. */
  alsoNames?: readonly Feature[];
  /** Is radiotherapy added to surgery, or is the statement about something else, such as an implant alone? */
  about: 'adding' | 'other';
  /** “Kept for”: by its wording, not where the conditions fail. */
  kept: boolean;
}

export type Standing = 'said' | 'in-part' | 'not-said';

/** Why a branch is said in part only. */
export type Reason = 'narrower' | 'other' | 'kept-elsewhere';

export interface Reading {
  standing: Standing;
  reason: Reason | null;
  /** Statements the reading rests on; for `narrower` the narrower one too; none where the guidance is silent. */
  by: Statement[];
}

const entries = (conditions: Conditions): [Feature, string][] =>
  Object.entries(conditions) as [Feature, string][];

/** Does the branch fulfil every condition? */
const applies = (when: Conditions, branch: Conditions): boolean =>
  entries(when).every(([feature, value]) => branch[feature] === value);

/** Does the branch fix a feature to another value than the condition asks? */
const contradicts = (when: Conditions, branch: Conditions): boolean =>
  entries(when).some(([feature, value]) => branch[feature] !== undefined && branch[feature] !== value);

/** Has `narrow` every condition of `wide`, and more? */
const narrows = (narrow: Conditions, wide: Conditions): boolean =>
  applies(wide, narrow) && entries(narrow).length > entries(wide).length;

/**
 * The standing of a branch under some statements. Each case of a statement counts by itself.
 * said: a case of a statement on adding applies, and no narrower case of another excludes the branch. in-part: one does
 * (`narrower`); or only a statement on something else applies (`other`); or none applies, but all cases of this grade for
 * which radiotherapy is kept exclude the branch (`kept-elsewhere`: implied and not said). not-said: otherwise.
 */
export function readBranch(branch: Conditions, statements: readonly Statement[]): Reading {
  const cases = statements.flatMap((of) => of.when.map((when) => ({ of, when })));
  const reading = (standing: Standing, reason: Reason | null, of: readonly { of: Statement }[]): Reading => ({
    standing,
    reason,
    by: [...new Set(of.map((one) => one.of))],
  });
  const applying = cases.filter(({ when }) => applies(when, branch));
  const adding = applying.filter(({ of }) => of.about === 'adding');
  if (adding.length > 0) {
    const narrower = cases.filter(
      ({ of, when }) =>
        of.about === 'adding' && contradicts(when, branch) && adding.some((wide) => narrows(when, wide.when)),
    );
    return narrower.length > 0
      ? reading('in-part', 'narrower', [...adding, ...narrower])
      : reading('said', null, adding);
  }
  if (applying.length > 0) return reading('in-part', 'other', applying);
  const kept = cases.filter(
    ({ of, when }) => of.kept && when.grade !== undefined && when.grade === branch.grade,
  );
  return kept.length > 0 && kept.every(({ when }) => contradicts(when, branch))
    ? reading('in-part', 'kept-elsewhere', kept)
    : reading('not-said', null, []);
}

/** The statements that name a feature. */
export const naming = <S extends Statement>(feature: Feature, statements: readonly S[]): S[] =>
  statements.filter(
    ({ when, alsoNames = [] }) =>
      alsoNames.includes(feature) || when.some((one) => one[feature] !== undefined),
  );
