// Finds the figure a name stands for, anywhere in the ledger. Says nothing about how it is printed.
import type { Figure } from './figure.ts';
import type { Ledger } from './ledger.ts';
import { NameError, pick } from './name-error.ts';
import { slugOf } from '../schemas/quantity-name.ts';
import { amountOf, studyFigure } from './study-figures.ts';

const stored = { arm: null, kind: null, time: null, errata: [] as string[] };

function claimFigure(address: string, id: string, name: string, ledger: Ledger): Figure {
  const claim = pick(ledger.claims, id, 'claim', address);
  const value = pick(new Map(claim.values.map((v) => [slugOf(v.quantity), v])), name, 'quantity', address);
  const found = amountOf(value);
  if (!found) throw new NameError(`“${address}” holds no figure.`, 'Name another quantity of this claim.');
  return {
    ...stored,
    address,
    source: { kind: 'claim', id },
    what: value.quantity,
    errata: claim.errata,
    ...found,
  };
}

function constantFigure(address: string, id: string, ledger: Ledger): Figure {
  const constant = pick(ledger.constants, id, 'constant', address);
  const { value, min, max, unit, qualifier, events, n } = constant;
  const base = {
    ...stored,
    address,
    source: { kind: 'constant' as const, id },
    what: `${constant.subject}: ${constant.quantity}`,
    face: 'stored' as const,
  };
  if (events !== undefined && n !== undefined) {
    return { ...base, quantity: { type: 'share', percent: null, events, n, ci95: null } };
  }
  if (unit === undefined) {
    throw new NameError(
      `“${address}” is a constant in words only.`,
      'Quote it in words inside <Cite constant="…">.',
    );
  }
  return {
    ...base,
    quantity: { type: 'amount', min: value ?? min ?? null, max: value ?? max ?? null, unit, qualifier },
  };
}

function scheduleFigure(address: string, id: string, ledger: Ledger): Figure {
  const { fractions, dosePerFractionGy, totalGy } = pick(ledger.schedules, id, 'schedule', address);
  return {
    ...stored,
    address,
    source: { kind: 'schedule', id },
    what: 'schedule',
    face: 'stored',
    quantity: { type: 'prescription', totalGy, totalGyRange: null, fractions, dosePerFractionGy },
  };
}

function marginFigure(address: string, id: string, field: string, ledger: Ledger): Figure {
  const rule = pick(ledger.marginRules, id, 'margin rule', address);
  const fields = new Map([
    ['along', rule.alongCm],
    ['across', rule.acrossCm],
    ['ptv', rule.ptvCm],
  ]);
  const margin = pick(fields, field, 'margin (along, across, ptv)', address);
  if (margin === null)
    throw new NameError(`“${address}” is not stated by this rule.`, 'Name another margin of it.');
  const [min, max] = typeof margin === 'number' ? [margin, margin] : [margin.min, margin.max];
  return {
    ...stored,
    address,
    source: { kind: 'margin-rule', id },
    what: field,
    face: 'stored',
    quantity: { type: 'amount', min, max, unit: 'cm', qualifier: 'exact' },
  };
}

/** Measures named before their value: hazard ratio 0.86. */
const MEASURES = new Set(['hazard ratio', 'C-index', 'AUC', 'sensitivity', 'specificity']);

function sinceFigure(address: string, id: string, name: string, ledger: Ledger): Figure {
  const entry = pick(ledger.since, id, 'entry since the review', address);
  const figure = pick(new Map(entry.figures.map((f) => [f.id, f])), name, 'figure', address);
  const { percent, events, n, value, min, max, unit, interval, p } = figure;
  const base = {
    ...stored,
    address,
    source: { kind: 'since' as const, id },
    what: figure.what,
    face: 'stored' as const,
  };
  if (percent !== undefined || (events !== undefined && n !== undefined)) {
    const ci95 = figure.intervalLevel === 95 && interval ? interval : null;
    return {
      ...base,
      quantity: { type: 'share', percent: percent ?? null, events: events ?? null, n: n ?? null, ci95 },
    };
  }
  if (value === undefined && min === undefined && max === undefined && n === undefined && p) {
    return { ...base, quantity: { type: 'p', op: p.op, value: p.value, sided: 'not-stated', test: null } };
  }
  if (value !== undefined && unit && MEASURES.has(unit)) {
    const ci95 = figure.intervalLevel === 95 && interval ? interval : null;
    return { ...base, quantity: { type: 'effect', measure: unit, contrast: '', op: '=', value, ci95 } };
  }
  return {
    ...base,
    quantity: {
      type: 'amount',
      min: value ?? min ?? events ?? n ?? null,
      max: value ?? max ?? events ?? n ?? null,
      unit: unit ?? 'count',
      qualifier: 'exact',
    },
  };
}

/**
 * Finds a figure by its name, for example `osullivan-2002/wound-complications-120d/preop`.
 * @throws NameError when nothing of that name is recorded
 */
export function findFigure(address: string, ledger: Ledger): Figure {
  const [root = '', ...path] = address.split('/');
  if (address.includes('//') || path.length === 0 || path.includes('')) {
    throw new NameError(
      `“${address}” is not a whole name.`,
      'Run `npm run values -- <word>` for the names there are.',
    );
  }
  const [first = '', second = ''] = path;
  if (root === 'constant') return constantFigure(address, first, ledger);
  if (root === 'schedule') return scheduleFigure(address, first, ledger);
  if (root === 'margin-rule') return marginFigure(address, first, second, ledger);
  if (root === 'since') return sinceFigure(address, first, second, ledger);
  if (ledger.claims.has(root)) return claimFigure(address, root, path.join('/'), ledger);
  return studyFigure(address, root, pick(ledger.studies, root, 'study or claim', address), path);
}
