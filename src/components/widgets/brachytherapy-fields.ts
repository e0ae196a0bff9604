// Which controls has the brachytherapy figure, and where do they stand at first? Limits and lengths are chosen by eye; doses
// and the margin come from the content.
import type { StateOf } from '../controls/address-state.ts';
import type { BrachyProps } from './brachytherapy-source.ts';

export function brachyFields({ implants, marginCm }: Pick<BrachyProps, 'implants' | 'marginCm'>) {
  const cm = (start: number, min: number, max: number, meaning: string) =>
    ({ kind: 'number', start, limits: { min, max, unit: 'cm' }, meaning, decimals: 1 }) as const;
  const [first] = implants;
  if (!first) throw new Error('The brachytherapy figure needs an implant to start from.');
  return {
    dose: { kind: 'number', start: first.doseGy, limits: { min: 5, max: 50, unit: 'Gy' }, meaning: 'Gy' },
    days: { kind: 'number', start: first.days, limits: { min: 1, max: 7, unit: 'days' }, meaning: 'days' },
    length: cm(6, 2, 12, 'cm of line'),
    at: cm(1, 0.5, 2, 'cm to the dose prescribed'),
    margin: cm(marginCm, 0, 2, 'cm of margin'),
    point: cm(2, 0.3, 6, 'cm to your point'),
  } as const;
}

export type BrachyState = StateOf<ReturnType<typeof brachyFields>>;
