// Where does a drawing lie that was begun and not sent? Among the drafts, by its question, until it is sent.
import { dropDraft, keepDraft, readDraft } from '../../progress/drafts.ts';
import type { Response } from '../../quizzes/answering.ts';

type Outlines = Extract<Response, { type: 'drawing' }>['outlines'];

const named = (question: string): string => `drawing/${question}`;

export const keepDrawing = (question: string, { axial, coronal }: Outlines): Promise<unknown> =>
  keepDraft(named(question), { axial, coronal });

export async function readDrawing(question: string): Promise<Outlines | null> {
  const kept = await readDraft(named(question));
  if (kept === undefined) return null;
  // What reads it is fetched for those who have begun to draw.
  const { outlinesForm } = await import('../../quizzes/response-form.ts');
  const read = outlinesForm.safeParse(kept);
  return read.success && [read.data.axial, read.data.coronal].some(({ length }) => length > 0)
    ? read.data
    : null;
}

export const dropDrawing = (question: string): Promise<void> => dropDraft(named(question));
