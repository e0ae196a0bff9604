// The course's own sums on named figures: differences, ratios, complements, equivalent doses. The models work them
// out; this file decides only which sums make sense. Never subtracts one study from another.
import { bed, eqd2 } from '../models/linear-quadratic.ts';
import { proportionDifference, riskRatio, type Count } from '../models/proportions.ts';
import type { Figure, Share } from './figure.ts';
import { findFigure } from './find-figure.ts';
import type { Ledger } from './ledger.ts';
import { NameError } from './name-error.ts';
import { printFigure } from './print-figure.ts';

export interface Derived {
  text: string;
  /** How it was worked out, for the reader who asks. */
  title: string;
  from: readonly Figure[];
}

const rounded = (value: number, places = 1): string =>
  String(Number(value.toFixed(places))).replace('-', '−');

function shareOf(figure: Figure): Share {
  if (figure.quantity.type === 'share') return figure.quantity;
  throw new NameError(
    `“${figure.address}” is not a share of patients.`,
    'Subtract or divide two arms of one endpoint.',
  );
}

const countsOf = (share: Share): Count | null =>
  share.events !== null && share.n !== null ? { events: share.events, n: share.n } : null;

const sameEndpoint = (a: Figure, b: Figure): boolean =>
  a.address.split('/').slice(0, -1).join('/') === b.address.split('/').slice(0, -1).join('/');

/** A published contrast fixes which arm comes first; the other way round is a swapped arm. */
function refuseSwappedArms(a: Figure, b: Figure, difference: number, ledger: Ledger): void {
  const study = ledger.studies.get(a.source.id);
  const endpoint = study?.endpoints.find((e) => e.id === a.address.split('/')[1]);
  const published = endpoint?.quantity?.verified?.value ?? endpoint?.quantity?.computed?.value;
  if (endpoint?.quantity?.measure !== 'risk-difference-points' || published == null) return;
  if (Math.sign(published) !== Math.sign(difference)) {
    throw new NameError(
      `“${a.address} - ${b.address}” has its arms swapped: the source gives ${endpoint.quantity.contrast}.`,
      `Write “${b.address} - ${a.address}”.`,
    );
  }
}

function difference(a: Figure, b: Figure, ledger: Ledger): Derived {
  const [left, right] = [shareOf(a), shareOf(b)];
  if (!sameEndpoint(a, b)) {
    throw new NameError(
      `“${a.address}” and “${b.address}” are not two arms of one endpoint.`,
      'Figures of different studies or endpoints are never subtracted; show them apart.',
    );
  }
  const [x, y] = [countsOf(left), countsOf(right)];
  if (x && y) {
    const { estimate: value, low, high } = proportionDifference({ arm: x, comparator: y });
    refuseSwappedArms(a, b, value, ledger);
    return {
      text: `${rounded(100 * value)} points (95% interval ${rounded(100 * low)} to ${rounded(100 * high)})`,
      title: `${x.events} of ${x.n} minus ${y.events} of ${y.n}, Newcombe interval, worked out for this course`,
      from: [a, b],
    };
  }
  if (left.percent === null || right.percent === null) {
    throw new NameError(`“${a.address} - ${b.address}” has no figures to subtract.`, 'Say it in words.');
  }
  refuseSwappedArms(a, b, left.percent - right.percent, ledger);
  return {
    text: `${rounded(left.percent - right.percent)} points (interval not computable)`,
    title: 'Difference of two percentages, worked out for this course; no interval without counts',
    from: [a, b],
  };
}

function ratio(a: Figure, b: Figure): Derived {
  const [x, y] = [countsOf(shareOf(a)), countsOf(shareOf(b))];
  if (!sameEndpoint(a, b) || !x || !y) {
    throw new NameError(
      `“${a.address} / ${b.address}”: a ratio needs two arms of one endpoint with counts.`,
      'Use a difference, or say it in words.',
    );
  }
  const found = riskRatio({ arm: x, comparator: y });
  if (found.kind !== 'with-interval') {
    throw new NameError(
      `“${a.address} / ${b.address}”: no interval exists when an arm has no event or only events.`,
      'Use a difference.',
    );
  }
  return {
    text: `${rounded(found.estimate, 2)} (95% interval ${rounded(found.low, 2)} to ${rounded(found.high, 2)})`,
    title: `${x.events}/${x.n} divided by ${y.events}/${y.n}, worked out for this course`,
    from: [a, b],
  };
}

function complement(figure: Figure): Derived {
  const { percent } = shareOf(figure);
  if (percent === null)
    throw new NameError(`“${figure.address}” has no percentage.`, 'Name a share with one.');
  return {
    text: `${rounded(100 - percent)}%`,
    title: `100% minus ${printFigure(figure, 'percent')}`,
    from: [figure],
  };
}

function dose(kind: 'eqd2' | 'bed', schedule: Figure, alphaBeta: Figure): Derived {
  const d = schedule.quantity;
  const r = alphaBeta.quantity;
  const gray = r.type === 'amount' && r.unit === 'Gy' && r.min !== null && r.min === r.max ? r.min : null;
  if (d.type !== 'prescription' || d.fractions === null || d.dosePerFractionGy === null || gray === null) {
    throw new NameError(
      `“${kind} ${schedule.address} ${alphaBeta.address}” needs a schedule with fractions and one α/β value.`,
      'Write for example “eqd2 schedule/5x5 constant/alpha-beta-assumed”.',
    );
  }
  const course = { fractions: d.fractions, dosePerFractionGy: d.dosePerFractionGy, alphaBetaGy: gray };
  const value = kind === 'bed' ? bed(course) : eqd2(course);
  return {
    text: `${rounded(value, 1)} Gy`,
    title: `${kind.toUpperCase()} of ${printFigure(schedule)} at α/β ${gray} Gy, linear-quadratic model, worked out here`,
    from: [schedule, alphaBeta],
  };
}

/**
 * Works out a sum on named figures: `a - b` (points), `a / b` (risk ratio), `100 - a` (complement),
 * `eqd2 schedule alphaBeta`, `bed schedule alphaBeta`.
 * @throws NameError when a name leads nowhere, the sum makes no sense, or the arms are swapped
 */
export function derive(expression: string, ledger: Ledger): Derived {
  const words = expression.trim().split(/\s+/);
  const [first = '', second = '', third = ''] = words;
  const find = (name: string): Figure => findFigure(name, ledger);
  if (words.length === 3 && (first === 'eqd2' || first === 'bed'))
    return dose(first, find(second), find(third));
  if (words.length === 3 && first === '100' && second === '-') return complement(find(third));
  if (words.length === 3 && second === '-') return difference(find(first), find(third), ledger);
  if (words.length === 3 && second === '/') return ratio(find(first), find(third));
  throw new NameError(
    `“${expression}” is not a sum this course knows.`,
    'Write a - b, a / b, 100 - a, eqd2 schedule/… constant/… or bed schedule/… constant/…, with spaces round the sign.',
  );
}
