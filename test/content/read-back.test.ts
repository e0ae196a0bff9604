// The content files still say what their source said. Runs in full only where the source lies beside the checkout;
// elsewhere it checks that nothing was lost.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent, type Content } from '../../scripts/content-files.ts';
import { readBack, readSource } from '../../scripts/read-back.ts';

const evidence = join(import.meta.dirname, '../../../shared/evidence');
const content = readContent();

const taking = <Entry extends { id: string }>(entries: readonly Entry[], id: string): Entry => {
  const entry = entries.find((it) => it.id === id);
  if (!entry) throw new Error(`no ${id}`);
  return entry;
};

/** The content with one deliberate mistake; the original is left alone. */
function damaged(mistake: (copy: Content) => void): Content {
  const copy = structuredClone(content);
  mistake(copy);
  return copy;
}

if (!existsSync(join(evidence, 'ledger.yaml'))) {
  test('the source is not beside this checkout; 46 studies, 22 claims and 61 errata are here', () => {
    expect([content.studies.length, content.claims.length, content.errata.length]).toEqual([46, 22, 61]);
  });
} else {
  const source = readSource(evidence);

  test('every study, claim, erratum, reference, later paper, constant, schedule and margin is as in the source', () => {
    expect(readBack(content, source)).toEqual([]);
  });

  describe('a mistake in the content is reported', () => {
    const rows: [mistake: string, file: string, field: string, damage: (copy: Content) => void][] = [
      [
        'two arms swapped where no contrast is given',
        'studies/rosenberg-1982',
        'endpoints.0.values.0.printed.percent',
        (it) => {
          const [first, second] = taking(it.studies, 'rosenberg-1982').endpoints[0]!.values;
          [first!.arm, second!.arm] = [second!.arm, first!.arm];
          taking(it.studies, 'rosenberg-1982').endpoints[0]!.values.reverse();
        },
      ],
      [
        'a wrong denominator',
        'studies/osullivan-2002',
        'endpoints.0.values.0.verified.n',
        (it) => (taking(it.studies, 'osullivan-2002').endpoints[0]!.values[0]!.verified!.n = 94),
      ],
      [
        'a changed p value',
        'studies/osullivan-2002',
        'endpoints.0.p.verified.value',
        (it) => (taking(it.studies, 'osullivan-2002').endpoints[0]!.p!.verified!.value = 0.1),
      ],
      [
        'a study left out',
        'studies/yang-1998',
        '',
        (it) => (it.studies = it.studies.filter(({ id }) => id !== 'yang-1998')),
      ],
      [
        'a claim’s changed range',
        'claims/c-preop-volumes',
        'values.0.printed.max',
        (it) => (taking(it.claims, 'c-preop-volumes').values[0]!.printed!.max = 5),
      ],
      [
        'an erratum’s changed severity',
        'errata/D19',
        'severity',
        (it) => (it.errata.find(({ code }) => code === 'E19')!.severity = 'S3'),
      ],
      [
        'an erratum that lost its page',
        'errata/D19',
        'sources.1',
        (it) => it.errata.find(({ code }) => code === 'E19')!.sources.pop(),
      ],
      [
        'a later paper’s changed result',
        'since/bishop-2025',
        'result',
        (it) => (taking(it.since, 'bishop-2025').result = 'Other.'),
      ],
      [
        'a reference with another volume',
        'references.json/yang-1998',
        'volume',
        (it) => (taking(it.references, 'yang-1998').volume = '61'),
      ],
      [
        'a schedule with another dose',
        'schedules/5 x 6 (30)',
        'file',
        (it) => (taking(it.schedules, '5x6').dosePerFractionGy = 6.5),
      ],
      [
        'a schedule with another total',
        'schedules/5x6',
        'totalGy',
        (it) => (taking(it.schedules, '5x6').totalGy = 36),
      ],
      [
        'another alpha/beta',
        'constants (alpha/beta)/alpha-beta-liposarcoma',
        'number',
        (it) => (taking(it.constants, 'alpha-beta-liposarcoma').value = 0.6),
      ],
      [
        'another estimate from cell lines',
        'constants (estimates)/alpha-beta-cell-lines',
        'number',
        (it) => (taking(it.constants, 'alpha-beta-cell-lines').value = 4.7),
      ],
      [
        'another margin',
        'margin-rules/small-margin-igrt',
        'number',
        (it) => (taking(it.marginRules, 'small-margin-igrt').alongCm = 3.5),
      ],
      [
        'another bone constraint',
        'constants (organs)/bone-v40',
        'number',
        (it) => (taking(it.constants, 'bone-v40').value = 46),
      ],
      [
        'a lost timing',
        'constants (timing)/timing-premiss',
        'file',
        (it) => (it.constants = it.constants.filter(({ id }) => id !== 'timing-premiss')),
      ],
    ];

    test.each(rows)('%s', (_, file, field, damage) => {
      const found = readBack(damaged(damage), source);
      expect(
        found.some((it) => it.file.startsWith(file) && it.field === field),
        JSON.stringify(found),
      ).toBe(true);
    });
  });
}
