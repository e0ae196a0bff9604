// What does the case player need? The case with its texts resolved and its links made.
import type { RichText } from '../schemas/rich-text.ts';
import type { ShownQuestion } from './shown-question.ts';

/** A step: a question whose id is `case/<case>/<step>`, with what happens round it. */
export type ShownStep = ShownQuestion & {
  /** One to three words. */
  title: string;
  news?: RichText;
  outcome: RichText;
};

export type ShownCase = {
  id: string;
  number: number;
  title: string;
  vignette: RichText;
  findings: readonly { label: string; text: RichText }[];
  steps: readonly ShownStep[];
  closing: RichText;
};
