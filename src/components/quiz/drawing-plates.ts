// Where do a drawing question and its answer get their plate? Fetched once a page, when it is first needed.
import { atRoot } from '../controls/at-root.ts';
import type { DrawingPlate } from '../widgets/drawing-view.ts';

const fetched = new Map<string, Promise<DrawingPlate>>();

/** @throws when the plate cannot be fetched; the next call tries again */
export function plateOf(path: string): Promise<DrawingPlate> {
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
