// What does a drawn outline earn?
import type { DrawingRubric, Response, Result, WhyNotFull } from './answering.ts';
import { QuizError } from './quiz-error.ts';

/**
 * Drawing: max(0, kept − broken) / rules.
 *
 * kept, broken: rules as measured on both sections (models/contour-rules.ts). A wall the outline does not come near is
 * neither, so that a small outline far from everything earns nothing.
 * @returns unanswered where a section has no outline or one that crosses itself, for which nothing is measured; otherwise
 *   earned in [0, 1] of 1, with every rule that was not kept.
 * @throws QuizError other-rules when the findings are not those of the question's rules; no-key without a rule.
 */
export function scoreDrawing(
  { drawing: { rules } }: DrawingRubric,
  { outlines, measured }: Extract<Response, { type: 'drawing' }>,
): Result {
  if (rules.length === 0) throw new QuizError('no-key', 'The drawing is judged by no rule.');
  const both = [outlines.axial, outlines.coronal];
  if (both.every((outline) => outline.length < 3)) return { state: 'unanswered', why: 'empty' };
  if (both.some((outline) => outline.length < 3)) return { state: 'unanswered', why: 'one-section' };
  if (measured === null) return { state: 'unanswered', why: 'crossing' };

  const found = new Map(measured.findings.map((finding) => [finding.rule, finding.state]));
  if (found.size !== rules.length || rules.some(({ rule }) => !found.has(rule)))
    throw new QuizError('other-rules', 'The drawing was measured by other rules than the question asks for.');
  const whyNotFull = rules.flatMap(({ rule }): WhyNotFull[] => {
    const state = found.get(rule);
    if (state === 'kept') return [];
    return [{ reason: state === 'broken' ? 'rule-broken' : 'rule-not-reached', rule }];
  });
  const broken = whyNotFull.filter(({ reason }) => reason === 'rule-broken').length;
  const kept = rules.length - whyNotFull.length;
  return { state: 'scored', earned: Math.max(0, kept - broken) / rules.length, possible: 1, whyNotFull };
}
