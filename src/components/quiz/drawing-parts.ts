// Where do a drawing question and its answer get their parts? The plate once a page, the programs when they are first needed.
import type { ShownDrawing, ShownQuestion } from '../../quizzes/shown-question.ts';
import { atRoot } from '../controls/at-root.ts';
import type { DrawingPlate } from '../widgets/drawing-view.ts';

const fetched = new Map<string, Promise<DrawingPlate>>();

function plateOf(path: string): Promise<DrawingPlate> {
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

/** What a CTV is drawn with. @throws when a part cannot be fetched; the next call tries again */
export async function deskFor({ plate: path }: ShownDrawing) {
  const [plate, { default: Desk }, { measureDrawing: measure }] = await Promise.all([
    plateOf(path),
    import('../widgets/DrawingDesk.svelte'),
    import('../../quizzes/measure-drawing.ts'),
  ]);
  return { plate, Desk, measure };
}

/** What shows a drawing with its band. @throws as deskFor */
export async function resultFor({ plate: path }: ShownDrawing) {
  const [plate, { default: Result }] = await Promise.all([
    plateOf(path),
    import('../widgets/DrawingResult.svelte'),
  ]);
  return { plate, Result };
}

/** Fetches all that the drawings among these questions will need, for a time without connection. @throws as deskFor */
export async function fetchDrawings(questions: readonly ShownQuestion[]): Promise<void> {
  await Promise.all(
    questions.flatMap((question) =>
      question.type === 'drawing' ? [deskFor(question.drawing), resultFor(question.drawing)] : [],
    ),
  );
}
