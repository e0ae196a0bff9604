// Turns endpoints of the ledger into rows of a plot of arms: share, interval where counts allow, and what to say where not.
import { wilsonInterval } from '../models/proportions.ts';
import type { Study } from '../schemas/study.ts';
import type { Share } from './figure.ts';
import { findFigure } from './find-figure.ts';
import type { Ledger } from './ledger.ts';
import { NameError, pick } from './name-error.ts';
import { printFigure } from './print-figure.ts';
import { studyLabel } from './source-lines.ts';
import { timeOf } from './study-figures.ts';

export interface PlotPoint {
  /** The study's first arm, its second, or patients of an arm that is not named */
  arm: 'a' | 'b' | 'c';
  label: string;
  percent: number;
  low: number | null;
  high: number | null;
  /** "31 of 88", or whose interval it is, or that there is none */
  counts: string;
  /** Whose interval it is: worked out here (Wilson) or published */
  interval: 'Wilson' | 'published' | null;
}

export interface PlotRow {
  id: string;
  label: string;
  /** Kind and time point */
  sub: string;
  points: PlotPoint[];
  /** "p = 0.07" as published, exact p beside it where counts are known */
  p: string | null;
  exactP: string | null;
  errata: readonly string[];
}

/** The name the ledger gives to patients of a trial whose arm the review does not say. */
export const UNNAMED_ARM = 'unspecified';

const one = (value: number): number => Number(value.toFixed(1));

/**
 * A crude share with counts gets a Wilson interval; any other rate only the interval its paper printed.
 * @param workedBack true where the counts are not published but reproduce the percentage
 */
export function pointOf(
  share: Share,
  { kind, workedBack }: { kind: string | null; workedBack: boolean },
): Pick<PlotPoint, 'percent' | 'low' | 'high' | 'counts' | 'interval'> {
  if (share.events !== null && share.n !== null && kind === 'crude') {
    const { estimate, low, high } = wilsonInterval({ events: share.events, n: share.n });
    return {
      percent: one(100 * estimate),
      low: one(100 * low),
      high: one(100 * high),
      counts: `${share.events} of ${share.n}${workedBack ? ', worked\u00a0back' : ''}`,
      interval: 'Wilson',
    };
  }
  const percent = one(share.percent ?? 0);
  if (!share.ci95)
    return { percent, low: null, high: null, counts: 'interval not computable', interval: null };
  const [low, high] = share.ci95;
  return { percent, low, high, counts: 'interval as published', interval: 'published' };
}

/** Are the counts of an arm worked back from its percentage? */
const isWorkedBack = (value: Study['endpoints'][number]['values'][number]): boolean =>
  value.verified?.events === undefined && value.inferred?.events !== undefined;

/** The mark of an arm is the same at every endpoint of its study. An arm the review left unnamed has its own. */
function markOf(study: Study, arm: string): PlotPoint['arm'] {
  const named = study.arms.filter(({ id, external }) => external === null && id !== UNNAMED_ARM);
  const place = named.findIndex(({ id }) => id === arm);
  return place === 0 ? 'a' : place === 1 ? 'b' : 'c';
}

/** Arms of the study that have a share at this endpoint; arms quoted from other trials are never drawn beside them. */
export function plotRow(name: string, ledger: Ledger): PlotRow {
  const [studyId = '', endpointId = ''] = name.split('/');
  const study = pick(ledger.studies, studyId, 'study', name);
  const endpoint = study.endpoints.find((e) => e.id === endpointId);
  if (!endpoint)
    throw new NameError(`“${name}”: there is no endpoint “${endpointId}”.`, 'Name study/endpoint.');
  const own = study.arms.filter((arm) => !arm.external).map((arm) => arm.id);
  const points = endpoint.values
    .filter((value) => own.includes(value.arm))
    .sort((x, y) => own.indexOf(x.arm) - own.indexOf(y.arm))
    .flatMap((value): PlotPoint[] => {
      try {
        const figure = findFigure(`${name}/${value.arm}`, ledger);
        if (figure.quantity.type !== 'share') return [];
        return [
          {
            arm: markOf(study, value.arm),
            label: figure.arm ?? value.arm,
            ...pointOf(figure.quantity, { kind: figure.kind, workedBack: isWorkedBack(value) }),
          },
        ];
      } catch (error) {
        if (error instanceof NameError) return [];
        throw error;
      }
    });
  const kind = endpoint.kind === 'not-stated' ? 'kind not stated' : endpoint.kind;
  const published = endpoint.p?.verified ?? endpoint.p?.printed;
  const exact = endpoint.p?.recomputed ? printFigure(findFigure(`${name}/p-exact`, ledger), 'number') : null;
  return {
    id: name,
    label: endpoint.name,
    sub: [kind, timeOf(endpoint)].filter(Boolean).join(', '),
    points,
    p: published ? printFigure(findFigure(`${name}/p`, ledger), 'number') : null,
    exactP: exact,
    errata: endpoint.errata,
  };
}

/** "O’Sullivan 2002", each study once. */
export const plotSources = (names: readonly string[], ledger: Ledger): string =>
  [...new Set(names.map((name) => name.split('/')[0] ?? ''))]
    .map((id) => studyLabel(pick(ledger.studies, id, 'study', id)))
    .join('; ');

/** Whose intervals a plot shows, as a sentence for its source line. */
export function intervalSources(whose: ReadonlySet<PlotPoint['interval']>): string {
  const own = whose.has('Wilson');
  const published = whose.has('published');
  const some = whose.has(null) ? ' Where none is drawn, none can be worked out.' : '';
  if (own && published)
    return `Intervals of counts worked out for this course, the others as published.${some}`;
  if (own) return `Intervals worked out for this course.${some}`;
  if (published) return `Intervals as published.${some}`;
  return 'No interval can be worked out from what was published.';
}
