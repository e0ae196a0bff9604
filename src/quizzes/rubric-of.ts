// What decides about an answer to a question as its author wrote it? A drawing is judged by margins that stand elsewhere.
import type { Case } from '../schemas/case.ts';
import type { MarginRule } from '../schemas/margin-rule.ts';
import type { Question } from '../schemas/question.ts';
import type { Rubric } from './answering.ts';
import { drawingBasis } from './drawing-basis.ts';

/** @throws Error where a drawing names margins that are not among the rules; the content check finds it first */
export function rubricOf(
  question: Question | Case['steps'][number],
  marginRules: ReadonlyMap<string, MarginRule>,
): Rubric {
  if (question.type !== 'drawing') return question;
  const { drawing } = question;
  const rule = marginRules.get(drawing.margins);
  if (!rule) throw new Error(`There is no margin rule “${drawing.margins}”.`);
  return { type: 'drawing', drawing: { rules: drawing.rules, basis: drawingBasis(drawing, rule) } };
}
