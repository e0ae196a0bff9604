// Where does a drawing lie that was begun and not sent? Among the drafts, by its question, until it is sent.
import { dropDraft, keepDraft, readDraft } from '../../progress/drafts.ts';
import type { Response } from '../../quizzes/answering.ts';

type Outlines = Extract<Response, { type: 'drawing' }>['outlines'];

const SECTIONS = ['axial', 'coronal'] as const;

const named = (question: string): string => `drawing/${question}`;

const isPoint = (point: unknown): boolean =>
  Array.isArray(point) && point.length === 2 && point.every(Number.isFinite);

/** Is this what was kept, in a form the desk can take up? */
export const areOutlines = (kept: unknown): kept is Outlines =>
  typeof kept === 'object' &&
  kept !== null &&
  SECTIONS.every((name) => {
    const outline = (kept as Record<string, unknown>)[name];
    return Array.isArray(outline) && outline.every(isPoint);
  });

export const keepDrawing = (question: string, { axial, coronal }: Outlines): Promise<unknown> =>
  keepDraft(named(question), { axial, coronal });

export async function readDrawing(question: string): Promise<Outlines | null> {
  const kept = await readDraft(named(question));
  return areOutlines(kept) && SECTIONS.some((name) => kept[name].length > 0) ? kept : null;
}

export const dropDrawing = (question: string): Promise<void> => dropDraft(named(question));
