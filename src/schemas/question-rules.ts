// Which fields of a question must agree with each other? Keys, credits, ids, misreadings, rules of a drawing.
import type { z } from 'astro/zod';
import { drawingRulesAgree, type Drawing } from './drawing.ts';

/** What the rules look at. */
export type Judged = {
  type: 'single' | 'multiple' | 'numeric' | 'ordering' | 'drawing';
  drawing?: Drawing;
  options?: { id: string; key?: boolean; credit?: number }[];
  answer?: {
    value: number;
    tolerance: number;
    misreadings: { value: number }[];
    scale?: { min: number; max: number };
  };
};

/** Refuses a question whose fields contradict each other, each time with the remedy. */
export function joinedRules({ type, options = [], answer, drawing }: Judged, context: z.RefinementCtx) {
  if (drawing) drawingRulesAgree(drawing, context);
  const refuse = (message: string, ...path: (string | number)[]) =>
    context.addIssue({ code: 'custom', message, path });
  const keys = options.filter((each) => each.key).length;
  if (type === 'single' && keys !== 1)
    refuse(`a single-answer question has exactly one option with key: true; this has ${keys}`, 'options');
  if (type === 'multiple' && keys === 0) refuse('mark at least one option with key: true', 'options');
  if (type === 'multiple' && keys === options.length)
    refuse('at least one option must be wrong: take key: true off it', 'options');
  options.forEach(({ id, key, credit }, at) => {
    if (options.findIndex((each) => each.id === id) < at)
      refuse(`two options are called ${id}: give each its own id`, 'options', at, 'id');
    if (key && credit !== undefined)
      refuse('the key earns the whole point: take its credit off', 'options', at, 'credit');
  });
  if (answer?.scale && !(answer.scale.min <= answer.value && answer.value <= answer.scale.max))
    refuse('the scale does not reach the answer: move its ends', 'answer', 'scale');
  answer?.misreadings.forEach(({ value }, at, all) => {
    const near = (other: number) => Math.abs(value - other) <= answer.tolerance;
    if (near(answer.value))
      refuse(
        'this misreading would count as right: it lies within the tolerance',
        'answer',
        'misreadings',
        at,
        'value',
      );
    else if (all.slice(0, at).some((each) => near(each.value)))
      refuse(
        'two misreadings lie within the tolerance of each other: keep one',
        'answer',
        'misreadings',
        at,
        'value',
      );
  });
}
