// What can be set in the trade-off figure: how many draws have been made, and the wound risk the reader supposes.
import type { AddressFields, StateOf } from '../controls/address-state.ts';
import type { Harm } from './trade-off-source.ts';

/** Most draws; enough to see how often the order turns round, chosen by eye. */
export const MOST_DRAWS = 200;

/** The supposed risk starts at the trial's own, in whole per cent. */
export function tradeOffFields(wound: Harm) {
  return {
    draws: {
      kind: 'number',
      start: 0,
      limits: { min: 0, max: MOST_DRAWS, whole: true },
      meaning: 'draws',
    },
    risk: {
      kind: 'number',
      start: Math.round((100 * wound.second.events) / wound.second.n),
      limits: { min: 1, max: 60, unit: '%' },
      meaning: '% as the wound risk',
      decimals: 0,
    },
  } as const satisfies AddressFields;
}

export type TradeOffFields = ReturnType<typeof tradeOffFields>;
export type TradeOffState = StateOf<TradeOffFields>;
