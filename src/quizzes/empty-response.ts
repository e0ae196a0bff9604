// What has a learner given who has not begun?
import type { QuestionType, Response } from './answering.ts';

/** The response to a question of that type before anything is given: it scores as unanswered. */
export function emptyResponse(type: QuestionType): Response {
  if (type === 'single') return { type, option: null };
  if (type === 'multiple') return { type, options: [] };
  if (type === 'numeric') return { type, text: '' };
  if (type === 'ordering') return { type, order: null };
  return { type, outlines: { axial: [], coronal: [] }, measured: null };
}
