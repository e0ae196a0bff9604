// A drawing that was begun: kept, found again, dropped; and nothing taken up that is no drawing.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { dropDrawing, keepDrawing, readDrawing } from '../../src/components/quiz/drawing-draft.ts';
import { keepDraft } from '../../src/progress/drafts.ts';
import { square } from '../models/shapes.ts';

const ITEM = 'question/x';
const outlines = { axial: square(2), coronal: [] };

test('is found again as it was kept, for its own question, until it is dropped', async () => {
  await keepDrawing(ITEM, outlines);
  expect(await readDrawing(ITEM)).toEqual(outlines);
  expect(await readDrawing('question/y')).toBeNull();
  await dropDrawing(ITEM);
  expect(await readDrawing(ITEM)).toBeNull();
});

test.each([
  ['two empty sections', { axial: [], coronal: [] }],
  ['a section missing', { axial: square(2) }],
  ['a point without a number', { axial: [[1, 'x']], coronal: [] }],
  ['a text', 'axial'],
])('%s is not taken up', async (_, kept) => {
  await keepDraft(`drawing/${ITEM}`, kept);
  expect(await readDrawing(ITEM)).toBeNull();
});
