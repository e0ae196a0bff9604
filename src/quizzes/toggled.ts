// The things chosen after one more is ticked or unticked.

/** @returns the list without the thing where it was in it, with it at the end where not */
export const toggled = <T>(chosen: readonly T[], thing: T): T[] =>
  chosen.includes(thing) ? chosen.filter((each) => each !== thing) : [...chosen, thing];
