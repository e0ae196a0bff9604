// What is an outline of a CTV judged against? The names and the shape of the key to a drawing question; no sums, so that the
// desk it is drawn on need not fetch any.
import type { PlanePoint, Ring } from './level-lines.ts';
import type { Space } from './phantom-tissues.ts';

/** The rules that can be asked for, by name. */
export const CONTOUR_RULES = [
  'gtv', 'bed', 'scar', 'drain', 'clips', 'longitudinal', 'radial', 'bone', 'fascia', 'septum', 'strip',
] as const; // prettier-ignore
export type ContourRule = (typeof CONTOUR_RULES)[number];

/** Walls that may hold an outline. */
export const WALLS = ['bone', 'fascia', 'septum'] as const;
export type Wall = (typeof WALLS)[number];
export const SECTIONS = ['axial', 'coronal'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** One closed line a section, as its points; no points where none is drawn. In cm: x and y axial, x and z coronal. */
export type Outlines = Readonly<Record<SectionName, Ring>>;

/** What an outline of one section is judged against, in its plane. */
export interface ContourSection {
  /** Height z of the axial section, place y of the coronal one. */
  atCm: number;
  /** What is grown: tumour, or bed with scar, track and drain. */
  start: readonly Ring[];
  /** The part of the tumour or of the bed that has to lie inside; a little smaller than it is. */
  core: readonly Ring[];
  /** The contour by the margins of the rule, and the least and the most that is accepted. */
  model: readonly Ring[];
  inner: readonly Ring[];
  outer: readonly Ring[];
  /** Places of the model contour that a wall holds. */
  held: Readonly<Record<Wall, readonly PlanePoint[]>>;
  /** Places of scar, drain and clips; empty before surgery. */
  marks: Readonly<Record<'scar' | 'drain' | 'clips', readonly PlanePoint[]>>;
}

export interface ContourKey {
  axial: ContourSection;
  coronal: ContourSection;
  /** Lowest and highest place of what is grown. */
  ends: { lowerCm: number; upperCm: number };
  /** Tissue spaces what is grown lies in: walls between them have been crossed. */
  spaces: readonly Space[];
  /** What the strip is kept clear of: the outline and this margin round it; and how wide the strip has to be. */
  ptvCm: number;
  stripCm: number;
}
