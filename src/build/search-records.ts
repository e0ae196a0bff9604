// What is searched beside pages: each term, erratum and reference as an entry of its own, and the lists by name.
import { COURSE_TABLES } from '../evidence/course-tables.ts';
import { plainText, richText } from '../evidence/inline-names.ts';
import type { Ledger } from '../evidence/ledger.ts';
import { vancouver } from '../evidence/citations.ts';
import { studyLabel } from '../evidence/source-lines.ts';
import type { Erratum } from '../schemas/erratum.ts';
import type { Reference } from '../schemas/reference.ts';
import type { Since } from '../schemas/since.ts';
import type { Term } from '../schemas/term.ts';

export interface SearchRecord {
  /** Address below the root of the site, with the place on the page. */
  url: string;
  kind: 'term' | 'erratum' | 'since' | 'reference' | 'about';
  title: string;
  /** What is shown in part and searched. */
  content: string;
  /** Other names it is found by, never shown. */
  names: string[];
  /** Id of a term: its entry can be asked for by it. */
  term?: string;
}

/** “Clinical target volume (CTV)”, its definition, and the words that lead to it. */
export function termRecord(term: Term, ledger: Ledger): SearchRecord {
  return {
    url: `/glossary/#${term.id}`,
    kind: 'term',
    title: term.abbreviation ? `${term.term} (${term.abbreviation})` : term.term,
    content: plainText(richText(term.definition, ledger)),
    names: [...term.also, ...term.leadsHere],
    term: term.id,
  };
}

/** Title and all an erratum says; found by its code and by the studies it concerns. */
export function erratumRecord(erratum: Erratum, ledger: Ledger): SearchRecord {
  const studies = erratum.studies.flatMap((id) => ledger.studies.get(id) ?? []);
  return {
    url: `/errata/#${erratum.code.toLowerCase()}`,
    kind: 'erratum',
    title: `${erratum.code} ${erratum.title}`,
    content: [
      erratum.printed,
      erratum.problem,
      erratum.original,
      `This course teaches: ${erratum.teach}`,
    ].join(' '),
    names: studies.flatMap((study) => [studyLabel(study), study.name]),
  };
}

/** “Haas 2012” and the citation; found by DOI and PubMed number. */
export function referenceRecord(reference: Reference): SearchRecord {
  const [first] = reference.author;
  const year = reference.issued?.['date-parts'][0]?.[0];
  const named = first && !first.family.startsWith('(');
  return {
    url: `/references/#${reference.id}`,
    kind: 'reference',
    title: named ? [first.family.replace("'", '’'), year].filter(Boolean).join(' ') : reference.title,
    content: vancouver(reference),
    names: [reference.DOI, reference.PMID].filter((one) => one !== undefined),
  };
}

/** Title, design and all that is said of a paper after the review; found by name, year, DOI and PubMed number. */
export function sinceRecord(entry: Since): SearchRecord {
  const { id, title, year, design, done, result, meaning, doi, pmid, registryId } = entry;
  return {
    url: `/since/#${id}`,
    kind: 'since',
    title: `${title} (${year})`,
    content: [`${design}. ${done}.`, result, meaning].join(' '),
    names: [id.replaceAll('-', ' '), doi, pmid, registryId].filter((one) => one !== null),
  };
}

/** The lists by name; what stands in them are entries of their own. */
export const listRecords: readonly SearchRecord[] = (
  [
    ['/studies/', 'Studies', 'The library of trials, series and statements, to filter and sort.'],
    ['/cases/', 'Cases', 'Invented patients, decided step by step.'],
    ['/tools/', 'Tools', 'Figures that move, each on a page of its own: calculators and explorers.'],
    [
      '/errata/',
      'Where we read it differently',
      'All errata: contradictions, corrections and unverified points.',
    ],
    ['/glossary/', 'Glossary', 'All terms and abbreviations in plain words.'],
    [
      '/references/',
      'References',
      'All papers the course names, for your library: BibTeX export and RIS export.',
    ],
    [
      '/about/coverage/',
      'Coverage of the review',
      'Section by section of the review, where each value of its studies, statements and errata stands.',
    ],
    [
      '/since/',
      'Since the 2021 review',
      'All papers and guidelines that appeared after the review, by date.',
    ],
    [
      '/tables/',
      'Tables',
      'Local control, survival and the review’s tables by study, to order and to download as CSV.',
    ],
    ...COURSE_TABLES.map(({ slug, title, holds }) => [`/tables/${slug}/`, title, holds] as const),
    ['/data/', 'Data files', 'Studies, errata and references as JSON, documented, for export.'],
  ] as const
).map(([url, title, content]) => ({ url, kind: 'about', title, content, names: [] }));
