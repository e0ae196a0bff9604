// Every evidence file obeys its schema and is called what it says it is; the files agree with one another.
import { describe, expect, test } from 'vitest';
import {
  evidenceFolders,
  faultsOf,
  filesOf,
  readContent,
  type EvidenceFolder,
} from '../../scripts/content-files.ts';
import { fisherExactP } from '../../src/models/fisher-exact.ts';
import { proportionDifference, wilsonInterval } from '../../src/models/proportions.ts';

const named = (data: unknown): string => {
  const { id, code } = data as { id?: string; code?: string };
  return id ?? String(code).toLowerCase();
};

for (const folder of Object.keys(evidenceFolders) as EvidenceFolder[]) {
  describe(folder, () => {
    for (const { file, id, data, broken } of filesOf(folder)) {
      test(`${file} obeys its schema and its name`, () => {
        expect(broken).toBe(null);
        expect(faultsOf(evidenceFolders[folder], data)).toEqual([]);
        expect(named(data)).toBe(id);
      });
    }
  });
}

const content = readContent();
const ids = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));
const studies = ids(content.studies);
const claims = ids(content.claims);
const references = ids(content.references);
const since = ids(content.since);
const codes = new Set(content.errata.map(({ code }) => code));

describe('names that lead from one file to another', () => {
  test('every reference named exists', () => {
    const cited = [...content.studies, ...content.constants, ...content.schedules, ...content.marginRules];
    expect(cited.filter(({ reference }) => reference !== null && !references.has(reference))).toEqual([]);
  });

  test('every study named exists', () => {
    const standing = [...content.constants, ...content.schedules, ...content.marginRules].map(
      ({ study }) => study,
    );
    const used = content.schedules.flatMap(({ usedIn }) => usedIn);
    const quoted = content.studies.flatMap(({ arms }) => arms.map(({ external }) => external));
    const all = [...standing, ...used, ...quoted].filter((id) => id !== null);
    expect(all.filter((id) => !studies.has(id))).toEqual([]);
    expect(content.schedules.flatMap(({ usedSince }) => usedSince).filter((id) => !since.has(id))).toEqual(
      [],
    );
  });

  test('every schedule a timing belongs to exists', () => {
    const known = ids(content.schedules);
    expect(content.constants.flatMap(({ schedules }) => schedules).filter((id) => !known.has(id))).toEqual(
      [],
    );
  });

  test('an erratum names a study or claim exactly when that names the erratum', () => {
    const fromErrata = content.errata.flatMap((it) =>
      [...it.studies, ...it.claims].map((id) => `${it.code} ${id}`),
    );
    const fromOthers = [...content.studies, ...content.claims].flatMap((it) =>
      it.errata.map((code) => `${code} ${it.id}`),
    );
    expect(fromErrata.toSorted()).toEqual(fromOthers.toSorted());
    expect(
      content.errata
        .flatMap((it) => [...it.studies, ...it.claims])
        .filter((id) => !studies.has(id) && !claims.has(id)),
    ).toEqual([]);
    expect(fromOthers.filter((pair) => !codes.has(pair.slice(0, 3)))).toEqual([]);
  });
});

const rounded = (share: number): number => Number((100 * share).toFixed(1));

describe('figures the course worked out itself', () => {
  const endpoints = content.studies.flatMap((study) =>
    study.endpoints.map((it) => ({ study: study.id, ...it })),
  );

  for (const { study, id, values } of endpoints) {
    for (const { arm, computed, ...faces } of values) {
      if (!computed) continue;
      test(`${study}/${id}/${arm}: the Wilson interval follows from the counts`, () => {
        const { events = -1, n = -1 } = faces[computed.basis] ?? {};
        const { estimate, low, high } = wilsonInterval({ events, n });
        expect([computed.percent, ...computed.ci95]).toEqual([estimate, low, high].map(rounded));
      });
    }
  }

  const twoArms = ({ values }: (typeof endpoints)[number], basis: 'verified' | 'inferred' | 'printed') => {
    const [arm, comparator] = values.map((value) => ({
      events: value[basis]?.events ?? -1,
      n: value[basis]?.n ?? -1,
    }));
    if (!arm || !comparator) throw new Error('two arms are needed');
    return { arm, comparator };
  };

  for (const it of endpoints) {
    const again = it.p?.recomputed;
    if (again) {
      test(`${it.study}/${it.id}: the exact p follows from the counts`, () => {
        expect(fisherExactP(twoArms(it, again.basis)).toPrecision(2)).toBe(again.value.toPrecision(2));
      });
    }
    const sum = it.quantity?.computed;
    if (sum) {
      test(`${it.study}/${it.id}: the Newcombe interval follows from the counts`, () => {
        const { estimate, low, high } = proportionDifference(twoArms(it, 'verified'));
        expect([sum.value, ...(sum.ci95 ?? [])]).toEqual([estimate, low, high].map(rounded));
      });
    }
  }
});
