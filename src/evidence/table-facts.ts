// Numbers and doses that a table of the review prints beside the results, each with what the original gives.
import type { Study } from '../schemas/study.ts';
import type { CourseTable } from './course-tables.ts';
import type { TableOutcome, TableRow } from './evidence-table.ts';
import { findFigure } from './find-figure.ts';
import type { Ledger } from './ledger.ts';
import { printFigure } from './print-figure.ts';
import { ownArms } from './study-arms.ts';

type Count = { printed: number | null; verified: number | null };

const counted = (arm: string, { printed, verified }: Count): TableRow => ({
  arm,
  printed: printed === null ? 'not printed' : String(printed),
  original: verified === null ? 'not seen' : String(verified),
  interval: '',
});

function doseRow(id: string, study: Study, ledger: Ledger): TableRow[] {
  return ownArms(study).flatMap((arm) => {
    const of = (is: (source: string) => boolean) =>
      arm.schedules
        .flatMap(({ source, label, fractions, fractionsRange }, i) => {
          if (!is(source)) return [];
          const dose = printFigure(
            findFigure(`${id}/dose/${arm.id}/${i + 1}`, ledger),
            fractions === null ? 'number' : undefined,
          );
          const range = fractionsRange ? ` in ${fractionsRange[0]}–${fractionsRange[1]} fractions` : '';
          return [[dose + range, label].filter(Boolean).join(', ')];
        })
        .join('; ');
    if (arm.schedules.length === 0) return [];
    return [
      {
        arm: arm.label,
        printed: of((source) => source === 'printed') || 'not printed',
        original: of((source) => source !== 'printed') || 'not in the abstract',
        interval: '',
      },
    ];
  });
}

/** The facts asked for, each as an outcome without kind or time. */
export function tableFacts(
  id: string,
  study: Study,
  facts: CourseTable['facts'],
  ledger: Ledger,
): TableOutcome[] {
  const fact = (name: string, rows: TableRow[]): TableOutcome => ({
    id: name.toLowerCase(),
    name,
    about: '',
    level: '',
    note: '',
    errata: [],
    rows,
    between: [],
  });
  const arms = ownArms(study);
  const made = {
    arms: () => fact('Patients', arms.length > 1 ? arms.map(({ label, n }) => counted(label, n)) : []),
    lesions: () => fact('Lesions', study.lesions ? [counted(arms[0]?.label ?? 'All', study.lesions)] : []),
    dose: () => fact('Dose', doseRow(id, study, ledger)),
  };
  return facts.map((one) => made[one]());
}
