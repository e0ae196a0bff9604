// Which controls has the two-phase figure, and where do they stand at first? `?fractions=8&dose=2&tumour=4&late=3`: fractions
// and dose are those of the boost. Limits chosen by eye, below the size at which the model is no longer called valid.
import type { StateOf } from '../controls/address-state.ts';
import { tissueFields } from './dose-address.ts';
import type { TwoPhasesProps } from './two-phases-source.ts';

export function twoPhasesFields({ boost, alphaBeta }: Pick<TwoPhasesProps, 'boost' | 'alphaBeta'>) {
  return {
    fractions: {
      kind: 'number',
      start: boost.fractions,
      limits: { min: 1, max: 12, whole: true },
      meaning: 'fractions of the boost',
    },
    dose: {
      kind: 'number',
      start: boost.dosePerFractionGy,
      limits: { min: 1.5, max: 6, unit: 'Gy' },
      meaning: 'Gy a fraction of the boost',
    },
    ...tissueFields(alphaBeta),
  } as const;
}

export type TwoPhasesState = StateOf<ReturnType<typeof twoPhasesFields>>;
