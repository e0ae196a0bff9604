// Is a branch said, said in part or not said? Rows of small guidance, and what must hold for any.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FEATURES,
  naming,
  readBranch,
  type Conditions,
  type Statement,
} from '../../src/models/guidance-map.ts';

const statement = (
  id: string,
  when: Conditions | Conditions[],
  more: Partial<Statement> = {},
): Statement => ({
  id,
  when: Array.isArray(when) ? when : [when],
  about: 'adding',
  kept: false,
  ...more,
});
const wide = statement('wide', { grade: 'high', size: 'large' });
const narrow = statement('narrow', { grade: 'high', size: 'large', depth: 'deep' });
const kept = statement(
  'kept',
  [
    { grade: 'low', margin: 'involved' },
    { grade: 'low', relapse: 'relapse' },
  ],
  { kept: true },
);
const implant = statement('implant', { grade: 'high', size: 'small' }, { about: 'other' });
const ids = (branch: Conditions, statements: Statement[]) =>
  readBranch(branch, statements).by.map(({ id }) => id);

describe('rows', () => {
  it.each([
    [{ grade: 'high' }, [], 'not-said', null, 'no guidance'],
    [{}, [wide, kept, implant], 'not-said', null, 'nothing fixed'],
    [{ grade: 'high', size: 'large' }, [wide], 'said', null, 'all conditions met'],
    [{ grade: 'high' }, [wide], 'not-said', null, 'a condition left open'],
    [{ grade: 'high', size: 'large', depth: 'deep' }, [wide, narrow], 'said', null, 'both apply'],
    [
      { grade: 'high', size: 'large', depth: 'superficial' },
      [wide, narrow],
      'in-part',
      'narrower',
      'one excludes it',
    ],
    [
      { grade: 'high', size: 'large', depth: 'superficial' },
      [narrow],
      'not-said',
      null,
      'only the narrower speaks',
    ],
    [{ grade: 'high', size: 'small' }, [wide, implant], 'in-part', 'other', 'said of something else'],
    [{ grade: 'low', margin: 'involved' }, [kept], 'said', null, 'the first case'],
    [{ grade: 'low', relapse: 'relapse', margin: 'clear' }, [kept], 'said', null, 'the second case'],
    [
      { grade: 'low', margin: 'clear', relapse: 'first' },
      [kept],
      'in-part',
      'kept-elsewhere',
      'excluded by both cases',
    ],
    [{ grade: 'low', margin: 'clear' }, [kept], 'not-said', null, 'excluded by one case only'],
    [
      { grade: 'high', margin: 'clear', relapse: 'first' },
      [kept],
      'not-said',
      null,
      'kept for another grade',
    ],
  ] as [Conditions, Statement[], string, string | null, string][])(
    '%j: %#, %s',
    (branch, statements, standing, reason) => {
      expect(readBranch(branch, statements)).toMatchObject({ standing, reason });
    },
  );

  it('the reading names what it rests on, each statement once', () => {
    expect(ids({ grade: 'high', size: 'large', depth: 'superficial' }, [narrow, wide])).toEqual([
      'wide',
      'narrow',
    ]);
    expect(ids({ grade: 'low', margin: 'involved', relapse: 'relapse' }, [kept])).toEqual(['kept']);
    expect(ids({ grade: 'high' }, [wide])).toEqual([]);
  });

  it('a statement names its conditions and what its words name beside', () => {
    const beside = statement('beside', { grade: 'low' }, { alsoNames: ['margin'] });
    expect(naming('margin', [wide, kept, beside])).toEqual([kept, beside]);
    expect(naming('time', [wide, kept, beside])).toEqual([]);
  });
});

describe('always', () => {
  const conditions = fc.record(
    Object.fromEntries(
      Object.entries(FEATURES).map(([feature, values]) => [feature, fc.constantFrom(...values)]),
    ),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Conditions>;
  const statements = fc.array(
    fc.record({
      id: fc.uuid(),
      when: fc.array(conditions, { minLength: 1, maxLength: 3 }),
      about: fc.constantFrom('adding' as const, 'other' as const),
      kept: fc.boolean(),
    }),
    { maxLength: 6 },
  );

  it('a branch is not said exactly when it rests on nothing, and the order of statements does not matter', () => {
    fc.assert(
      fc.property(conditions, statements, (branch, list) => {
        const reading = readBranch(branch, list);
        expect(reading.by.length === 0).toBe(reading.standing === 'not-said');
        expect(reading.reason === null).toBe(reading.standing !== 'in-part');
        const turned = readBranch(branch, list.toReversed());
        expect([turned.standing, turned.reason]).toEqual([reading.standing, reading.reason]);
      }),
    );
  });

  it('a branch is said of its own words', () => {
    fc.assert(
      fc.property(conditions, (when) => {
        expect(readBranch(when, [statement('own', when)]).standing).toBe('said');
      }),
    );
  });
});
