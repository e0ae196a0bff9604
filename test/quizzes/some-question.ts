// Random questions with a response to each, for properties that hold of all of them.
import fc from 'fast-check';
import type { Measured, Response, Rubric } from '../../src/quizzes/answering.ts';
import { drawingRules } from '../../src/schemas/drawing.ts';
import { bowTie, square } from '../models/shapes.ts';

export type Asked = { rubric: Rubric; response: Response; keyed: Response };

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 3, maxLength: 6 });

const single = ids.chain((names) =>
  fc
    .record({
      at: fc.nat(names.length - 1),
      option: fc.constantFrom(null, ...names),
      credits: fc.array(fc.option(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { nil: undefined }), {
        minLength: names.length,
        maxLength: names.length,
      }),
    })
    .map(({ at, option, credits }): Asked => ({
      rubric: {
        type: 'single',
        options: names.map((id, i) => {
          if (i === at) return { id, key: true };
          const credit = credits[i];
          return credit === undefined ? { id } : { id, credit };
        }),
      },
      response: { type: 'single', option },
      keyed: { type: 'single', option: names[at] ?? null },
    })),
);

const multiple = ids.chain((names) =>
  fc
    .tuple(fc.subarray(names, { minLength: 1, maxLength: names.length - 1 }), fc.shuffledSubarray(names))
    .map(([keys, options]): Asked => ({
      rubric: { type: 'multiple', options: names.map((id) => ({ id, key: keys.includes(id) })) },
      response: { type: 'multiple', options },
      keyed: { type: 'multiple', options: keys },
    })),
);

const number = fc.integer({ min: -9999, max: 9999 }).map((hundredths) => hundredths / 100);
const numeric = fc
  .record({ value: number, tolerance: number.map(Math.abs), text: fc.oneof(fc.string(), number.map(String)) })
  .map(({ value, tolerance, text }): Asked => ({
    rubric: { type: 'numeric', answer: { value, tolerance, unit: 'Gy' } },
    response: { type: 'numeric', text },
    keyed: { type: 'numeric', text: `${value} Gy` },
  }));

const ordering = ids.chain((names) =>
  fc.shuffledSubarray(names, { minLength: names.length }).map((order): Asked => ({
    rubric: { type: 'ordering', options: names.map((id) => ({ id })) },
    response: { type: 'ordering', order },
    keyed: { type: 'ordering', order: names },
  })),
);

const drawing = fc
  .record({
    rules: fc.uniqueArray(fc.constantFrom(...drawingRules), { minLength: 1 }),
    states: fc.array(fc.constantFrom('kept', 'broken', 'not-reached'), { minLength: 11, maxLength: 11 }),
    measured: fc.boolean(),
    axial: fc.constantFrom([], square(1), bowTie),
  })
  .map(({ rules, states, measured, axial }): Asked => {
    const found = (all?: 'kept'): Measured => ({
      findings: rules.map((rule, n) => ({ rule, state: all ?? (states[n] as 'kept'), slips: [] })),
      agreement: { axial: null, coronal: null },
    });
    const coronal = square(2);
    return {
      rubric: { type: 'drawing', drawing: { basis: 'x', rules: rules.map((rule) => ({ rule })) } },
      response: { type: 'drawing', outlines: { axial, coronal }, measured: measured ? found() : null },
      keyed: { type: 'drawing', outlines: { axial: square(1), coronal }, measured: found('kept') },
    };
  });

export const someQuestion: fc.Arbitrary<Asked> = fc.oneof(single, multiple, numeric, ordering, drawing);
export const someMultiple = multiple;
