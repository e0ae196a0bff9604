// The nouns of judging: what is asked (Rubric), what the learner gave (Response), what it earned (Result).
// Types only; questions and steps of cases fit Rubric as they are written, drawings once their margins are looked up.
import type { Outlines, SectionName } from '../models/contour-key.ts';
import type { Finding } from '../models/contour-rules.ts';
import type { Agreement } from '../models/outline-agreement.ts';
import type { DrawingRule } from '../schemas/drawing.ts';

/** What decides whether a response is right. A question file, a step of a case and a shown question all fit. */
export type Rubric = SingleRubric | MultipleRubric | NumericRubric | OrderingRubric | DrawingRubric;
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

export type DrawingRubric = {
  type: 'drawing';
  drawing: {
    rules: readonly { rule: DrawingRule }[];
    /** What the envelope is made from: tumour, margins and section, in one text. */
    basis: string;
  };
};

/** What was measured on a drawing when it was made (measure-drawing.ts, which is fetched for drawings alone). */
export type Measured = {
  findings: readonly Finding[];
  agreement: Readonly<Record<SectionName, Agreement | null>>;
};

/** What the learner gave, possibly nothing yet. `null` and the empty text or list mean: nothing. */
export type Response =
  | { type: 'single'; option: string | null }
  | { type: 'multiple'; options: readonly string[] }
  | { type: 'numeric'; text: string }
  | { type: 'ordering'; order: readonly string[] | null }
  | { type: 'drawing'; outlines: Outlines; measured: Measured | null };

/**
 * Why there is nothing to judge: nothing given, no number in it, a number in some other unit; one section without an
 * outline, an outline that crosses itself.
 */
export type WhyUnanswered = 'empty' | 'not-a-number' | 'other-unit' | 'one-section' | 'crossing';

/** Each thing that kept a response from the whole point. */
export type WhyNotFull =
  | { reason: 'part-credit'; option: string }
  | { reason: 'another-option'; option: string }
  | { reason: 'missed'; option: string }
  | { reason: 'wrongly-marked'; option: string }
  | { reason: 'misreading'; value: number }
  | { reason: 'outside-tolerance' }
  | { reason: 'reversed'; earlier: string; later: string }
  | { reason: 'rule-broken'; rule: DrawingRule }
  | { reason: 'rule-not-reached'; rule: DrawingRule };

/** Unanswered is not wrong: it earns nothing and costs nothing. `possible` is 1 for every question. */
export type Result =
  | { state: 'unanswered'; why: WhyUnanswered }
  | { state: 'scored'; earned: number; possible: number; whyNotFull: readonly WhyNotFull[] };
export type Scored = Extract<Result, { state: 'scored' }>;
