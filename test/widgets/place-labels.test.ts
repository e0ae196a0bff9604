// Labels under a line never touch, at the narrowest length and at every longer one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  placeLabels,
  textWidthPx,
  type Label,
  type PlacedLabel,
} from '../../src/components/charts/place-labels.ts';

const line = { lengthPx: 264, levels: 3, overhangPx: 8, fontPx: 12 };

function span(label: Label, placed: PlacedLabel, lengthPx: number): [number, number] {
  const width = textWidthPx({ text: label.text, fontPx: line.fontPx });
  const x = label.at * lengthPx;
  if (placed.anchor === 'start') return [x, x + width];
  return placed.anchor === 'end' ? [x - width, x] : [x - width / 2, x + width / 2];
}

test.each<[string, Label[], Partial<typeof line>, PlacedLabel[]]>([
  ['no labels', [], {}, []],
  ['no levels', [{ id: 'a', text: 'a', at: 0.5 }], { levels: 0 }, []],
  ['a place beyond the line', [{ id: 'a', text: 'a', at: 1.01 }], {}, []],
  ['a place that is no number', [{ id: 'a', text: 'a', at: NaN }], {}, []],
  [
    'one label stands under its mark',
    [{ id: 'a', text: '25 × 2', at: 0.5 }],
    {},
    [{ id: 'a', anchor: 'middle', level: 0 }],
  ],
  [
    'at the left end it hangs to the right',
    [{ id: 'a', text: '25 × 2', at: 0 }],
    {},
    [{ id: 'a', anchor: 'start', level: 0 }],
  ],
  [
    'at the right end it hangs to the left',
    [{ id: 'a', text: '25 × 2', at: 1 }],
    {},
    [{ id: 'a', anchor: 'end', level: 0 }],
  ],
  [
    'two at one place stack, the first nearest',
    [
      { id: 'a', text: '25 × 2', at: 0.6 },
      { id: 'b', text: '5 × 6', at: 0.6 },
    ],
    {},
    [
      { id: 'a', anchor: 'middle', level: 0 },
      { id: 'b', anchor: 'middle', level: 1 },
    ],
  ],
  [
    'what finds no room is left out',
    [
      { id: 'a', text: '25 × 2', at: 0.6 },
      { id: 'b', text: '5 × 6', at: 0.6 },
    ],
    { levels: 1 },
    [{ id: 'a', anchor: 'middle', level: 0 }],
  ],
])('%s', (_, labels, change, expected) => {
  expect(placeLabels(labels, { ...line, ...change })).toEqual(expected);
});

const someLabels = fc
  .array(
    fc.record({
      text: fc.string({ minLength: 1, maxLength: 12 }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    {
      maxLength: 20,
    },
  )
  .map((labels) => labels.map((label, index) => ({ ...label, id: String(index) })));

test('no two labels of a level overlap, at the narrowest length or at any longer one', () => {
  fc.assert(
    fc.property(someLabels, fc.double({ min: 1, max: 5, noNaN: true }), (labels, stretch) => {
      const placed = placeLabels(labels, line).map((place) => ({
        place,
        span: span(labels[Number(place.id)] as Label, place, line.lengthPx * stretch),
      }));
      for (const one of placed) {
        for (const other of placed) {
          if (one === other || one.place.level !== other.place.level) continue;
          expect(one.span[1] <= other.span[0] || other.span[1] <= one.span[0]).toBe(true);
        }
      }
    }),
  );
});

test('the first label given is always placed', () => {
  fc.assert(
    fc.property(someLabels, (labels) => {
      expect(placeLabels(labels, line)[0]?.id).toBe(labels[0]?.id);
    }),
  );
});
