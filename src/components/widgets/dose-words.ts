// How does the dose explorer say its numbers: rounded, worked through, warned about, announced?
// Leaves out the numbers themselves (dose-results.ts).
import { totalDose, type Schedule } from '../../models/linear-quadratic.ts';
import {
  WARNING_ABOVE_GY_PER_FRACTION,
  WITHHELD_ABOVE_GY_PER_FRACTION,
  WITHHELD_BELOW_ALPHA_BETA_GY,
} from '../../models/model-limits.ts';
import { plainNumber } from '../controls/read-number.ts';
import type { DoseResults, TissueDose } from './dose-results.ts';
import { ALPHA_BETA, gy, sayPhases } from './schedule-words.ts';

const WITHHELD = `withheld: ${ALPHA_BETA} below ${WITHHELD_BELOW_ALPHA_BETA_GY} Gy`;

/** The readout of a tissue's BED or EQD2: the dose, or the word that it is withheld. */
export function readout(tissue: TissueDose, quantity: 'bedGy' | 'eqd2Gy'): string {
  return tissue.state === 'shown' ? gy(tissue[quantity]) : WITHHELD;
}

/** “= 56.25 Gy”, or “≈ 73.21 Gy” where two decimals do not hold it. */
function equals(dose: number): string {
  return `${Math.abs(dose - Number(dose.toFixed(2))) < 1e-9 ? '=' : '≈'} ${plainNumber(dose)} Gy`;
}

export interface WorkingLine {
  name: string;
  formula: string;
  sum: string;
}

/** The working in substituted numbers: total, then BED and EQD2 of each tissue that is shown. */
export function working(phases: readonly Schedule[], results: DoseResults): WorkingLine[] {
  const over = (term: (phase: Schedule, total: string, d: string) => string) =>
    phases.map((p) => term(p, plainNumber(totalDose(p)), plainNumber(p.dosePerFractionGy))).join(' + ');
  const lines = [
    {
      name: 'Total dose',
      formula: 'D = n × d',
      sum: `${over((p, _, d) => `${p.fractions} × ${d}`)} ${equals(results.totalGy)}`,
    },
  ];
  for (const [name, tissue] of [
    ['tumour', results.tumour] as const,
    ['late tissue', results.late] as const,
  ]) {
    if (tissue.state === 'withheld') continue;
    const r = plainNumber(tissue.alphaBetaGy);
    lines.push(
      {
        name: `BED, ${name}`,
        formula: 'D × (1 + d / r)',
        sum: `${over((_, total, d) => `${total} × (1 + ${d} / ${r})`)} ${equals(tissue.bedGy)}`,
      },
      {
        name: `EQD2, ${name}`,
        formula: 'D × (d + r) / (2 + r)',
        sum: `${over((_, total, d) => `${total} × (${d} + ${r}) / (2 + ${r})`)} ${equals(tissue.eqd2Gy)}`,
      },
    );
  }
  return lines;
}

/** What the reader is warned of at this fraction size; empty where the model holds. */
export function cautions(results: Pick<DoseResults, 'warned' | 'tumour' | 'late'>): string[] {
  const said: string[] = [];
  if (results.warned) {
    said.push(
      `Above ${WARNING_ABOVE_GY_PER_FRACTION} Gy per fraction the linear-quadratic model is used outside the ` +
        'range it is called valid for. Read BED and EQD2 here as arithmetic, not as effect.',
    );
  }
  const withheld = [
    ...(results.tumour.state === 'withheld' ? ['the tumour'] : []),
    ...(results.late.state === 'withheld' ? ['late tissue'] : []),
  ];
  if (withheld.length > 0) {
    said.push(
      `BED and EQD2 are withheld for ${withheld.join(' and ')}: above ${WITHHELD_ABOVE_GY_PER_FRACTION} Gy per ` +
        `fraction and below an ${ALPHA_BETA} of ${WITHHELD_BELOW_ALPHA_BETA_GY} Gy the equation gives large numbers without ` +
        'meaning.',
    );
  }
  return said;
}

/** The sentence a screen reader hears once the reader has stopped moving a control. */
export function announcement(phases: readonly Schedule[], results: DoseResults): string {
  const tissue = (name: string, dose: TissueDose) =>
    dose.state === 'shown'
      ? `${name}: BED ${gy(dose.bedGy)}, EQD2 ${gy(dose.eqd2Gy)}.`
      : `${name}: BED and EQD2 withheld.`;
  return [
    `${sayPhases(phases)}.`,
    tissue('Tumour', results.tumour),
    tissue('Late tissue', results.late),
    ...cautions(results),
  ].join(' ');
}
