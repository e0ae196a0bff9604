// Every value of a study, endpoint by endpoint: as printed, as the original gives it and how that is known, with an
// interval where there may be one, and what can be said between the arms.
import type { Study } from '../schemas/study.ts';
import type { Between } from '../schemas/trial-row.ts';
import { pointOf } from './arm-plot.ts';
import { betweenArms } from './library-between.ts';
import { countsOf } from './library-comparison.ts';
import { armLabel, timeOf } from './study-figures.ts';

type Endpoint = Study['endpoints'][number];
type Value = Endpoint['values'][number];
type Face = NonNullable<Value['printed']>;

export interface ValueRow {
  arm: string;
  /** True for patients of another trial, quoted beside the study's own */
  quoted: boolean;
  printed: string;
  verified: string;
  interval: string;
}

export interface EndpointGroup {
  id: string;
  name: string;
  /** Kind, time point and whom the figures are about */
  about: string;
  /** How its figures are known, in words */
  level: string;
  note: string | null;
  errata: readonly string[];
  rows: readonly ValueRow[];
  /** Between the arms, and p values: term and what is known */
  between: readonly Between[];
}

export const LEVEL: Record<Endpoint['certainty'], string> = {
  'abstract-verified': 'Read on a public page of the original.',
  'full-text-only': 'The abstract was read; this figure is not in it.',
  'printed-only': 'As the review prints it; the original was not seen.',
  arithmetic: 'Rests on calculation.',
};
const NOT_READ: Record<Endpoint['certainty'], string> = {
  'abstract-verified': 'not given',
  'full-text-only': 'not in the abstract',
  'printed-only': 'not seen',
  arithmetic: 'not given',
};
const KIND = { crude: 'Crude', actuarial: 'Actuarial', 'not-stated': 'Kind not stated' } as const;

/** "35% (31 of 88)", "82–97%", "median 2.1 years" */
function faceText(face: Face | null): string {
  if (!face) return '';
  const { percent, percentRange, medianYears, events, n } = face;
  const counts = events !== undefined && n !== undefined ? `${events} of ${n}` : null;
  const share =
    percent !== undefined
      ? `${percent}%`
      : percentRange
        ? `${percentRange[0]}–${percentRange[1]}%`
        : medianYears !== undefined
          ? `median ${medianYears} years`
          : null;
  const bare = n === undefined ? '' : `${n} patients`;
  const words = share && counts ? `${share} (${counts})` : (share ?? counts ?? bare);
  return face.as ? `${words} (${face.as})` : words;
}

/** The interval of a value: of the published counts, of counts worked back, as published, or not computable. */
function intervalText(value: Value, kind: Endpoint['kind']): string {
  const faces = [value.verified, value.inferred, value.printed];
  const share = faces.find((face) => face?.percent !== undefined || face?.events !== undefined);
  if (!share) return '';
  const counts = countsOf(value);
  const { low, high, interval } = pointOf(
    {
      type: 'share',
      percent: share.percent ?? null,
      events: counts?.events ?? null,
      n: counts?.n ?? null,
      ci95: share.ci95 ?? null,
    },
    { kind, workedBack: counts?.basis === 'inferred' },
  );
  if (low === null || high === null) return 'not computable';
  return `${low} to ${high} (${interval})`;
}

function verifiedText(value: Value, endpoint: Endpoint): string {
  const verified = faceText(value.verified);
  const back = value.inferred ? `${faceText(value.inferred)}, worked back` : '';
  return [verified || NOT_READ[endpoint.certainty], back].filter(Boolean).join('; ');
}

/** All values of a study, in the ledger's order; an endpoint told only in words has one row of words. */
export function studyTable(study: Study): EndpointGroup[] {
  return study.endpoints.map((endpoint) => {
    const quoted = (arm: string) => study.arms.some(({ id, external }) => id === arm && external !== null);
    const place = (value: Value) => study.arms.findIndex(({ id }) => id === value.arm);
    const rows = [...endpoint.values]
      .sort((a, b) => place(a) - place(b))
      .filter((value) => value.printed || value.verified || value.inferred)
      .map((value): ValueRow => ({
        arm: armLabel(study, value.arm),
        quoted: quoted(value.arm),
        printed: faceText(value.printed) || 'not printed',
        verified: verifiedText(value, endpoint),
        interval: intervalText(value, endpoint.kind),
      }));
    const { printed, verified } = endpoint.qualitative;
    const words =
      printed || verified
        ? [
            {
              arm: 'In words',
              quoted: false,
              printed: printed ?? 'not printed',
              verified: verified ?? NOT_READ[endpoint.certainty],
              interval: '',
            },
          ]
        : [];
    return {
      id: endpoint.id,
      name: endpoint.name,
      about: [KIND[endpoint.kind], timeOf(endpoint), endpoint.population].filter(Boolean).join(', '),
      level: LEVEL[endpoint.certainty],
      note: endpoint.note,
      errata: endpoint.errata,
      rows: [...rows, ...words],
      between: betweenArms(study, endpoint),
    };
  });
}
