// What may be drawn and said of one endpoint on which a study compares arms of its own? Leaves out which endpoints and
// studies are shown together (trial-rows.ts).
import { exactPText } from '../models/p-digits.ts';
import type { Study } from '../schemas/study.ts';
import type { TrialRow } from '../schemas/trial-row.ts';
import { plotRow, UNNAMED_ARM } from './arm-plot.ts';
import { betweenArms, contrastOf } from './library-between.ts';
import { compareArms, percentDifference } from './library-comparison.ts';
import { withLabels } from './library-shared.ts';
import type { Ledger } from './ledger.ts';
import { pick } from './name-error.ts';
import { LEVEL } from './study-table.ts';
import { timeOf } from './study-figures.ts';

type Endpoint = Study['endpoints'][number];
type Domain = Endpoint['domain'];

/** Outcomes as the comparison offers them. Harm is shown apart, study by study: each trial counts its own. */
export const OUTCOMES = [
  { id: 'local-control', label: 'Local control', domains: ['local-control', 'local-failure-free'] },
  { id: 'survival', label: 'Survival', domains: ['survival'] },
  { id: 'disease-free', label: 'Disease-free survival', domains: ['disease-free-survival'] },
  { id: 'distant-control', label: 'Distant control', domains: ['distant-control'] },
  { id: 'response', label: 'Pathological response', domains: ['pathological-response'] },
  { id: 'resection', label: 'Resection margin', domains: ['resection-margin'] },
  { id: 'wounds', label: 'Wound complications', domains: ['wound-complication'], apart: true },
  { id: 'late', label: 'Late effects and fractures', domains: ['late-toxicity', 'fracture'], apart: true },
  { id: 'acute', label: 'Acute effects', domains: ['acute-toxicity'], apart: true },
] as const satisfies readonly { id: string; label: string; domains: readonly Domain[]; apart?: boolean }[];

const KIND = { crude: 'crude', actuarial: 'actuarial', 'not-stated': 'kind not stated' } as const;
/** Endpoints that hold the review's own wording of a result: the trial's figures stand in endpoints of their own. */
const REVIEW_WORDING = /\bas (the review (words|prints) it|printed)\b/;
const HUNDRED = 100;

const one = (value: number): number => Number(value.toFixed(1));

function differenceOf(study: Study, endpoint: Endpoint): TrialRow['difference'] {
  const counted = compareArms(study, endpoint);
  if (counted) {
    const { estimate, low, high } = counted.difference;
    return {
      points: one(HUNDRED * estimate),
      low: one(HUNDRED * low),
      high: one(HUNDRED * high),
      contrast: contrastOf(counted),
    };
  }
  const { measure, verified, printed, contrast } = endpoint.quantity ?? {};
  const published = verified ?? printed;
  if (measure?.endsWith('-difference-points') && published && contrast) {
    const [low, high] = verified?.ci95 ?? [null, null];
    return { points: published.value, low, high, contrast };
  }
  const bare = percentDifference(study, endpoint);
  return bare && { points: bare.points, low: null, high: null, contrast: contrastOf(bare) };
}

function ratioOf({ quantity }: Endpoint): TrialRow['ratio'] {
  if (!quantity?.verified || !quantity.measure.endsWith('-ratio')) return null;
  const { value, ci95 } = quantity.verified;
  const [low, high] = ci95 ?? [null, null];
  return { measure: quantity.measure, value, low, high, contrast: quantity.contrast };
}

/** Null where the endpoint compares no two arms of the study, or holds only the review's wording. */
export function trialRow(id: string, endpoint: Endpoint, ledger: Ledger): TrialRow | null {
  const study = pick(ledger.studies, id, 'study', id);
  const outcome = OUTCOMES.find(({ domains }) => (domains as readonly Domain[]).includes(endpoint.domain));
  const own = study.arms.filter((arm) => arm.external === null && arm.id !== UNNAMED_ARM);
  const compared = endpoint.values.filter(({ arm }) => own.some((it) => it.id === arm));
  if (!outcome || own.length < 2 || (compared.length < 2 && !endpoint.quantity)) return null;
  if (REVIEW_WORDING.test(endpoint.name)) return null;
  const { points, p } = plotRow(`${id}/${endpoint.id}`, ledger);
  const counted = compareArms(study, endpoint);
  const drawn = points.length > 1;
  const words = endpoint.qualitative.verified ?? endpoint.qualitative.printed;
  return {
    id: `${id}.${endpoint.id}`,
    study: id,
    outcome: outcome.id,
    name: endpoint.name,
    better: endpoint.better,
    time: [drawn || endpoint.kind !== 'not-stated' ? KIND[endpoint.kind] : null, timeOf(endpoint)]
      .filter(Boolean)
      .join(', '),
    population: withLabels(endpoint.population, ledger.studies),
    level: LEVEL[endpoint.certainty],
    points: drawn ? points : [],
    difference: differenceOf(study, endpoint),
    ratio: ratioOf(endpoint),
    p: p?.replace('<=', '≤') ?? null,
    exactP: counted && exactPText(counted.exactP),
    between: betweenArms(study, endpoint),
    words: drawn ? null : words,
    errata: endpoint.errata,
  };
}
