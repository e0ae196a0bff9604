// How far may a drawn outline lie from the contour of its rule and still be accepted? In cm; chosen by eye, as what a careful
// hand can draw on a section of this size.
export const TOLERANCE = {
  /** Difference of a margin. */
  marginCm: 0.5,
  /** At a wall that holds the contour. */
  wallCm: 0.3,
  /** Part of the tumour's or the bed's edge that may be cut off. */
  startCm: 0.2,
} as const;
