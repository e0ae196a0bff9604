// What does a drawing question fetch when it is drawn or explained? The plate once a page; the desk, what measures and what
// explains come with this file. Mounts them into a place the question leaves.
import { mount, unmount } from 'svelte';
import type { Response } from '../../quizzes/answering.ts';
import { measureDrawing } from '../../quizzes/measure-drawing.ts';
import type { ShownDrawing, ShownQuestion } from '../../quizzes/shown-question.ts';
import { atRoot } from '../controls/at-root.ts';
import type { DrawingPlate } from '../widgets/drawing-view.ts';
import DrawingDesk from '../widgets/DrawingDesk.svelte';
import { dropDrawing, keepDrawing } from './drawing-draft.ts';
import DrawnRules from './DrawnRules.svelte';

export type Drawn = Extract<Response, { type: 'drawing' }>;
export type DrawingQuestion = Extract<ShownQuestion, { type: 'drawing' }>;

const fetched = new Map<string, Promise<DrawingPlate>>();

/** @throws when the plate cannot be fetched; the next call tries again */
export function plateOf({ plate: path }: ShownDrawing): Promise<DrawingPlate> {
  const known = fetched.get(path);
  if (known) return known;
  const plate = fetch(atRoot(`${path}.json`)).then((response) => {
    if (!response.ok) throw new Error(`Plate: ${response.status}`);
    return response.json() as Promise<DrawingPlate>;
  });
  fetched.set(path, plate);
  plate.catch(() => fetched.delete(path));
  return plate;
}

/** A drawing is measured and kept when the hand has rested for so long, not at every step of a drag; chosen by eye. */
const RESTS_AFTER_MS = 150;

/**
 * Lays a desk with what was drawn before.
 * @param keeps true to keep the drawing over a reload until its question tells of an answer
 * @param draw told of the drawing as it is now taken up, and whenever the hand rests
 * @throws as plateOf
 */
export async function openDesk(
  target: HTMLElement,
  told: {
    question: DrawingQuestion;
    outlines: Drawn['outlines'];
    keeps: boolean;
    draw: (drawn: Drawn) => void;
  },
): Promise<{ focus: () => void; close: () => void }> {
  const { id, drawing } = told.question;
  const plate = await plateOf(drawing);
  let latest: Drawn['outlines'] | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(resting);
    if (!latest) return;
    const outlines = latest;
    latest = null;
    const measured = measureDrawing(outlines, plate.key, drawing.rules);
    told.draw({ type: 'drawing', outlines, measured });
    if (told.keeps) void keepDrawing(id, outlines);
  };
  const desk = mount(DrawingDesk, {
    target,
    props: {
      plate,
      outlines: told.outlines,
      ondraw: (outlines: Drawn['outlines']) => {
        latest = outlines;
        clearTimeout(resting);
        resting = setTimeout(settle, RESTS_AFTER_MS);
      },
    },
  });
  target.addEventListener('focusout', settle);
  const card = target.closest('.q');
  const drop = () => void dropDrawing(id);
  if (told.keeps) card?.addEventListener('answer', drop);
  latest = told.outlines;
  settle();
  return {
    focus: desk.focus,
    close() {
      settle();
      target.removeEventListener('focusout', settle);
      card?.removeEventListener('answer', drop);
      void unmount(desk);
    },
  };
}

/** Shows a drawing over its band with every rule, or the band and the rules alone. @throws as plateOf */
export async function showRules(
  target: HTMLElement,
  { question, response }: { question: DrawingQuestion; response: Response | null },
): Promise<{ close: () => void }> {
  const plate = response?.type === 'drawing' ? await plateOf(question.drawing) : undefined;
  const shown = mount(DrawnRules, { target, props: { question, response, plate } });
  return { close: () => void unmount(shown) };
}
