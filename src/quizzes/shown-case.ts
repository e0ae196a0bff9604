// What does the case player need? The case with its texts resolved and its links made.
import type { RichText } from '../schemas/rich-text.ts';
import type { ShownQuestion } from './shown-question.ts';

/** A step: a question whose id is `case/<case>/<step>`, with what happens round it. */
export type ShownStep = ShownQuestion & {
  /** One to three words. */
  title: string;
  news?: RichText;
  outcome: RichText;
  /** What was done instead, by the option chosen. */
  outcomes?: Readonly<Record<string, RichText>>;
  /** Left out for a step everyone meets; step is the id of a step, as answers name it. */
  when?: { step: string; chose: readonly string[] };
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

/** What the player needs of a case: the patient as first met is drawn by the page. */
export type PlayedCase = Pick<ShownCase, 'id' | 'steps' | 'closing'>;
