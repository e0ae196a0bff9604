// Which controls has the boost comparison, and where do they stand at first?
// `?single=15&fractions=8&tumour=4&late=3&bed=0.5&ptv=0.5`.
import type { StateOf } from '../controls/address-state.ts';
import type { BoostProps } from './boost-source.ts';
import type { Volume } from './boost-volumes.ts';
import { tissueFields } from './dose-address.ts';

/** Tissue round the bed at first, in cm; chosen by eye. */
const START_BED = '0.5';

const options = (volumes: readonly Volume[]) =>
  volumes.map(({ marginCm }) => ({ id: String(marginCm), label: `${marginCm} cm` }));

export function boostFields({ single, fractions, alphaBeta, volumes }: BoostProps) {
  const { min, max } = single;
  return {
    single: { kind: 'number', start: single.start, limits: { min, max, unit: 'Gy' }, meaning: 'Gy' },
    fractions: {
      kind: 'number',
      start: fractions.start,
      limits: { min: fractions.min, max: fractions.max, whole: true },
      meaning: 'fractions',
    },
    ...tissueFields(alphaBeta),
    bed: { kind: 'choice', start: START_BED, options: options(volumes.single) },
    ptv: { kind: 'choice', start: String(volumes.boost[0]!.marginCm), options: options(volumes.boost) },
  } as const;
}

export type BoostState = StateOf<ReturnType<typeof boostFields>>;
