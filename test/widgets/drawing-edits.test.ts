// Placing, moving, adding and deleting points, and the way back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addHalfway,
  clearSection,
  deletePoint,
  EMPTY_DESK,
  markBeside,
  markPoint,
  MOST_POINTS,
  movePoint,
  placePoint,
  redo,
  startHistory,
  step,
  undo,
  type Desk,
} from '../../src/components/widgets/drawing-edits.ts';
import type { PlanePoint } from '../../src/models/level-lines.ts';

const drawn = (...points: PlanePoint[]): Desk =>
  points.reduce((desk, point) => placePoint(desk, 'axial', point), EMPTY_DESK);
const square = drawn([0, 0], [4, 0], [4, 4], [0, 4]);

describe('on an empty desk', () => {
  it('nothing can be moved, added, deleted or marked', () => {
    for (const edit of [
      (d: Desk) => movePoint(d, [1, 1]),
      addHalfway,
      deletePoint,
      (d: Desk) => markBeside(d, 1),
    ])
      expect(edit(EMPTY_DESK)).toBe(EMPTY_DESK);
  });
  it('clearing leaves it empty', () => expect(clearSection(EMPTY_DESK).outlines.axial).toEqual([]));
  it('one point has no halfway', () => {
    const one = drawn([1, 1]);
    expect(addHalfway(one)).toBe(one);
  });
});

describe('a new point', () => {
  it('follows the one before, and is marked', () => {
    expect(square.outlines.axial).toEqual([[0, 0], [4, 0], [4, 4], [0, 4]]); // prettier-ignore
    expect(square.marked).toBe(3);
  });
  it('follows the marked point', () => {
    const more = placePoint(markPoint(square, 'axial', 0), 'axial', [2, -2]);
    expect(more.outlines.axial.map(([u]) => u)).toEqual([0, 2, 4, 4, 0]);
    expect(more.marked).toBe(1);
  });
  it('goes into the side it lies on, whichever point is marked', () => {
    const more = placePoint(square, 'axial', [4.1, 2]);
    expect(more.outlines.axial[2]).toEqual([4.1, 2]);
  });
  it('of the other section follows the last one there', () => {
    const other = placePoint(placePoint(square, 'coronal', [1, 1]), 'coronal', [1, 5]);
    const back = placePoint(other, 'axial', [-2, 2]);
    expect(back.outlines.axial.at(-1)).toEqual([-2, 2]);
    expect(back.outlines.coronal).toEqual([[1, 1], [1, 5]]); // prettier-ignore
  });
  it('outside the view is set at its edge', () => {
    const [[u, v]] = drawn([99, -99]).outlines.axial as [PlanePoint];
    expect(u).toBeCloseTo(230 / 21.4, 1);
    expect(v).toBeCloseTo(-201 / 21.4, 1);
  });
  it(`is refused after ${MOST_POINTS}`, () => {
    const many = drawn(
      ...Array.from({ length: MOST_POINTS + 5 }, (_, n): PlanePoint => [Math.cos(n) * 8, Math.sin(n) * 8]),
    );
    expect(many.outlines.axial).toHaveLength(MOST_POINTS);
  });
});

describe('the marked point', () => {
  it('moves', () => expect(movePoint(square, [-1, 5]).outlines.axial[3]).toEqual([-1, 5]));
  it('gets another halfway to the next, also from the last to the first', () => {
    expect(addHalfway(square).outlines.axial[4]).toEqual([0, 2]);
    expect(addHalfway(markPoint(square, 'axial', 0)).outlines.axial[1]).toEqual([2, 0]);
  });
  it('goes, and the one before it is marked', () => {
    const fewer = deletePoint(square);
    expect(fewer.outlines.axial).toHaveLength(3);
    expect(fewer.marked).toBe(2);
    expect(deletePoint(markPoint(square, 'axial', 0)).marked).toBe(2);
    expect(deletePoint(drawn([1, 1])).marked).toBe(-1);
  });
  it('gives its mark to the next, round and round', () => {
    expect(markBeside(square, 1).marked).toBe(0);
    expect(markBeside(markPoint(square, 'axial', 0), -1).marked).toBe(3);
  });
});

describe('the way back', () => {
  it('there is none at the start', () => {
    const start = startHistory(EMPTY_DESK);
    expect(undo(start)).toBe(start);
    expect(redo(start)).toBe(start);
  });
  it('the moves of one drag are one step, marking is none', () => {
    let history = step(startHistory(square), movePoint(square, [0, 5]), 'drag 3');
    history = step(history, movePoint(history.now, [0, 6]), 'drag 3');
    history = step(history, markBeside(history.now, 1));
    expect(undo(history).now.outlines).toBe(square.outlines);
  });
  it('a new step after going back leaves no way forth', () => {
    const history = undo(step(startHistory(square), deletePoint(square)));
    expect(step(history, addHalfway(square)).future).toEqual([]);
  });
  it('undoing everything gives the start, redoing everything the end', () => {
    const edit = fc.oneof(
      fc.tuple(fc.double({ min: -8, max: 8, noNaN: true }), fc.double({ min: -8, max: 8, noNaN: true })).map(
        ([u, v]) =>
          (d: Desk) =>
            placePoint(d, u > v ? 'axial' : 'coronal', [u, v]),
      ),
      fc.constantFrom<(d: Desk) => Desk>(deletePoint, addHalfway, clearSection, (d) => markBeside(d, 1)),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const start = startHistory(EMPTY_DESK);
        const end = edits.reduce((history, one) => step(history, one(history.now)), start);
        let back = end;
        for (let n = 0; n < 40; n++) back = undo(back);
        expect(back.now.outlines).toBe(EMPTY_DESK.outlines);
        for (let n = 0; n < 40; n++) back = redo(back);
        expect(back.now.outlines).toEqual(end.now.outlines);
      }),
    );
  });
});
