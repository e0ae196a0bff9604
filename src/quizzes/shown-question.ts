// What does a component need to ask a question? The question with its texts resolved and its links made.
import type { DrawingRule } from '../schemas/drawing.ts';
import type { RichText } from '../schemas/rich-text.ts';
import type { Response, Scored } from './answering.ts';
import type { Certainty } from './certainty.ts';

/** A section to read again; href root-relative (`/chapters/x/#y`), text its name (`Chapter 6: what the trial showed`). */
export type Reread = { href: string; text: string };

type Common = {
  /** The name under which answers are recorded: `question/preop-dose` or `case/<id>/<step>`. */
  id: string;
  leadIn: RichText;
  /** The objective examined, in words. */
  objective: string;
  /** The same by its id, with the chapter it belongs to: kept with each answer. */
  examines: { chapter: string; objective: string };
  difficulty: 'core' | 'applied' | 'stretch';
  rereads: Reread;
};
export type ShownOption = {
  id: string;
  text: RichText;
  rationale: RichText;
  key?: boolean;
  credit?: number;
  verdict?: string;
};
export type ShownAnswer = {
  value: number;
  unit?: string;
  tolerance: number;
  /** A scale on which the answer may also be marked. */
  scale?: { min: number; max: number; step: number };
  rationale: RichText;
  misreadings: readonly { value: number; rationale: RichText }[];
};

export type ShownDrawing = {
  /** Where section pictures, envelope and the rest of what is drawn on are fetched: root-relative, without its ending. */
  plate: string;
  basis: string;
  rules: readonly { rule: DrawingRule; rationale: RichText }[];
  /** True after surgery: the bed is grown, with scar and drain. */
  bed: boolean;
};

export type ShownQuestion = Common &
  (
    | { type: 'single'; options: readonly ShownOption[] }
    | { type: 'multiple'; options: readonly ShownOption[] }
    | { type: 'numeric'; answer: ShownAnswer }
    | { type: 'ordering'; options: readonly ShownOption[] }
    | { type: 'drawing'; drawing: ShownDrawing }
  );

/** Its options in order; none for a number. */
export const optionsOf = (question: ShownQuestion): readonly ShownOption[] =>
  'options' in question ? question.options : [];

/** A question once answered. */
export type Answered = { response: Response; certainty: Certainty; result: Scored };
