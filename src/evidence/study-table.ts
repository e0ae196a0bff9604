// Every value of a study as rows of one table: endpoint, arm, as printed, as verified, the course's own interval.
import type { Study } from '../schemas/study.ts';
import { armLabel, timeOf } from './study-figures.ts';

type Endpoint = Study['endpoints'][number];
type Face = NonNullable<Endpoint['values'][number]['printed']>;

export interface StudyRow {
  id: string;
  endpoint: string;
  /** Kind, time point and whom the figures are about */
  about: string;
  arm: string;
  printed: string;
  verified: string;
  interval: string;
  p: string;
  exactP: string;
  errata: readonly string[];
}

const trueMinus = (value: number): string => String(value).replace('-', '−');

/** "35% (31 of 88)", "82–97%", "2.1 years" */
function faceText(face: Face | null | undefined): string {
  if (!face) return '';
  const counts = face.events !== undefined && face.n !== undefined ? `${face.events} of ${face.n}` : null;
  const limits = face.ci95 ? `, 95% interval ${face.ci95[0]} to ${face.ci95[1]}` : '';
  const share =
    face.percent !== undefined
      ? `${face.percent}%`
      : face.percentRange
        ? `${face.percentRange[0]}–${face.percentRange[1]}%`
        : face.medianYears !== undefined
          ? `median ${face.medianYears} years`
          : null;
  const words =
    share && counts
      ? `${share} (${counts})`
      : (share ?? counts ?? (face.n === undefined ? '' : `n = ${face.n}`));
  return `${words}${limits}${face.as ? ` (${face.as})` : ''}`;
}

const pText = (p: { op: string; value: number } | null | undefined): string =>
  p ? `${p.op === '=' ? '' : `${p.op} `}${p.value}` : '';

const MEASURE: Record<string, string> = {
  'hazard-ratio': 'Hazard ratio',
  'odds-ratio': 'Odds ratio',
  'risk-difference-points': 'Difference, points',
  'survival-difference-points': 'Difference in survival, points',
  'survival-advantage-percent': 'Survival advantage, %',
};

const KIND = { crude: 'crude', actuarial: 'actuarial', 'not-stated': 'kind not stated' } as const;

function effectRow(endpoint: Endpoint, about: string, p: Pick<StudyRow, 'p' | 'exactP'>): StudyRow[] {
  const q = endpoint.quantity;
  if (!q) return [];
  const limits = (it: { ci95: readonly [number, number] | null } | null) =>
    it?.ci95 ? `${trueMinus(it.ci95[0])} to ${trueMinus(it.ci95[1])}` : '';
  const published = limits(q.verified);
  const own = limits(q.computed);
  return [
    {
      id: `${endpoint.id}/effect`,
      endpoint: endpoint.name,
      about,
      arm: `${MEASURE[q.measure]}: ${q.contrast}`,
      printed: q.printed
        ? `${q.printed.op === '=' ? '' : `${q.printed.op} `}${trueMinus(q.printed.value)}`
        : '',
      verified: q.verified ? trueMinus(q.verified.value) : '',
      interval: published
        ? `${published} (published)`
        : own
          ? `${own} (${q.computed?.method}, on ${q.computed?.value})`
          : '',
      ...p,
      errata: endpoint.errata,
    },
  ];
}

/** All rows of a study's values, in the ledger's order. */
export function studyTable(study: Study): StudyRow[] {
  return study.endpoints.flatMap((endpoint) => {
    const about = [KIND[endpoint.kind], timeOf(endpoint), endpoint.population].filter(Boolean).join(', ');
    const p = {
      p: pText(endpoint.p?.verified ?? endpoint.p?.printed),
      exactP: endpoint.p?.recomputed ? String(endpoint.p.recomputed.value) : '',
    };
    const none = { p: '', exactP: '' };
    const arms = endpoint.values
      .filter((value) => value.printed || value.verified || value.inferred)
      .map((value, i): StudyRow => ({
        id: `${endpoint.id}/${value.arm}`,
        endpoint: endpoint.name,
        about,
        arm: armLabel(study, value.arm),
        printed: faceText(value.printed),
        verified:
          faceText(value.verified) || (value.inferred ? `${faceText(value.inferred)} (worked back)` : ''),
        interval: value.computed ? `${value.computed.ci95[0]} to ${value.computed.ci95[1]}` : '',
        ...(i === 0 ? p : none),
        errata: endpoint.errata,
      }));
    const effect = effectRow(endpoint, about, arms.length ? none : p);
    if (arms.length || effect.length) return [...arms, ...effect];
    const { printed, verified } = endpoint.qualitative;
    return [
      {
        id: endpoint.id,
        endpoint: endpoint.name,
        about,
        arm: 'in words',
        printed: printed ?? '',
        verified: verified ?? '',
        interval: '',
        ...p,
        errata: endpoint.errata,
      },
    ];
  });
}
