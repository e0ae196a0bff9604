// Where in the course does each value of the ledger stand, and which stand nowhere?
import type { CourseText } from './course-texts.ts';
import type { Ledger } from './ledger.ts';
import { listed } from './library-uses.ts';
import { valuesOf, type LedgerValue } from './ledger-values.ts';
import { studyFigure } from './study-figures.ts';

export interface PlacedValue extends LedgerValue {
  /** Chapters, cases and questions whose text prints it */
  texts: readonly CourseText[];
}

/** The short name of a dose, without its place in the arm, where that stands for this one. */
function shortDose({ name, owner }: LedgerValue, { studies }: Ledger): string[] {
  const [, first, arm = '', nth = ''] = name.split('/');
  const study = studies.get(owner);
  if (!study || first !== 'dose') return [];
  const short = `${owner}/dose/${arm}`;
  const printed = (path: string[]) => JSON.stringify(studyFigure(short, owner, study, path).quantity);
  return printed(['dose', arm]) === printed(['dose', arm, nth]) ? [short] : [];
}

/** The endpoint a figure belongs to, which a plot names whole; effects and words are not drawn. */
function endpointOf({ name, owner }: LedgerValue, { studies }: Ledger): string[] {
  const [, first = '', part = ''] = name.split('/');
  const drawn = studies.get(owner)?.endpoints.some(({ id }) => id === first);
  return drawn && part !== 'effect' && part !== 'words' ? [`${owner}/${first}`] : [];
}

/** Every value of the ledger with the texts that print it, by its own name or one that stands for it. */
export function placedValues(ledger: Ledger, texts: readonly CourseText[]): PlacedValue[] {
  const printing = new Map<string, number[]>();
  texts.forEach((text, at) => {
    for (const name of text.names) listed(printing, name).push(at);
  });
  return valuesOf(ledger).map((value) => {
    const names = [value.name, ...shortDose(value, ledger), ...endpointOf(value, ledger)];
    const places = new Set(names.flatMap((name) => printing.get(name) ?? []));
    return { ...value, texts: [...places].sort((a, b) => a - b).flatMap((at) => texts[at] ?? []) };
  });
}

/** Does no text print it and no page of a study? */
export const isUnplaced = ({ texts, onPage }: PlacedValue): boolean => texts.length === 0 && !onPage;
