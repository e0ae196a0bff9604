// What holds for every tumour and margin the explorer reaches: whole volumes are grown some hundred times, so mutation testing,
// which would do it for every change of the model, leaves this file out.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { targets, type StartsFrom, type TargetQuestion } from '../../src/models/margin-targets.ts';
import { tissuesOn } from '../../src/models/phantom-tissues.ts';

/** For a loaded machine; nothing here is about time. */
const PATIENCE_MS = 60_000;

const tenths = (min: number, max: number) => fc.integer({ min: min * 10, max: max * 10 }).map((n) => n / 10);
/** Every tumour and margin the explorer's controls reach. */
const anyQuestion: fc.Arbitrary<TargetQuestion> = fc.record({
  tumour: fc.record({
    xCm: tenths(-5, 5),
    yCm: tenths(-5, 5),
    zCm: tenths(-3, 3),
    lengthCm: tenths(3, 12),
    widthCm: tenths(2, 8),
    depthCm: tenths(2, 8),
    lobing: fc.constantFrom(0, 1),
  }),
  startsFrom: fc.constantFrom<StartsFrom>('gtv', 'bed'),
  alongCm: tenths(0, 5),
  acrossCm: tenths(0, 3),
  ptvCm: tenths(0, 1.5),
  barriers: fc.constant(true),
  spacingCm: fc.constant(0.5),
});

it(
  'an intact barrier is never crossed: the CTV has no part in a space no tumour comes within a millimetre of',
  () => {
    fc.assert(
      fc.property(anyQuestion, (any) => {
        const { grid, fields } = targets(any);
        const { labels } = tissuesOn(grid, true);
        const beyond = new Set([...labels].filter((_, i) => fields.ctv[i]! <= 0 && fields.start[i]! > 0));
        // Which spaces hold tumour is asked of a grid three times as fine, which finds thinner parts; a tumour that grazes
        // a wall more finely than that may have crossed it or not.
        const fine = targets({ ...any, alongCm: 0, acrossCm: 0, ptvCm: 0, spacingCm: 0.16 });
        const finer = tissuesOn(fine.grid, true).labels;
        const held = new Set([...finer].filter((_, i) => fine.fields.start[i]! <= 0.1));
        expect([...beyond].filter((space) => !held.has(space))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  },
  PATIENCE_MS,
);

it(
  'the CTV lies inside the skin, keeps all it grew from, and the PTV keeps all of the CTV',
  () => {
    fc.assert(
      fc.property(anyQuestion, fc.boolean(), (any, barriers) => {
        const solved = targets({ ...any, barriers });
        const { ctv, ptv, start } = solved.fields;
        const { skinCm } = tissuesOn(solved.grid, barriers);
        expect(
          ctv.filter((cm, i) => cm <= 0 && skinCm[i]! > 0),
          'CTV beyond the skin',
        ).toHaveLength(0);
        expect(
          ctv.filter((cm, i) => cm > 0 && start[i]! <= 0),
          'start outside CTV',
        ).toHaveLength(0);
        expect(
          ptv.filter((cm, i) => cm > 0 && ctv[i]! <= 0),
          'CTV outside PTV',
        ).toHaveLength(0);
        expect(solved.startCm3).toBeLessThanOrEqual(solved.ctvCm3 * 1.01);
        expect(solved.ctvCm3).toBeLessThanOrEqual(solved.ptvCm3 * 1.01);
        expect(solved.ptvInBodyCm3).toBeLessThanOrEqual(solved.ptvCm3 + 1e-6);
      }),
      { numRuns: 25 },
    );
  },
  PATIENCE_MS,
);

it(
  'each of the three margins makes the PTV larger, or leaves it',
  () => {
    const more = fc.constantFrom('alongCm', 'acrossCm', 'ptvCm' as const);
    fc.assert(
      fc.property(anyQuestion, more, fc.boolean(), (any, margin, barriers) => {
        const before = targets({ ...any, barriers });
        const after = targets({ ...any, barriers, [margin]: any[margin as 'ptvCm'] + 0.5 });
        // The model promises 2%: an edge may fall otherwise between the points of the grid.
        expect(after.ptvCm3).toBeGreaterThan(before.ptvCm3 * 0.98);
        expect(after.ctvCm3).toBeGreaterThan(before.ctvCm3 * 0.98);
      }),
      { numRuns: 20, seed: 20261123 },
    );
  },
  PATIENCE_MS,
);
