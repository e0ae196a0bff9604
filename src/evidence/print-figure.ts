// How a named figure is printed in a sentence: digits, denominator, kind and time point, in the form asked for.
import type { Amount, Effect, Figure, Prescription, PValue, Share } from './figure.ts';
import { NameError } from './name-error.ts';

/**
 * `number` the bare figure with its unit · `percent` 35% · `count` 31 of 88 · `both` 31 of 88 (35%) ·
 * `kind` 62% (actuarial, at 5 years) · `interval` 62% (95% interval 50 to 72) · `full` everything known · `range` 3–4 cm
 */
export const FORMS = ['number', 'percent', 'count', 'both', 'kind', 'interval', 'full', 'range'] as const;
export type Form = (typeof FORMS)[number];

/** Digits as given, with a true minus sign. */
const digits = (value: number): string => String(value).replace('-', '−');

const percentText = (percent: number): string => `${digits(Number(percent.toFixed(1)))}%`;

/** "crude, at 2 years", "actuarial, at 5 years", "kind not stated, at 5 years" */
function kindText({ kind, time }: Figure): string {
  const word = kind === 'not-stated' ? 'kind not stated' : kind;
  return [word, time].filter(Boolean).join(', ');
}

function countText(share: Share, figure: Figure): string {
  if (share.events === null || share.n === null) {
    throw new NameError(
      `“${figure.address}” has no counts, only a percentage.`,
      'Use as="kind" or as="percent"; an interval cannot be worked out from it.',
    );
  }
  return `${share.events} of ${share.n}`;
}

/** "95% interval 50 to 72", as published; null where none was. */
const intervalText = (ci95: readonly [number, number] | null): string | null =>
  ci95 ? `95% interval ${digits(ci95[0])} to ${digits(ci95[1])}` : null;

function shareText(share: Share, figure: Figure, form: Form | undefined): string {
  const counted = share.events !== null && share.n !== null;
  const asked = form ?? (counted ? 'both' : 'kind');
  if (asked === 'count') return countText(share, figure);
  const percent = share.percent === null ? countText(share, figure) : percentText(share.percent);
  if (asked === 'percent' || asked === 'number') return percent;
  const note = kindText(figure);
  if (asked === 'both') return share.percent === null ? percent : `${countText(share, figure)} (${percent})`;
  if (asked === 'kind') return note ? `${percent} (${note})` : percent;
  const interval = intervalText(share.ci95);
  if (asked === 'interval') {
    if (interval) return `${percent} (${interval})`;
    throw new NameError(
      `“${figure.address}” was published without an interval.`,
      'Use another form; an interval is never worked out from a rate.',
    );
  }
  if (asked === 'full') {
    const inside = [counted && share.percent !== null ? percent : null, note, interval]
      .filter(Boolean)
      .join(', ');
    return `${counted ? countText(share, figure) : percent}${inside ? ` (${inside})` : ''}`;
  }
  throw new NameError(`“${figure.address}” is a share and has no form “${asked}”.`, formsOf('share'));
}

/** ≤ for <=, as it is printed. */
const signOf = (op: string): string => ({ '<=': '≤', '>=': '≥' })[op] ?? op;

function pText(p: PValue, form: Form | undefined): string {
  const bare = `${p.op === '=' ? '' : `${signOf(p.op)} `}${digits(p.value)}`;
  if (form === 'number') return bare;
  const text = `p ${signOf(p.op)} ${digits(p.value)}`;
  if (form !== 'full') return text;
  const notes = [
    p.test,
    p.sided === 'not-stated' ? 'sides not stated' : p.test?.includes('sided') ? null : `${p.sided}-sided`,
  ];
  return `${text} (${notes.filter(Boolean).join(', ')})`;
}

const UNIT_OF_MEASURE: Record<string, string> = {
  'risk-difference-points': ' points',
  'survival-difference-points': ' points',
  'survival-advantage-percent': '%',
};

function effectText(effect: Effect, form: Form | undefined): string {
  const unit = UNIT_OF_MEASURE[effect.measure] ?? '';
  const words: Record<string, string> = { '>': 'more than ', '<': 'less than ' };
  const value = `${words[effect.op] ?? ''}${digits(effect.value)}${unit}`;
  const named = unit ? value : `${effect.measure.replaceAll('-', ' ')} ${value}`;
  if (form === 'number') return value;
  const limits = intervalText(effect.ci95);
  const text = limits ? `${named} (${limits})` : named;
  return form === 'full' && effect.contrast ? `${text}, ${effect.contrast}` : text;
}

const QUALIFIER: Record<string, string> = {
  about: 'about ',
  'more-than': 'more than ',
  'less-than': 'less than ',
  'at-least': 'at least ',
};

/** Units print after a space; a percent sign does not; a bare count has none. */
const withUnit = (text: string, unit: string, single: boolean): string => {
  if (unit === '%') return `${text}%`;
  if (unit === 'count') return text;
  const singular = single && /^(years|weeks|days|months|hours|points)$/.test(unit) ? unit.slice(0, -1) : unit;
  return `${text}${singular === '' ? '' : ` ${singular}`}`;
};

/** "3–4 cm", "more than 5 cm", "about 60%" */
export function amountText(amount: Amount): string {
  const { min, max, unit } = amount;
  const open = QUALIFIER[amount.qualifier] ?? '';
  if (min !== null && max !== null && min !== max) {
    return `${open}${withUnit(min < 0 ? `${digits(min)} to ${digits(max)}` : `${digits(min)}–${digits(max)}`, unit, false)}`;
  }
  const value = min ?? max;
  if (value === null) return '';
  const fallback = min === null ? 'at most ' : max === null ? 'at least ' : '';
  return `${open || fallback}${withUnit(digits(value), unit, value === 1)}`;
}

function prescriptionText(dose: Prescription, figure: Figure, form: Form | undefined): string {
  const { totalGy, totalGyRange, fractions, dosePerFractionGy } = dose;
  const total =
    totalGy !== null
      ? `${digits(totalGy)} Gy`
      : totalGyRange
        ? `${digits(totalGyRange[0])}–${digits(totalGyRange[1])} Gy`
        : null;
  if (form === 'count') {
    if (fractions === null)
      throw new NameError(`“${figure.address}” gives no number of fractions.`, formsOf('dose'));
    return `${fractions} ${fractions === 1 ? 'fraction' : 'fractions'}`;
  }
  if (total === null) throw new NameError(`“${figure.address}” gives no total dose.`, formsOf('dose'));
  if (form === 'number' || form === 'range' || fractions === null) return total;
  const inFractions = `${total} in ${fractions} ${fractions === 1 ? 'fraction' : 'fractions'}`;
  return form === 'full' && dosePerFractionGy !== null
    ? `${inFractions} of ${digits(dosePerFractionGy)} Gy`
    : inFractions;
}

const formsOf = (type: 'share' | 'dose'): string =>
  type === 'share'
    ? 'A share prints as percent, count, both, kind or full.'
    : 'A dose prints as number (total), count (fractions) or full.';

/**
 * Prints a figure.
 * @param form left out: counts with the percentage, or the percentage with its kind and time point
 * @throws NameError when the figure has no such form, for instance counts that are not known
 */
export function printFigure(figure: Figure, form?: Form): string {
  const { quantity } = figure;
  switch (quantity.type) {
    case 'share':
      return shareText(quantity, figure, form);
    case 'p':
      return pText(quantity, form);
    case 'effect':
      return effectText(quantity, form);
    case 'amount':
      return amountText(quantity);
    case 'prescription':
      return prescriptionText(quantity, figure, form);
  }
}

const FACE_WORDS: Record<Figure['face'], string> = {
  verified: 'read in the original or its abstract',
  inferred: 'counts worked back from the percentage',
  printed: 'as the review prints it; not read in the original',
  computed: 'worked out for this course',
  stored: 'see the source',
};

/** One line that says what the figure is: arm, endpoint, kind, time point, and how it is known. */
export function describeFigure(figure: Figure): string {
  const parts = [figure.arm, figure.what, kindText(figure), FACE_WORDS[figure.face]];
  return parts.filter(Boolean).join('; ');
}
