// What does the indication map take from the ledger? The words of the claims on adding radiotherapy, where in the review they
// stand, what was measured about each feature, and the size the claims name. Nothing about any patient.
import type { Feature } from '../../models/guidance-map.ts';
import type { Claim } from '../../schemas/claim.ts';
import type { Study } from '../../schemas/study.ts';
import { EVIDENCE } from './indications-evidence.ts';
import { STATEMENTS, type ClaimedStatement } from './indications-statements.ts';

export interface CitedStatement extends ClaimedStatement {
  /** Section of the review. */
  where: string;
  errata: readonly string[];
}
export interface Measured {
  label: string;
  design: string;
  /** Address of its page. */
  page: string;
  text: string;
  errata: readonly string[];
}
export interface IndicationsProps {
  statements: CitedStatement[];
  measured: Partial<Record<Feature, Measured[]>>;
  /** “more than 5 cm” and “5 cm or less”. */
  sizes: { large: string; small: string };
  /** The trial in whose account the review writes grade 2 on the high side, and how. */
  gradeTwo: { label: string; page: string; words: string };
}

/** Prints a named figure of the ledger: the evidence room's printing, handed over by the page. */
export type PrintFigure = (name: string, form?: string) => string;

const SIZE_CLAIM = 'c-indication';
const GRADE_TWO = { study: 'yang-1998', subgroup: 'high-grade' };

function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`The indication map needs ${what}.`);
  return value;
}

const labelOf = (study: Study): string => `${study.firstAuthor} ${study.year}`;

/** All it shows. Throws an Error naming the claim or study that is missing, or whose words have changed. */
export function indicationsProps(ledger: {
  claims: readonly Claim[];
  studies: readonly Study[];
  print: PrintFigure;
}): IndicationsProps {
  const claimOf = (id: string) =>
    found(
      ledger.claims.find((claim) => claim.id === id),
      `src/content/claims/${id}.yaml`,
    );
  const studyOf = (id: string) =>
    found(
      ledger.studies.find((study) => study.id === id),
      `src/content/studies/${id}.yaml`,
    );
  const size = found(
    claimOf(SIZE_CLAIM).values[0]?.printed,
    `the size threshold of src/content/claims/${SIZE_CLAIM}.yaml`,
  );
  const limit = `${found(size.min, `\`min\` of the size threshold of ${SIZE_CLAIM}`)} ${size.unit}`;
  const trial = studyOf(GRADE_TWO.study);
  return {
    statements: STATEMENTS.map((statement) => {
      const claim = claimOf(statement.claim);
      if (!claim.statement.includes(statement.words))
        throw new Error(
          `The indication map quotes “${statement.words}”, which src/content/claims/${claim.id}.yaml does not say. ` +
            'Bring indications-statements.ts into line with the claim.',
        );
      return {
        ...statement,
        where: claim.places.map(({ section }) => section).join('; '),
        errata: claim.errata,
      };
    }),
    measured: Object.fromEntries(
      Object.entries(EVIDENCE).map(([feature, lines]) => [
        feature,
        lines.map(({ study: id, text }) => {
          const study = studyOf(id);
          return {
            label: labelOf(study),
            design: study.design,
            page: `/studies/${id}/`,
            text: text.replace(/\{(\S+?)(?: as (\w+))?\}/g, (_, name: string, form?: string) =>
              ledger.print(name, form),
            ),
            errata: study.errata,
          };
        }),
      ]),
    ),
    sizes: { large: `more than ${limit}`, small: `${limit} or less` },
    gradeTwo: {
      label: labelOf(trial),
      page: `/studies/${trial.id}/`,
      words: found(
        trial.subgroups.find(({ id }) => id === GRADE_TWO.subgroup)?.label,
        `the subgroup \`${GRADE_TWO.subgroup}\` of src/content/studies/${trial.id}.yaml`,
      ),
    },
  };
}
