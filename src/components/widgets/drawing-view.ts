// What is drawn of a drawing question besides the anatomy: the acceptable band, and lines in cm as paths in px.
import type { ContourKey, ContourSection, SectionName } from '../../models/contour-key.ts';
import type { Ring } from '../../models/level-lines.ts';
import { pathOf } from './margin-contours.ts';
import { AXIAL, CORONAL, toPx, type Drawn, type Label, type Point, type View } from './margin-view.ts';

/** All a drawing question needs beyond its words; fetched when the reader begins to draw, or looks at what was drawn. */
export interface DrawingPlate {
  key: ContourKey;
  views: Readonly<Record<SectionName, PlateView>>;
}

export interface PlateView {
  /** The section without a CTV. */
  blank: Drawn;
  /** The words beside the acceptable band, in place of those of `blank`. */
  answer: readonly Label[];
}

export const VIEWS: Readonly<Record<SectionName, View>> = { axial: AXIAL, coronal: CORONAL };

/** Lines in cm as one path in px. */
export const pathIn = (name: SectionName, lines: readonly Ring[], closed = true): string =>
  pathOf(
    lines.filter((line) => line.length > 1).map((line) => line.map((point) => toPx(VIEWS[name], point))),
    closed,
  );

/** The place in cm of a place in px of a view, to a hundredth. */
export function toCm(name: SectionName, [x, y]: Point): Point {
  const view = VIEWS[name];
  const hundredths = (cm: number) => Math.round(cm * 100) / 100;
  return [hundredths((x - view.x) / view.scale), hundredths((view.y - y) / view.scale)];
}

/** The section with the acceptable band, and in it the contour by the margins of the rule. */
export function answerDrawn(name: SectionName, { blank, answer }: PlateView, section: ContourSection): Drawn {
  const { inner, outer, model } = section;
  const start = blank.paths.findIndex(([kind]) => kind === 'gtv');
  return {
    paths: [
      ...blank.paths.slice(0, start),
      ['band', pathIn(name, [...outer, ...inner])],
      ['ctv', pathIn(name, model)],
      ...blank.paths.slice(start),
    ],
    labels: answer,
    spoken: `${blank.spoken} Drawn in: the acceptable band for the CTV.`,
  };
}
