// How are a hundred marks drawn without drawing a hundred? Shapes of the marks, and the area of them that is filled.
// Leaves out colour and size.

const CIRCLE = 'M5 1a4 4 0 1 1 0 8 4 4 0 1 1 0-8Z';
const SQUARE = 'M1.2 1.2H8.8V8.8H1.2Z';
/** Where a mark begins in its cell of 10, by arm; it ends as far from the other side. */
const EDGE = { a: 1, b: 1.2 } as const;

/** Every mark a figure may need, by name: open and filled, first arm and second, and filled in ink. */
export const MARKS = [
  { name: 'a-open', d: CIRCLE },
  { name: 'b-open', d: SQUARE },
  { name: 'a', d: CIRCLE },
  { name: 'b', d: SQUARE },
  { name: 'a-ink', d: CIRCLE },
  { name: 'b-ink', d: SQUARE },
] as const;

/**
 * The area that holds the filled marks, in a box of 100 by 100 with ten marks a row, from the top left; the last mark is
 * cut where its fraction ends. share: 0 to 1; rounded so that 0.35 is 35 marks and not 34.999.
 */
export function filledArea(share: number, arm: 'a' | 'b'): string {
  const marks = Number((100 * share).toFixed(2));
  const top = 10 * Math.floor(marks / 10);
  const whole = 10 * Math.floor(marks % 10);
  const rest = marks % 1;
  const cut = rest > 0 ? EDGE[arm] + (10 - 2 * EDGE[arm]) * rest : 0;
  const end = Number((whole + cut).toFixed(1));
  return `M0 0H100V${top}H${end}V${top + 10}H0Z`;
}
