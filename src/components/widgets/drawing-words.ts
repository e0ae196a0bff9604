// What does the drawing desk say: where a point lies, how far an outline has come, what a step did?
import type { SectionName } from '../../models/contour-key.ts';
import type { PlanePoint, Ring } from '../../models/level-lines.ts';
import type { Crossing } from '../../models/outline-crossing.ts';
import type { Agreement } from '../../models/outline-agreement.ts';
import { tenths } from './margin-view.ts';

export const SECTION_WORDS: Readonly<Record<SectionName, string>> = { axial: 'Axial', coronal: 'Coronal' };

const WAYS = {
  axial: [
    ['to lateral', 'to medial'],
    ['to the back', 'to the front'],
  ],
  coronal: [
    ['to lateral', 'to medial'],
    ['down the limb', 'up the limb'],
  ],
} as const;

/** “2.1 cm to lateral, 0.8 cm to the front” of the limb’s axis and middle. */
export function placeWords(section: SectionName, point: PlanePoint): string {
  return point
    .map((cm, axis) => `${tenths(Math.abs(cm))} cm ${WAYS[section][axis as 0 | 1][cm < 0 ? 0 : 1]}`)
    .join(', ');
}

const points = (count: number) => `${count} ${count === 1 ? 'point' : 'points'}`;

/** The sides of a crossing, by the points they join, counted from 1. */
export const crossingWords = (crossing: Crossing, { length }: Ring): string => {
  const side = (n: number) => `${n + 1} to ${((n + 1) % length) + 1}`;
  return `sides ${side(crossing[0])} and ${side(crossing[1])} cross`;
};

/** How far an outline has come. */
export function outlineWords(outline: Ring, crossing: Crossing | null): string {
  if (outline.length === 0) return 'not drawn yet';
  if (outline.length < 3) return `${points(outline.length)}, 3 needed`;
  return `${points(outline.length)}${crossing ? `: ${crossingWords(crossing, outline)}` : ''}`;
}

/** The marked point, for the line above the buttons. */
export function markedWords(section: SectionName, outline: Ring, marked: number): string {
  const point = outline[marked];
  return point
    ? `${SECTION_WORDS[section]} point ${marked + 1} of ${outline.length}: ${placeWords(section, point)}`
    : 'No point is marked';
}

/** The cells of one section in the table of agreement. */
export function agreementCells(agreement: Agreement | null): string[] {
  if (!agreement) return ['–', '–', '–'];
  const { dice, meanSignedCm, hausdorff95Cm } = agreement;
  const mean =
    Math.abs(meanSignedCm) < 0.05
      ? '0 cm'
      : `${tenths(Math.abs(meanSignedCm))} cm ${meanSignedCm > 0 ? 'outside' : 'inside'}`;
  return [dice.toFixed(2), mean, `${Number(hausdorff95Cm.toFixed(1))} cm`];
}
