// How many of a rising row lie at or below a limit? By halving, for rows too long to walk through.

/** length: of the row; isWithin: true for its first places and false from some place on. Returns how many are within. */
export function countUpTo(length: number, isWithin: (place: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isWithin(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
