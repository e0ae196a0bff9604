// What can be said between the arms of an endpoint, in terms and words for the table of a study: the effect and p as
// published, and what the course works out itself from crude counts.
import { exactPText } from '../models/p-digits.ts';
import type { Study } from '../schemas/study.ts';
import type { Between } from '../schemas/trial-row.ts';
import {
  compareArms,
  differenceText,
  neededText,
  percentDifference,
  ratioText,
  type Comparison,
} from './library-comparison.ts';

type Endpoint = Study['endpoints'][number];

const digits = (value: number): string => String(value).replace('-', '−');
const span = (limits: readonly [number, number]): string => `${digits(limits[0])} to ${digits(limits[1])}`;

const sided = { one: 'one-sided', two: 'two-sided', 'not-stated': '' } as const;

/** "0.06 (one-sided, generalised Wilcoxon)"; both where the review prints another than the original. */
function publishedP(p: NonNullable<Endpoint['p']>): string {
  const bare = ({ op, value }: { op: string; value: number }) =>
    `${op === '=' ? '' : `${op === '<=' ? '≤' : op} `}${value}`;
  const { printed, verified } = p;
  const shown =
    printed && verified && bare(printed) !== bare(verified)
      ? `${bare(verified)}; the review prints ${bare(printed)}`
      : verified
        ? bare(verified)
        : printed
          ? `${bare(printed)}, as the review prints it`
          : '';
  if (!shown) return '';
  const how = [sided[p.sided], p.test].filter(Boolean).join(', ');
  return how ? `${shown} (${how})` : shown;
}

const MEASURE: Record<NonNullable<Endpoint['quantity']>['measure'], string> = {
  'hazard-ratio': 'Hazard ratio',
  'odds-ratio': 'Odds ratio',
  'risk-difference-points': 'Difference in points',
  'survival-difference-points': 'Difference in survival, points',
  'survival-advantage-percent': 'Survival advantage, %',
};

/** A ratio or difference as published; what the course worked out itself is told with the comparison. */
function publishedEffect({ quantity }: Endpoint): readonly Between[] {
  if (!quantity?.verified && !quantity?.printed) return [];
  const { verified, printed, measure, contrast } = quantity;
  const limits = verified?.ci95 ? ` (95% interval ${span(verified.ci95)})` : '';
  const asPrinted = printed ? `${printed.op === '=' ? '' : `${printed.op} `}${digits(printed.value)}` : '';
  const text = verified ? `${digits(verified.value)}${limits}` : `${asPrinted}, as the review prints it`;
  const other =
    verified && printed && asPrinted !== digits(verified.value) ? `; the review prints ${asPrinted}` : '';
  return [{ id: 'effect', term: `${MEASURE[measure]}, published`, text: `${text}${other}; ${contrast}` }];
}

const BASIS: Record<Comparison['basis'], string> = {
  verified: '',
  inferred: ', on counts worked back',
  printed: ', on counts the review prints',
};

/** The name of an arm inside a sentence; abbreviations keep their capitals. */
const inSentence = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** “limb-sparing surgery minus amputation”. */
export const contrastOf = ({ arm, comparator }: { arm: string; comparator: string }): string =>
  `${inSentence(arm)} minus ${inSentence(comparator)}`;

function ownSums(comparison: Comparison): readonly Between[] {
  const needed = neededText(comparison);
  return [
    {
      id: 'difference',
      term: 'Difference (Newcombe)',
      text: `${differenceText(comparison)}, ${contrastOf(comparison)}${BASIS[comparison.basis]}`,
    },
    { id: 'risk-ratio', term: 'Risk ratio', text: ratioText(comparison) },
    { id: 'number-needed', term: needed.term, text: needed.text },
  ];
}

const NO_COUNTS: Record<Endpoint['kind'], string> = {
  crude: 'counts are not known in both arms',
  actuarial: 'these are actuarial rates',
  'not-stated': 'only percentages are printed',
};

/** What is known of the difference where it has no interval of ours: the percentages subtracted, and why there is none. */
function bareDifference(study: Study, endpoint: Endpoint): Between {
  const found = percentDifference(study, endpoint);
  const points = found ? `${digits(found.points)} points, ${contrastOf(found)}; ` : '';
  const text = `${points}interval not computable: ${NO_COUNTS[endpoint.kind]}`;
  return { id: 'difference', term: 'Difference', text };
}

/** What is known between the arms of an endpoint: published effect, our own sums, p as published and exact. */
export function betweenArms(study: Study, endpoint: Endpoint): readonly Between[] {
  const comparison = compareArms(study, endpoint);
  const p = endpoint.p ? publishedP(endpoint.p) : '';
  const own = study.arms.filter(({ external }) => external === null).map(({ id }) => id);
  const drawn = endpoint.values.filter(
    (value) => own.includes(value.arm) && (value.printed || value.verified || value.inferred),
  );
  const pRows = [
    ...(p ? [{ id: 'p-published' as const, term: 'p, published', text: p }] : []),
    ...(comparison
      ? [
          {
            id: 'p-exact' as const,
            term: 'p, exact',
            text: `${exactPText(comparison.exactP)} (Fisher, two-sided)`,
          },
        ]
      : []),
  ];
  const sums = comparison ? ownSums(comparison) : drawn.length > 1 ? [bareDifference(study, endpoint)] : [];
  return [...publishedEffect(endpoint), ...sums, ...pRows];
}
