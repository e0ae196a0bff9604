// What becomes of two outlines when a point is placed, moved, added, deleted; and the way back. Pure: no screen, no events.
import type { Outlines, SectionName } from '../../models/contour-key.ts';
import type { PlanePoint, Ring } from '../../models/level-lines.ts';
import { distanceTo } from '../../models/outline.ts';
import { VIEWS } from './drawing-view.ts';

/** The outlines and the marked point: the one that buttons and keys act on, and after which a new one is joined. */
export interface Desk {
  outlines: Outlines;
  section: SectionName;
  /** Place of the marked point in its outline, counted from 0; -1 where there is none. */
  marked: number;
}

/** More points than this would not make an outline better. */
export const MOST_POINTS = 60;
/** A place this near a side is put into that side; chosen by eye, a little more than the width of a line. */
const ON_SIDE_CM = 0.2;

export const EMPTY_DESK: Desk = { outlines: { axial: [], coronal: [] }, section: 'axial', marked: -1 };

const withOutline = (desk: Desk, section: SectionName, outline: Ring, marked: number): Desk => ({
  outlines: { ...desk.outlines, [section]: outline },
  section,
  marked,
});

/** The nearest place in the view, to a hundredth of a centimetre. */
export function heldInView(section: SectionName, [u, v]: PlanePoint): PlanePoint {
  const { width, height, x, y, scale } = VIEWS[section];
  const held = (cm: number, least: number, most: number) =>
    Math.round(Math.min(most, Math.max(least, cm)) * 100) / 100;
  return [held(u, -x / scale, (width - x) / scale), held(v, (y - height) / scale, y / scale)];
}

/** The side of an outline a place lies on, by the place of its first point; -1 where it lies on none. */
function sideAt(outline: Ring, point: PlanePoint): number {
  if (outline.length < 3) return -1;
  const far = outline.map((from, n) => distanceTo(point, [[from, outline[(n + 1) % outline.length]!]]));
  const nearest = far.indexOf(Math.min(...far));
  return far[nearest]! <= ON_SIDE_CM ? nearest : -1;
}

/** A new point: in the side it lies on, else after the marked point, else at the end. It is marked then. */
export function placePoint(desk: Desk, section: SectionName, at: PlanePoint): Desk {
  const outline = desk.outlines[section];
  if (outline.length >= MOST_POINTS) return desk;
  const point = heldInView(section, at);
  const side = sideAt(outline, point);
  const after =
    side >= 0 ? side : desk.section === section && desk.marked >= 0 ? desk.marked : outline.length - 1;
  return withOutline(desk, section, outline.toSpliced(after + 1, 0, point), after + 1);
}

/** The marked point at another place. */
export function movePoint(desk: Desk, to: PlanePoint): Desk {
  const { section, marked } = desk;
  const outline = desk.outlines[section];
  if (!outline[marked]) return desk;
  return withOutline(desk, section, outline.with(marked, heldInView(section, to)), marked);
}

/** A point more, halfway between the marked one and the next. */
export function addHalfway(desk: Desk): Desk {
  const outline = desk.outlines[desk.section];
  const [from, to] = [outline[desk.marked], outline[(desk.marked + 1) % outline.length]];
  if (!from || !to || outline.length < 2 || outline.length >= MOST_POINTS) return desk;
  const half = heldInView(desk.section, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
  return withOutline(desk, desk.section, outline.toSpliced(desk.marked + 1, 0, half), desk.marked + 1);
}

/** Without the marked point; the one before it is marked then. */
export function deletePoint(desk: Desk): Desk {
  const outline = desk.outlines[desk.section];
  if (!outline[desk.marked]) return desk;
  const fewer = outline.toSpliced(desk.marked, 1);
  return withOutline(desk, desk.section, fewer, desk.marked === 0 ? fewer.length - 1 : desk.marked - 1);
}

/** Without the outline of the section the marked point is in. */
export const clearSection = (desk: Desk): Desk => withOutline(desk, desk.section, [], -1);

export const markPoint = (desk: Desk, section: SectionName, marked: number): Desk =>
  desk.section === section && desk.marked === marked ? desk : { ...desk, section, marked };

/** The next or previous point of the same outline, round and round. */
export function markBeside(desk: Desk, by: 1 | -1): Desk {
  const { length } = desk.outlines[desk.section];
  return length === 0 ? desk : { ...desk, marked: (desk.marked + by + length) % length };
}

/** What was, what is, and what was taken back. */
export interface History {
  past: readonly Desk[];
  now: Desk;
  future: readonly Desk[];
  /** What the last step did: another that does the same is joined to it. */
  doing: string;
}

export const startHistory = (now: Desk): History => ({ past: [], now, future: [], doing: '' });

/**
 * A step further. A step that changes no outline, such as marking another point, cannot be taken back.
 * @param doing the same word as the step before joins the two, as the moves of one drag; empty to stand alone
 */
export function step(history: History, next: Desk, doing = ''): History {
  const { past, now } = history;
  if (next === now) return history;
  if (next.outlines === now.outlines) return { ...history, now: next, doing: '' };
  const joined = doing !== '' && doing === history.doing;
  return { past: joined ? past : [...past, now], now: next, future: [], doing };
}

export function undo(history: History): History {
  const last = history.past.at(-1);
  if (!last) return history;
  return { past: history.past.slice(0, -1), now: last, future: [history.now, ...history.future], doing: '' };
}

export function redo(history: History): History {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.now], now: next, future, doing: '' };
}
