// The plates of all drawing questions, by the name under which resolve-question.ts asks for them. Each is worked out once
// and kept: the model behind it takes about a second.
import { getCollection } from '../components/article/collections.ts';
import { keptResults, type Kept } from '../build/kept-results.ts';
import { courseLedger } from '../components/article/course-ledger.ts';
import { contourQuestion, drawingPlate } from '../components/widgets/drawing-plate.ts';
import type { DrawingPlate } from '../components/widgets/drawing-view.ts';
import type { Drawing } from '../schemas/drawing.ts';

const drawings = async (): Promise<Map<string, Drawing>> =>
  new Map([
    ...(await getCollection('questions')).flatMap(({ id, data }): [string, Drawing][] =>
      data.type === 'drawing' ? [[`question-${id}`, data.drawing]] : [],
    ),
    ...(await getCollection('cases')).flatMap(({ id, data }) =>
      data.steps.flatMap((step): [string, Drawing][] =>
        step.type === 'drawing' ? [[`case-${id}-${step.id}`, step.drawing]] : [],
      ),
    ),
  ]);

export const drawingNames = async (): Promise<string[]> => [...(await drawings()).keys()];

let results: Kept | undefined;
const made = new Map<string, DrawingPlate>();

export async function plateNamed(name: string): Promise<DrawingPlate> {
  const known = made.get(name);
  if (known && !import.meta.env.DEV) return known;
  const drawing = (await drawings()).get(name);
  const { marginRules, constants } = await courseLedger();
  const rule = drawing && marginRules.get(drawing.margins);
  const strip = constants.get('skin-strip');
  if (!drawing || !rule || !strip) throw new Error(`There is no drawing question called “${name}”.`);
  results ??= keptResults(process.cwd());
  const plate = results('plate', [drawing, rule, strip], () =>
    drawingPlate(contourQuestion(drawing, rule, strip)),
  );
  made.set(name, plate);
  return plate;
}
