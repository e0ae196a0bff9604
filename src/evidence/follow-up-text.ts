// How long a study followed its patients, as the original gives it and as the review prints it, in words.
import type { Study } from '../schemas/study.ts';
import type { Ledger } from './ledger.ts';
import { findFigure } from './find-figure.ts';
import { nounOf } from './library-words.ts';
import { printFigure } from './print-figure.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Median 11 months; the review prints 17 months"; null where no length is known */
export function followUpText(id: string, study: Study, ledger: Ledger): string | null {
  const it = study.followUp;
  if (!it || (it.verifiedYears === null && it.years === null)) return null;
  const kind = it.kind === 'not-stated' ? '' : `${it.kind} `;
  const taught = capital(`${kind}${printFigure(findFigure(`${id}/follow-up`, ledger))}`);
  const printed =
    it.printedValue === null ? null : `${it.printedValue} ${nounOf(it.printedValue, it.printedUnit)}`;
  if (it.verifiedYears === null) return `${taught}, as the review prints it`;
  if (printed === null) return it.note ? taught : `${taught}; not in the review`;
  return Math.abs(it.verifiedYears - (it.years ?? it.verifiedYears)) > 0.05
    ? `${taught}; the review prints ${printed}`
    : taught;
}
