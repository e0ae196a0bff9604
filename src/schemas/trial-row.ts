// What the trial comparison is told of a study and of one comparison in it. Worked out in evidence/trial-rows.ts, shown
// by the widget.

/** How the patients came to their arms: by lot, by lot in trials a source has pooled, or by choice. */
export type Allocation = 'randomised' | 'pooled' | 'chosen';

export interface TrialStudy {
  id: string;
  /** “Rosenberg 1982” */
  label: string;
  allocation: Allocation;
  /** “Randomised trial, 43 patients” */
  design: string;
  /** What the study cannot tell. */
  caution: string;
}

/** A sentence on two studies of the same patients. */
export interface SharedNote {
  studies: readonly [string, string];
  says: string;
}

/** One arm as it is drawn. */
export interface ArmPoint {
  arm: 'a' | 'b' | 'c';
  label: string;
  percent: number;
  low: number | null;
  high: number | null;
  /** “31 of 88”, or whose interval it is, or that there is none */
  counts: string;
}

/** One thing that can be said between the arms of an endpoint. */
export interface Between {
  /** What it is, in one word for all endpoints */
  id: 'effect' | 'difference' | 'risk-ratio' | 'number-needed' | 'p-published' | 'p-exact';
  term: string;
  text: string;
}

export interface TrialRow {
  /** study.endpoint, as it stands in addresses */
  id: string;
  study: string;
  outcome: string;
  name: string;
  better: 'higher' | 'lower';
  /** Kind and time: “crude, at 5 years” */
  time: string;
  /** Whom the figures are about */
  population: string;
  /** How its figures are known, in words */
  level: string;
  points: readonly ArmPoint[];
  /** In points: first arm minus second, with limits only from crude counts or as published */
  difference: { points: number; low: number | null; high: number | null; contrast: string } | null;
  /** A ratio of hazards or odds, as published */
  ratio: { measure: string; value: number; low: number | null; high: number | null; contrast: string } | null;
  /** As published, and exact from counts: the bare figures */
  p: string | null;
  exactP: string | null;
  between: readonly Between[];
  /** The result in words, where there is no share to draw */
  words: string | null;
  errata: readonly string[];
}
