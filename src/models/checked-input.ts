// Which numbers may enter an equation at all? Checks at run time, because values arrive from addresses and
// number fields, where types promise nothing: in JavaScript 2 + '3' is '23'. Nothing is converted or rounded.
import { ModelError } from './model-error.ts';

type Named = { field: string; value: unknown };

function finite({ field, value }: Named, rule: string): number {
  if (typeof value !== 'number' || Number.isNaN(value)) {
    throw new ModelError({ kind: 'not-a-number', field, given: value, rule });
  }
  if (!Number.isFinite(value)) throw new ModelError({ kind: 'not-finite', field, given: value, rule });
  return value;
}

/** Refuses all but finite numbers above 0: doses, alpha/beta, rates, half-times. Throws ModelError. */
export function requirePositive(named: Named): number {
  const rule = 'must be a number above 0';
  const value = finite(named, rule);
  if (value <= 0) throw new ModelError({ kind: 'too-small', field: named.field, given: value, rule });
  return value;
}

/** Refuses all but finite numbers of 0 or more: days, dose lost a day. Throws ModelError. */
export function requireNotNegative(named: Named): number {
  const rule = 'must be a number of 0 or more';
  const value = finite(named, rule);
  if (value < 0) throw new ModelError({ kind: 'too-small', field: named.field, given: value, rule });
  return value;
}

/** Refuses all but whole numbers from `least` up: fractions, patients, events. Throws ModelError. */
export function requireWhole(named: Named & { least: number }): number {
  const rule = `must be a whole number of ${named.least} or more`;
  const value = finite(named, rule);
  if (value < named.least)
    throw new ModelError({ kind: 'too-small', field: named.field, given: value, rule });
  if (!Number.isSafeInteger(value)) {
    throw new ModelError({ kind: 'not-whole', field: named.field, given: value, rule });
  }
  return value;
}

/** Refuses all but finite numbers from `least` to `most`: shares, factors, times of a simulation. Throws ModelError. */
export function requireWithin(named: Named & { least: number; most: number }): number {
  const rule = `must be a number from ${named.least} to ${named.most}`;
  const value = finite(named, rule);
  const kind = value < named.least ? 'too-small' : value > named.most ? 'too-large' : null;
  if (kind) throw new ModelError({ kind, field: named.field, given: value, rule });
  return value;
}
