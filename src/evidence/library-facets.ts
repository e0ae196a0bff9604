// What a reader may filter a list by: the facets of the studies and of the errata, each value with its count, its
// words and the page that shows it without scripts. Values nobody has are not offered.
import type { Erratum } from '../schemas/erratum.ts';
import { DESIGN_GROUPS, DOMAIN_WORD, SIZES, type LibraryRow } from './library-rows.ts';

export interface FacetOption {
  value: string;
  label: string;
  /** The value in a sentence: "randomised", "chapter 6" */
  said: string;
  count: number;
  /** The page with only these, for readers without scripts */
  href: string;
}

export interface Facet {
  id: string;
  legend: string;
  options: readonly FacetOption[];
}

interface Wanted {
  id: string;
  legend: string;
  values: readonly { value: string; label: string; said?: string }[];
  href: (value: string) => string;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A facet of more values is no help to choose by, and would make every page of the list grow with them. */
const MOST_VALUES = 60;

function countsOf(
  facet: string,
  valuesOf: readonly Readonly<Record<string, readonly string[]>>[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const facets of valuesOf)
    for (const value of new Set(facets[facet])) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const offered = (
  wanted: readonly Wanted[],
  valuesOf: readonly Readonly<Record<string, readonly string[]>>[],
): Facet[] =>
  wanted
    .map((each) => ({ ...each, counts: countsOf(each.id, valuesOf) }))
    .filter(({ counts }) => counts.size <= MOST_VALUES)
    .map(({ id, legend, values, href, counts }) => ({
      id,
      legend,
      options: values
        .map(({ value, label, said }) => ({
          value,
          label,
          said: said ?? lower(label),
          count: counts.get(value) ?? 0,
          href: href(value),
        }))
        .filter(({ count }) => count > 0),
    }));

/** The facets of the study library, in the order shown. */
export function studyFacets(rows: readonly LibraryRow[]): Facet[] {
  const at = (facet: string) => (value: string) => `/studies/${facet}/${value}/`;
  const decades = [...new Set(rows.flatMap(({ facets }) => facets.year ?? []))].sort();
  const chapters = new Map(rows.flatMap((row) => row.chapters).map((chapter) => [chapter.id, chapter]));
  const wanted: Wanted[] = [
    {
      id: 'design',
      legend: 'Design',
      values: DESIGN_GROUPS.map(({ id, label }) =>
        id === 'not-stated' ? { value: id, label, said: 'design not stated' } : { value: id, label },
      ),
      href: at('design'),
    },
    {
      id: 'endpoint',
      legend: 'Endpoint',
      values: Object.entries(DOMAIN_WORD).map(([value, label]) =>
        value === 'other' ? { value, label, said: 'other endpoints' } : { value, label },
      ),
      href: at('endpoint'),
    },
    {
      id: 'chapter',
      legend: 'Chapter',
      values: [...chapters.values()]
        .sort((a, b) => a.number - b.number)
        .map(({ id, number, title }) => ({
          value: id,
          label: `${number} ${title}`,
          said: `chapter ${number}`,
        })),
      href: at('chapter'),
    },
    {
      id: 'size',
      legend: 'Patients',
      values: [
        ...SIZES.map(({ id, label }) => ({ value: id, label, said: `${lower(label)} patients` })),
        { value: 'not-stated', label: 'Not stated', said: 'number of patients not stated' },
      ],
      href: at('size'),
    },
    {
      id: 'year',
      legend: 'Year',
      values: decades.map((value) => ({ value, label: value === 'undated' ? 'No year' : value })),
      href: at('year'),
    },
    {
      id: 'errata',
      legend: 'Marks',
      values: [{ value: 'yes', label: 'Has an erratum', said: 'with errata' }],
      href: () => '/studies/errata/',
    },
  ];
  return offered(
    wanted,
    rows.map((row) => row.facets),
  );
}

export const SEVERITY_WORD: Record<Erratum['severity'], string> = {
  S1: 'Would teach a wrong fact',
  S2: 'Misleading or incomplete',
  S3: 'Editorial: wording, citation, typography',
};

export const FOUND_BY: Record<Erratum['kind'][number], string> = {
  arithmetic: 'Arithmetic',
  internal: 'Contradiction within the review',
  original: 'Original checked',
  literature: 'Knowledge of the literature',
};

/** Values of an erratum by facet, as they stand in addresses. */
export const erratumValues = ({ severity, kind }: Pick<Erratum, 'severity' | 'kind'>) => ({
  severity: [severity.toLowerCase()],
  kind: [...kind],
});

/** The facets of the errata, in the order shown. */
export const errataFacets = (errata: readonly Pick<Erratum, 'severity' | 'kind'>[]): Facet[] =>
  offered(
    [
      {
        id: 'severity',
        legend: 'How serious',
        values: Object.entries(SEVERITY_WORD).map(([value, label]) => ({
          value: value.toLowerCase(),
          label,
        })),
        href: (value) => `/errata/severity/${value}/`,
      },
      {
        id: 'kind',
        legend: 'How it was found',
        values: Object.entries(FOUND_BY).map(([value, label]) => ({ value, label })),
        href: (value) => `/errata/kind/${value}/`,
      },
    ],
    errata.map(erratumValues),
  );
