// The coverage of the ledger in the order of the review: section by section, each study, statement and erratum with
// where its values stand. What the review says in two sections stands under both.
import type { CourseText } from './course-texts.ts';
import { isUnplaced, type PlacedValue } from './coverage.ts';
import type { Ledger } from './ledger.ts';
import { studyLabel } from './source-lines.ts';

export interface CoverageItem {
  kind: 'study' | 'claim' | 'erratum';
  label: string;
  /** Its page; statements of the review have none */
  href: string | null;
  /** Values it holds, of these printed in texts, on its own page alone, and nowhere; an erratum holds none */
  values: number;
  inTexts: number;
  onPageAlone: number;
  nowhere: number;
  /** Chapters, cases and questions that print a value of it, or mark the erratum */
  texts: readonly CourseText[];
}

export interface CoverageSection {
  name: string;
  items: readonly CoverageItem[];
}

type Place = { section: string; lines: [number, number] };

function itemOf(
  { kind, label, href }: Pick<CoverageItem, 'kind' | 'label' | 'href'>,
  values: readonly PlacedValue[],
): CoverageItem {
  const count = (is: (value: PlacedValue) => boolean) => values.filter(is).length;
  return {
    kind,
    label,
    href,
    values: values.length,
    inTexts: count(({ texts }) => texts.length > 0),
    onPageAlone: count(({ texts, onPage }) => texts.length === 0 && onPage),
    nowhere: count(isUnplaced),
    texts: [...new Set(values.flatMap(({ texts }) => texts))],
  };
}

/**
 * @param placed every value of the ledger with its texts
 * @param texts all texts of the course, for the errata they mark
 * @returns the review's sections in its order; in each, studies before statements before errata
 */
export function coverageSections(
  ledger: Ledger,
  placed: readonly PlacedValue[],
  texts: readonly CourseText[],
): CoverageSection[] {
  const byOwner = Map.groupBy(placed, ({ owner }) => owner);
  const entries: { places: readonly Place[]; item: CoverageItem }[] = [
    ...[...ledger.studies].map(([id, study]) => ({
      places: study.reviewPlaces,
      item: itemOf(
        { kind: 'study', label: studyLabel(study), href: `/studies/${id}/` },
        byOwner.get(id) ?? [],
      ),
    })),
    ...[...ledger.claims].map(([id, { statement, places }]) => ({
      places,
      item: itemOf({ kind: 'claim', label: statement, href: null }, byOwner.get(id) ?? []),
    })),
    ...[...ledger.errata.values()].map(({ code, title, places }) => ({
      places,
      item: {
        ...itemOf({ kind: 'erratum', label: `${code} ${title}`, href: `/errata/#${code.toLowerCase()}` }, []),
        texts: texts.filter(({ marks }) => marks.has(code)),
      },
    })),
  ];
  const first = new Map<string, number>();
  for (const { section, lines } of entries.flatMap(({ places }) => places))
    first.set(section, Math.min(lines[0], first.get(section) ?? Infinity));
  return [...first]
    .sort(([, a], [, b]) => a - b)
    .map(([name]) => ({
      name,
      items: entries
        .filter(({ places }) => places.some(({ section }) => section === name))
        .map(({ item }) => item),
    }));
}
