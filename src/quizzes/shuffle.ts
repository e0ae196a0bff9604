// In which order do the lines of an ordering question stand at first?
import { seedOf } from './seed.ts';

/**
 * A start order: the same for the same question everywhere, and never the right one.
 *
 * ids: in the right order, 2 or more to have another order at all. seed: the question's id.
 * Fisher-Yates with a linear congruential generator (multiplier 1664525, increment 1013904223: Numerical
 * Recipes); if the right order comes out, it is turned by one place.
 */
export function startOrder(ids: readonly string[], seed: string): string[] {
  const order = [...ids];
  let state = seedOf(seed);
  for (let last = order.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    [order[last], order[other]] = [order[other] as string, order[last] as string];
  }
  return order.every((id, at) => id === ids[at]) ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

/** The order after one line moved up or down by a place; unchanged when it stands at that end already. */
export function moveInOrder(order: readonly string[], id: string, by: -1 | 1): string[] {
  const from = order.indexOf(id);
  const to = from + by;
  const moved = [...order];
  if (from < 0 || to < 0 || to >= order.length) return moved;
  [moved[from], moved[to]] = [moved[to] as string, moved[from] as string];
  return moved;
}
