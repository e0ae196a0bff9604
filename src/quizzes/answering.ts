// The nouns of judging: what is asked (Rubric), what the learner gave (Response), what it earned (Result).
// Types only; questions and steps of cases fit Rubric as they are written.

/** What decides whether a response is right. A question file, a step of a case and a shown question all fit. */
export type Rubric = SingleRubric | MultipleRubric | NumericRubric | OrderingRubric;
export type QuestionType = Rubric['type'];

export type SingleRubric = {
  type: 'single';
  /** Exactly one has `key`; others may declare `credit`, a share of the point between 0 and 1. */
  options: readonly { id: string; key?: boolean; credit?: number }[];
};
export type MultipleRubric = {
  type: 'multiple';
  options: readonly { id: string; key?: boolean }[];
};
export type NumericRubric = {
  type: 'numeric';
  answer: {
    value: number;
    unit?: string;
    /** In the same unit; 0 or more. */
    tolerance: number;
    misreadings?: readonly { value: number }[];
  };
};
export type OrderingRubric = {
  type: 'ordering';
  /** In the right order. */
  options: readonly { id: string }[];
};

/** What the learner gave, possibly nothing yet. `null` and the empty text or list mean: nothing. */
export type Response =
  | { type: 'single'; option: string | null }
  | { type: 'multiple'; options: readonly string[] }
  | { type: 'numeric'; text: string }
  | { type: 'ordering'; order: readonly string[] | null };

/** Why there is nothing to judge: nothing given, no number in it, a number in some other unit. */
export type WhyUnanswered = 'empty' | 'not-a-number' | 'other-unit';

/** Each thing that kept a response from the whole point. */
export type WhyNotFull =
  | { reason: 'part-credit'; option: string }
  | { reason: 'another-option'; option: string }
  | { reason: 'missed'; option: string }
  | { reason: 'wrongly-marked'; option: string }
  | { reason: 'misreading'; value: number }
  | { reason: 'outside-tolerance' }
  | { reason: 'reversed'; earlier: string; later: string };

/** Unanswered is not wrong: it earns nothing and costs nothing. `possible` is 1 for every question. */
export type Result =
  | { state: 'unanswered'; why: WhyUnanswered }
  | { state: 'scored'; earned: number; possible: number; whyNotFull: readonly WhyNotFull[] };
export type Scored = Extract<Result, { state: 'scored' }>;
