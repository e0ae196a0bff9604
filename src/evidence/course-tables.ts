// The tables of the course: two of its own, made from the ledger, and the review's Tables 2 and 3 with what the
// originals report. Each says which studies and outcomes it takes.
import type { Study } from '../schemas/study.ts';

type Domain = Study['endpoints'][number]['domain'];

export interface CourseTable {
  /** Last part of its address: /tables/local-control/ */
  slug: string;
  title: string;
  /** What it holds, in one sentence */
  holds: string;
  /** The table of the review it follows; null for the course's own */
  ofReview: 'Table 2' | 'Table 3' | null;
  domains: readonly Domain[];
  /** Numbers and doses the review's table prints beside the results */
  facts: readonly ('arms' | 'lesions' | 'dose')[];
  /** The chapters it belongs to */
  chapters: readonly string[];
}

export const COURSE_TABLES: readonly CourseTable[] = [
  {
    slug: 'local-control',
    title: 'Local control',
    holds: 'Local control and local recurrence in every study of the ledger that reports them.',
    ofReview: null,
    domains: ['local-control', 'local-failure-free'],
    facts: [],
    chapters: ['local-control'],
  },
  {
    slug: 'survival',
    title: 'Survival',
    holds:
      'Overall, disease-specific and disease-free survival in every study of the ledger that reports them.',
    ofReview: null,
    domains: ['survival', 'disease-free-survival'],
    facts: [],
    chapters: ['overall-survival'],
  },
  {
    slug: '2',
    title: 'Table 2: wounds and late effects',
    holds: 'Wound complications, fractures and other late effects in the studies of the review’s Table 2.',
    ofReview: 'Table 2',
    domains: ['wound-complication', 'fracture', 'late-toxicity'],
    facts: ['arms'],
    chapters: ['external-beam', 'postoperative'],
  },
  {
    slug: '3',
    title: 'Table 3: stereotactic radiotherapy of lung metastases',
    holds: 'Control, survival and severe toxicity in the series of the review’s Table 3.',
    ofReview: 'Table 3',
    domains: ['local-control', 'survival', 'late-toxicity'],
    facts: ['lesions', 'dose'],
    chapters: ['oligometastatic-disease'],
  },
];
