// The studies as the library lists them: what a row says, which facets it answers to, its place in every order.
import type { Study } from '../schemas/study.ts';
import { patientsOf, studyLabel } from './source-lines.ts';

type Design = Study['design'];
type Domain = Study['endpoints'][number]['domain'];

/** Designs as the library groups them, best protected against bias first; each names its members. */
export const DESIGN_GROUPS = [
  { id: 'randomised', label: 'Randomised', designs: ['randomised', 'randomised-update'] },
  { id: 'meta-analysis', label: 'Meta-analysis', designs: ['meta-analysis'] },
  { id: 'one-arm', label: 'Prospective, one arm', designs: ['prospective-single-arm', 'phase-1'] },
  { id: 'registry', label: 'Registry', designs: ['registry'] },
  { id: 'retrospective', label: 'Retrospective', designs: ['retrospective'] },
  { id: 'consensus', label: 'Consensus or guideline', designs: ['consensus', 'guideline'] },
  { id: 'registered', label: 'Registered trial', designs: ['registered-trial'] },
  { id: 'not-stated', label: 'Not stated', designs: ['not-stated'] },
] as const satisfies readonly { id: string; label: string; designs: readonly Design[] }[];

export type DesignGroup = (typeof DESIGN_GROUPS)[number]['id'];

const DESIGN_WORD: Record<Design, string> = {
  randomised: 'Randomised',
  'randomised-update': 'Randomised',
  'meta-analysis': 'Meta-analysis',
  registry: 'Registry',
  retrospective: 'Retrospective',
  'prospective-single-arm': 'One arm',
  'phase-1': 'Phase I',
  consensus: 'Consensus',
  guideline: 'Guideline',
  'registered-trial': 'Registered trial',
  'not-stated': 'Not stated',
};

export const DOMAIN_WORD: Record<Domain, string> = {
  'local-control': 'Local control',
  'local-failure-free': 'Local failure-free survival',
  survival: 'Survival',
  'disease-free-survival': 'Disease-free survival',
  'distant-control': 'Distant control',
  'wound-complication': 'Wound complications',
  'late-toxicity': 'Late effects',
  'acute-toxicity': 'Acute effects',
  'pathological-response': 'Pathological response',
  'resection-margin': 'Resection margin',
  fracture: 'Fracture',
  other: 'Other',
};
const DOMAINS = Object.keys(DOMAIN_WORD) as Domain[];

/** Sizes by number of patients; the steps are chosen by eye. */
export const SIZES = [
  { id: 'under-50', label: 'Under 50', least: 0 },
  { id: '50-99', label: '50 to 99', least: 50 },
  { id: '100-499', label: '100 to 499', least: 100 },
  { id: '500-up', label: '500 or more', least: 500 },
] as const;

export interface LibraryChapter {
  id: string;
  number: number;
  title: string;
}

export interface LibraryRow {
  id: string;
  label: string;
  /** What the study is; the patients where its label already says so */
  what: string;
  year: number | null;
  design: string;
  /** A later report of a trial that has its own row */
  isUpdate: boolean;
  designGroup: DesignGroup;
  patients: number | null;
  domains: readonly Domain[];
  chapters: readonly LibraryChapter[];
  errata: readonly string[];
  /** Values by facet, as they stand in addresses */
  facets: Readonly<Record<string, readonly string[]>>;
  /** Place in each order of SORTS */
  ranks: readonly number[];
}

/** Orders offered, the usual one first: how it stands in addresses and what the reader is told. */
export const SORTS = [
  { id: 'year', label: 'Oldest first' },
  { id: 'newest', label: 'Newest first' },
  { id: 'name', label: 'By name' },
  { id: 'design', label: 'By design' },
  { id: 'largest', label: 'Most patients first' },
  { id: 'smallest', label: 'Fewest patients first' },
  { id: 'chapter', label: 'By chapter' },
  { id: 'endpoint', label: 'By endpoint' },
  { id: 'errata', label: 'Most errata first' },
] as const;

type Unranked = Omit<LibraryRow, 'ranks'>;
const LAST = Number.MAX_SAFE_INTEGER;

/** What each order sorts by; smaller comes first, what is not known comes last. */
const KEYS: Record<(typeof SORTS)[number]['id'], (row: Unranked) => number> = {
  year: (row) => row.year ?? LAST,
  newest: (row) => (row.year === null ? LAST : -row.year),
  name: () => 0,
  design: (row) => DESIGN_GROUPS.findIndex(({ id }) => id === row.designGroup),
  largest: (row) => (row.patients === null ? LAST : -row.patients),
  smallest: (row) => row.patients ?? LAST,
  chapter: (row) => Math.min(LAST, ...row.chapters.map(({ number }) => number)),
  endpoint: (row) => Math.min(DOMAINS.length, ...row.domains.map((domain) => DOMAINS.indexOf(domain))),
  errata: (row) => -row.errata.length,
};

const sizeOf = (patients: number | null): string =>
  patients === null ? 'not-stated' : (SIZES.findLast(({ least }) => patients >= least)?.id ?? 'not-stated');

function rowOf(id: string, study: Study, chapters: readonly LibraryChapter[]): Unranked {
  const label = studyLabel(study);
  const designGroup = DESIGN_GROUPS.find(({ designs }) =>
    (designs as readonly Design[]).includes(study.design),
  );
  const domains = DOMAINS.filter((domain) => study.endpoints.some((endpoint) => endpoint.domain === domain));
  const patients = patientsOf(study);
  const group = designGroup?.id ?? 'not-stated';
  return {
    id,
    label,
    what: label === study.name ? study.population : study.name,
    year: study.year,
    design: DESIGN_WORD[study.design],
    isUpdate: study.design === 'randomised-update',
    designGroup: group,
    patients,
    domains,
    chapters,
    errata: study.errata,
    facets: {
      design: [group],
      year: [study.year === null ? 'undated' : `${Math.floor(study.year / 10)}0s`],
      chapter: chapters.map((chapter) => chapter.id),
      endpoint: domains,
      size: [sizeOf(patients)],
      errata: study.errata.length ? ['yes'] : [],
    },
  };
}

/**
 * The rows of the library, oldest first.
 * @param chaptersOf the chapters that use a study, by its name, in order
 */
export function libraryRows(
  studies: ReadonlyMap<string, Study>,
  chaptersOf: (id: string) => readonly LibraryChapter[],
): LibraryRow[] {
  const rows = [...studies].map(([id, study]) => rowOf(id, study, chaptersOf(id)));
  const byName = (a: Unranked, b: Unranked) => a.label.localeCompare(b.label) || a.id.localeCompare(b.id);
  const orders = SORTS.map(({ id }) =>
    [...rows]
      .sort((a, b) => KEYS[id](a) - KEYS[id](b) || (a.year ?? LAST) - (b.year ?? LAST) || byName(a, b))
      .sort((a, b) => (id === 'name' ? byName(a, b) : 0)),
  );
  const places = orders.map((order) => new Map(order.map((row, at) => [row, at])));
  return (orders[0] ?? []).map((row) => ({ ...row, ranks: places.map((place) => place.get(row) ?? 0) }));
}
