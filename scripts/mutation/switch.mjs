// Which mutant is on? The instrumented code asks this wherever it was changed, millions of times in a loop over a grid.

/** Number of the mutant that is on; −1 for none. */
export let on = -1;
let hits = 0;
let most = Infinity;

/** Turns one mutant on. Code that comes by it more than `limit` times, a hundred times as often as without it, never ends. */
export function turnOn(id, limit = Infinity) {
  on = id === undefined ? -1 : Number(id);
  [hits, most] = [0, limit];
}

/** True; called where the mutant that is on takes effect. */
export function hit() {
  if (++hits > most) throw new Error('A loop does not end.');
  return true;
}

export const timesHit = () => hits;

/** In the first run, how often each mutant was come by since it was last asked. */
export const passes = new Float64Array(100_000);

/** The mutants come by since the last time, each with its number of times. */
export function takePasses() {
  const found = {};
  for (const [mutant, times] of passes.entries()) if (times > 0) found[mutant] = times;
  passes.fill(0);
  return found;
}
