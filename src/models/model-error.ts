// How does a model refuse an input it cannot use? With this error: the kind for code, the field named, a
// sentence for people. What is refused where is decided in checked-input.ts and in the models themselves.

/** What was wrong, for code that chooses its own words. */
export type ModelErrorKind =
  | 'not-a-number' // text, null, undefined, NaN; '2' is text and is never converted
  | 'not-finite' // plus or minus Infinity
  | 'not-whole' // a count with decimals, or too large to be counted exactly
  | 'too-small' // below the least value the equation allows
  | 'too-large' // above the most the equation allows, such as more events than patients
  | 'empty' // a list that needs at least one member
  | 'unknown-word' // a choice that is not among those offered
  | 'not-a-day' // no day of the calendar, or not written as 2027-03-01
  | 'mixed-tissues'; // quantities of two alpha/beta values, which may not be added

/**
 * An input a model refuses.
 *
 * kind: what was wrong. field: the argument's name as the caller wrote it (`alphaBetaGy`, `arm.events`).
 * given: the value received, untouched. message: one sentence naming field, rule and value.
 */
export class ModelError extends Error {
  readonly kind: ModelErrorKind;
  readonly field: string;
  readonly given: unknown;

  constructor(problem: { kind: ModelErrorKind; field: string; given: unknown; rule: string }) {
    super(`${problem.field} ${problem.rule}; it was ${describe(problem.given)}.`);
    this.name = 'ModelError';
    this.kind = problem.kind;
    this.field = problem.field;
    this.given = problem.given;
  }
}

function describe(given: unknown): string {
  if (typeof given === 'string') return `the text "${given}"`;
  if (Array.isArray(given)) return given.length === 0 ? 'empty' : `a list (${given.join(', ')})`;
  if (typeof given === 'object' && given !== null) return 'an object';
  return String(given);
}
