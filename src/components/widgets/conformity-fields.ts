// What may the reader of the conformity figure set, and which beams does a choice mean? Leaves out the model.
import type { Arrangement } from '../../models/beam-plan.ts';
import type { StateOf } from '../controls/address-state.ts';

/** Beams at equal angles, each of one strength or cut into strips (cm) of strengths of their own. Numbers chosen by eye. */
export const TECHNIQUES = [
  { id: 'pair', label: 'Two opposed fields', beams: 2, stripCm: null },
  { id: 'three', label: 'Three fields', beams: 3, stripCm: null },
  { id: 'four', label: 'Four fields', beams: 4, stripCm: null },
  { id: 'five', label: 'Five fields', beams: 5, stripCm: null },
  { id: 'imrt', label: 'Seven fields, intensity modulated', beams: 7, stripCm: 1 },
  { id: 'arc', label: 'Arc, intensity modulated', beams: 24, stripCm: 1 },
] as const;

/** Limits and steps chosen by eye. */
export const TURN = { min: 0, max: 345, unit: '°' } as const;
export const BONE = { min: 0, max: 10 } as const;

export function conformityFields(rules: readonly { id: string; label: string }[]) {
  return {
    beams: { kind: 'choice', start: TECHNIQUES[0].id as string, options: TECHNIQUES },
    turn: { kind: 'number', start: 0, limits: TURN, meaning: 'degrees for the first beam' },
    bone: { kind: 'number', start: 2, limits: BONE, meaning: 'for what the femur counts' },
    margins: { kind: 'choice', start: rules[0]?.id ?? '', options: rules },
  } as const;
}

export type ConformityState = StateOf<ReturnType<typeof conformityFields>>;

export const techniqueOf = ({ beams }: Pick<ConformityState, 'beams'>): (typeof TECHNIQUES)[number] =>
  TECHNIQUES.find(({ id }) => id === beams) ?? TECHNIQUES[0];

/** Angles of the beams, the first turned by `turn` degrees from the front. */
export function arrangementOf(state: Pick<ConformityState, 'beams' | 'turn'>): Arrangement {
  const { beams, stripCm } = techniqueOf(state);
  return {
    gantryDeg: Array.from({ length: beams }, (_, n) => (state.turn + (360 * n) / beams) % 360),
    stripCm,
  };
}
