// Which controls has the dose explorer, and where do they stand at first? One description for controls and address:
// `?fractions=25&dose=2&tumour=4&late=3`.
import type { NumberLimits } from '../controls/read-number.ts';

/** The four quantities the reader sets. `tumour` and `late` are alpha/beta in Gy, `dose` Gy per fraction. */
export interface DoseState {
  fractions: number;
  dose: number;
  tumour: number;
  late: number;
}

export type DoseLimits = { readonly [name in keyof DoseState]: NumberLimits };

const MEANING: { readonly [name in keyof DoseState]: string } = {
  fractions: 'fractions',
  dose: 'Gy per fraction',
  tumour: 'Gy for the tumour’s α/β',
  late: 'Gy for the late tissue’s α/β',
};

/**
 * Limits of the controls. Fractions and dose reach at least to the largest schedule given; the rest chosen by
 * eye: alpha/beta from 1 Gy, because a lower one is not a number to calculate with, to well above the band.
 */
export function doseLimits(
  schedules: readonly { fractions: number; dosePerFractionGy: number }[],
): DoseLimits {
  return {
    fractions: { min: 1, max: Math.max(40, ...schedules.map((s) => s.fractions)), whole: true },
    dose: { min: 0.5, max: Math.max(20, ...schedules.map((s) => s.dosePerFractionGy)), unit: 'Gy' },
    tumour: { min: 1, max: 15, unit: 'Gy' },
    late: { min: 1, max: 10, unit: 'Gy' },
  };
}

/** Where the controls stand at first: the first schedule, at the alpha/beta (Gy) assumed for the tumour and for late tissue. */
export function doseStart(
  schedules: readonly { fractions: number; dosePerFractionGy: number }[],
  { assumed, late }: { assumed: number; late: number },
): DoseState {
  const [first] = schedules;
  if (!first) throw new Error('The dose explorer needs at least one schedule to start from.');
  return { fractions: first.fractions, dose: first.dosePerFractionGy, tumour: assumed, late };
}

/** The controls, for the tool's state and its address. */
export function doseFields(start: DoseState, limits: DoseLimits) {
  const field = (name: keyof DoseState) =>
    ({ kind: 'number', start: start[name], limits: limits[name], meaning: MEANING[name] }) as const;
  return {
    fractions: field('fractions'),
    dose: field('dose'),
    tumour: field('tumour'),
    late: field('late'),
  };
}

/** The two alpha/beta alone, for figures that take their schedules from elsewhere. */
export function tissueFields(alphaBeta: { assumed: number; late: number }) {
  const start = { fractions: 1, dose: 1, tumour: alphaBeta.assumed, late: alphaBeta.late };
  const { tumour, late } = doseFields(start, doseLimits([]));
  return { tumour, late };
}
