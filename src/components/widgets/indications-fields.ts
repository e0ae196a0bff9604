// What can be set in the indication map: which feature is traced, and which branch is read. Neither is about a patient.
import { FEATURES, type Feature } from '../../models/guidance-map.ts';
import type { AddressFields, StateOf } from '../controls/address-state.ts';
import { leavesOf, TREE } from './indications-tree.ts';
import { FEATURE_WORDS, leafWords } from './indications-words.ts';

export const NONE = 'none';

/** sizes: how the map writes the two sizes. */
export function indicationsFields(sizes: { large: string; small: string }) {
  return {
    trace: {
      kind: 'choice',
      start: NONE,
      options: [
        { id: NONE, label: 'no feature' },
        ...(Object.keys(FEATURES) as Feature[]).map((id) => ({ id, label: FEATURE_WORDS[id] })),
      ],
    },
    branch: {
      kind: 'choice',
      start: NONE,
      options: [
        { id: NONE, label: 'no branch' },
        ...leavesOf(TREE).map((place) => ({ id: place.leaf.id, label: leafWords(place, sizes) })),
      ],
    },
  } as const satisfies AddressFields;
}

export type IndicationsFields = ReturnType<typeof indicationsFields>;
export type IndicationsState = StateOf<IndicationsFields>;
