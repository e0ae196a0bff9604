// Finds the figures of one study by the rest of their name: an endpoint and an arm, a p value, a dose, a number of patients.
import type { Study } from '../schemas/study.ts';
import type { Figure, Face, Quantity } from './figure.ts';
import { NameError, nearest } from './name-error.ts';
import { slugOf } from '../schemas/quantity-name.ts';

type Endpoint = Study['endpoints'][number];
type ArmValue = Endpoint['values'][number];

/** "at 5 years", or the first clause of the time note where the time is under a year. */
export function timeOf(endpoint: Endpoint): string | null {
  const { timeYears, timeNote } = endpoint;
  if (timeYears !== null && timeYears >= 1) return `at ${timeYears} ${timeYears === 1 ? 'year' : 'years'}`;
  if (timeYears !== null && timeNote) {
    const clause = timeNote.split(/[;.]/)[0] ?? '';
    return clause.charAt(0).toLowerCase() + clause.slice(1);
  }
  return null;
}

/** The share taught for an arm: verified before inferred before printed, counts from whichever of them has them. */
function shareOf(value: ArmValue): { quantity: Quantity; face: Face } | null {
  const faces = (['verified', 'inferred', 'printed'] as const).filter((face) => value[face] !== null);
  const withPercent = faces.find((face) => value[face]?.percent != null);
  const withRange = faces.find((face) => value[face]?.percentRange ?? value[face]?.medianYears);
  const range = withRange ? value[withRange] : null;
  if (withRange && !withPercent && range?.percentRange) {
    const [min, max] = range.percentRange;
    return { face: withRange, quantity: { type: 'amount', min, max, unit: '%', qualifier: 'exact' } };
  }
  if (withRange && !withPercent && range?.medianYears) {
    const years = range.medianYears;
    return {
      face: withRange,
      quantity: { type: 'amount', min: years, max: years, unit: 'years', qualifier: 'exact' },
    };
  }
  const withCounts = faces.find((face) => value[face]?.events != null && value[face]?.n != null);
  const face = withPercent ?? withCounts;
  if (!face) return null;
  const counts = withCounts ? value[withCounts] : null;
  const percent =
    value[face]?.percent ?? (counts?.events != null && counts.n ? (100 * counts.events) / counts.n : null);
  return {
    face,
    quantity: {
      type: 'share',
      percent,
      events: counts?.events ?? null,
      n: counts?.n ?? value[face]?.n ?? null,
      ci95: value[face]?.ci95 ?? null,
    },
  };
}

const unknown = (address: string, part: string, name: string, names: string[]): NameError =>
  new NameError(
    `“${address}”: there is no ${part} “${name}”.`,
    names.length
      ? `There is ${nearest(name, names)
          .map((n) => `“${n}”`)
          .join(', ')}.`
      : `No ${part} is recorded here.`,
  );

function endpointFigure(address: string, id: string, study: Study, endpointId: string, part: string): Figure {
  const endpoint = study.endpoints.find((e) => e.id === endpointId);
  if (!endpoint)
    throw unknown(
      address,
      'endpoint',
      endpointId,
      study.endpoints.map((e) => e.id),
    );
  const base = {
    address,
    source: { kind: 'study' as const, id },
    what: endpoint.name,
    kind: endpoint.kind,
    time: timeOf(endpoint),
    errata: endpoint.errata,
  };
  if (part === 'p' || part === 'p-exact') {
    const p = endpoint.p;
    if (part === 'p-exact' && p?.recomputed) {
      const { value, test } = p.recomputed;
      return {
        ...base,
        arm: null,
        face: 'computed',
        quantity: { type: 'p', op: '=', value, sided: 'two', test },
      };
    }
    const face = p?.verified ? 'verified' : 'printed';
    const shown = part === 'p' ? p?.[face] : null;
    if (!p || !shown) throw unknown(address, 'p value', part, p?.recomputed ? ['p-exact'] : []);
    return {
      ...base,
      arm: null,
      face,
      quantity: { type: 'p', op: shown.op, value: shown.value, sided: p.sided, test: p.test },
    };
  }
  if (part === 'effect') {
    const q = endpoint.quantity;
    const face = q?.verified ? 'verified' : q?.computed ? 'computed' : 'printed';
    const shown = q?.[face];
    if (!q || !shown) throw unknown(address, 'effect', part, []);
    const op = 'op' in shown && typeof shown.op === 'string' ? shown.op : '=';
    const ci95 = 'ci95' in shown ? (shown.ci95 as [number, number] | null) : null;
    return {
      ...base,
      arm: null,
      face,
      quantity: { type: 'effect', measure: q.measure, contrast: q.contrast, op, value: shown.value, ci95 },
    };
  }
  const value = endpoint.values.find((v) => v.arm === part);
  if (!value)
    throw unknown(
      address,
      'arm',
      part,
      endpoint.values.map((v) => v.arm),
    );
  const found = shareOf(value);
  if (!found) {
    throw new NameError(
      `“${address}”: no figure is recorded for this arm, only words.`,
      'Name another endpoint, or say it in words without a figure.',
    );
  }
  return { ...base, arm: armLabel(study, part), ...found };
}

/** What the reader calls an arm or a subgroup. */
export function armLabel(study: Study, arm: string): string {
  return (
    study.arms.find((a) => a.id === arm)?.label ?? study.subgroups.find((s) => s.id === arm)?.label ?? arm
  );
}

function countFigure(address: string, id: string, study: Study, path: string[]): Figure {
  const arm = study.arms.find((a) => a.id === path[0]);
  const subgroup = study.subgroups.find((s) => s.id === path[0]);
  const inner = subgroup?.arms.find((a) => a.arm === path[1]);
  if (path.length > 0 && !arm && !subgroup) {
    throw unknown(
      address,
      'arm or subgroup',
      path[0] ?? '',
      [...study.arms, ...study.subgroups].map((a) => a.id),
    );
  }
  if (path.length > 1 && !inner)
    throw unknown(address, 'arm', path[1] ?? '', subgroup?.arms.map((a) => a.arm) ?? []);
  const n = path.length > 1 ? inner : path.length ? (arm ?? subgroup)?.n : study.n;
  const face: Face = n?.verified != null ? 'verified' : 'printed';
  const count = n?.[face as 'verified' | 'printed'];
  if (count == null) throw unknown(address, 'number of patients', path.join('/') || 'n', []);
  return {
    address,
    source: { kind: 'study', id },
    what: 'patients',
    arm: path[0] ? armLabel(study, path[0]) : null,
    quantity: { type: 'amount', min: count, max: count, unit: 'count', qualifier: 'exact' },
    kind: null,
    time: null,
    face,
    errata: [],
  };
}

function doseFigure(address: string, id: string, study: Study, path: string[]): Figure {
  const arm = study.arms.find((a) => a.id === path[0]);
  if (!arm)
    throw unknown(
      address,
      'arm',
      path[0] ?? '',
      study.arms.map((a) => a.id),
    );
  const nth = path[1] === undefined ? undefined : Number(path[1]);
  const schedule =
    nth === undefined
      ? (arm.schedules.find((s) => s.source === 'verified') ?? arm.schedules[0])
      : arm.schedules[nth - 1];
  if (!schedule)
    throw unknown(
      address,
      'dose',
      path.join('/'),
      arm.schedules.map((_, i) => `${arm.id}/${i + 1}`),
    );
  return {
    address,
    source: { kind: 'study', id },
    what: schedule.label ?? 'dose',
    arm: arm.label,
    quantity: {
      type: 'prescription',
      totalGy: schedule.totalGy,
      totalGyRange: schedule.totalGyRange,
      fractions: schedule.fractions,
      dosePerFractionGy: schedule.dosePerFractionGy,
    },
    kind: null,
    time: null,
    face: schedule.source === 'arithmetic' ? 'computed' : schedule.source,
    errata: [],
  };
}

/** Years as the papers give them: 35 months are recorded as 2.92 years and printed as months. */
function durationOf(years: number): Quantity {
  const whole = Number.isInteger(Math.round(years * 100) / 10);
  const [value, unit] = whole ? [years, 'years'] : [Math.round(years * 12), 'months'];
  return { type: 'amount', min: value, max: value, unit, qualifier: 'exact' };
}

function followUpFigure(address: string, id: string, study: Study): Figure {
  const years = study.followUp?.verifiedYears ?? study.followUp?.years;
  if (years == null) throw unknown(address, 'follow-up', 'follow-up', []);
  const kind = study.followUp?.kind ?? 'not-stated';
  return {
    address,
    source: { kind: 'study', id },
    what: kind === 'not-stated' ? 'follow-up' : `${kind} follow-up`,
    arm: null,
    quantity: durationOf(years),
    kind: null,
    time: null,
    face: study.followUp?.verifiedYears != null ? 'verified' : 'printed',
    errata: [],
  };
}

/** An amount as claims and statements hold it: the verified reading where there is one. */
export function amountOf(value: {
  printed: { min: number | null; max: number | null; unit: string; qualifier?: string | null } | null;
  verified: { min: number | null; max: number | null; unit: string; qualifier?: string | null } | null;
}): { face: Face; quantity: Quantity } | null {
  const face = value.verified ? 'verified' : 'printed';
  const shown = value[face];
  if (!shown) return null;
  const { min, max, unit } = shown;
  return { face, quantity: { type: 'amount', min, max, unit, qualifier: shown.qualifier ?? 'exact' } };
}

/**
 * Finds a figure of a study.
 * @param path the name after the study, split at slashes
 * @throws NameError when nothing of that name is recorded, with the nearest names
 */
export function studyFigure(address: string, id: string, study: Study, path: string[]): Figure {
  const [first = '', ...rest] = path;
  if (first === 'n') return countFigure(address, id, study, rest);
  if (first === 'dose') return doseFigure(address, id, study, rest);
  if (first === 'follow-up') return followUpFigure(address, id, study);
  if (first === 'statement') {
    const names = study.statements.map((s) => slugOf(s.quantity));
    const statement = study.statements[names.indexOf(rest[0] ?? '')];
    const found = statement && amountOf(statement);
    if (!statement || !found) throw unknown(address, 'statement', rest[0] ?? '', names);
    return {
      address,
      source: { kind: 'study', id },
      what: statement.quantity,
      arm: null,
      kind: null,
      time: null,
      errata: statement.errata,
      ...found,
    };
  }
  if (rest.length !== 1) {
    throw new NameError(
      `“${address}” is not a whole name.`,
      'Write study/endpoint/arm, study/endpoint/p, study/endpoint/effect, study/n, study/dose/arm or study/follow-up.',
    );
  }
  return endpointFigure(address, id, study, first, rest[0] ?? '');
}
