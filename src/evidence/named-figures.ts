// Every name the ledger answers to, for authors' lists and coverage. Made from the same finder that prints figures.
import type { Figure } from './figure.ts';
import { findFigure } from './find-figure.ts';
import type { Ledger } from './ledger.ts';
import { NameError } from './name-error.ts';
import { slugOf } from '../schemas/quantity-name.ts';

function* candidateNames(ledger: Ledger): Generator<string> {
  for (const [id, study] of ledger.studies) {
    for (const endpoint of study.endpoints) {
      for (const { arm } of endpoint.values) yield `${id}/${endpoint.id}/${arm}`;
      for (const part of ['p', 'p-exact', 'effect']) yield `${id}/${endpoint.id}/${part}`;
    }
    yield `${id}/n`;
    yield `${id}/follow-up`;
    for (const arm of study.arms) {
      yield `${id}/n/${arm.id}`;
      for (const nth of arm.schedules.keys()) yield `${id}/dose/${arm.id}/${nth + 1}`;
    }
    for (const subgroup of study.subgroups) {
      yield `${id}/n/${subgroup.id}`;
      for (const { arm } of subgroup.arms) yield `${id}/n/${subgroup.id}/${arm}`;
    }
    for (const statement of study.statements) yield `${id}/statement/${slugOf(statement.quantity)}`;
  }
  for (const [id, claim] of ledger.claims)
    for (const { quantity } of claim.values) yield `${id}/${slugOf(quantity)}`;
  for (const id of ledger.constants.keys()) yield `constant/${id}`;
  for (const id of ledger.schedules.keys()) yield `schedule/${id}`;
  for (const id of ledger.marginRules.keys())
    for (const part of ['along', 'across', 'ptv']) yield `margin-rule/${id}/${part}`;
  for (const [id, entry] of ledger.since)
    for (const figure of entry.figures) yield `since/${id}/${figure.id}`;
}

/** All figures that have a name; names without a figure behind them (words only) are left out. */
export function namedFigures(ledger: Ledger): Figure[] {
  return [...candidateNames(ledger)].flatMap((name) => {
    try {
      return [findFigure(name, ledger)];
    } catch (error) {
      if (error instanceof NameError) return [];
      throw error;
    }
  });
}
