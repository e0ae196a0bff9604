// Is the unit the learner wrote the unit that was asked for? Spellings are joined, sizes never converted.

const spellings: readonly (readonly string[])[] = [
  ['gy', 'gray', 'grays'],
  ['%', 'percent', 'per cent'],
  ['cm', 'centimetre', 'centimetres', 'centimeter', 'centimeters'],
  ['mm', 'millimetre', 'millimetres', 'millimeter', 'millimeters'],
  ['day', 'days'],
  ['week', 'weeks'],
  ['month', 'months'],
  ['year', 'years'],
  ['fraction', 'fractions'],
  ['patient', 'patients'],
];

/** True when both are spellings of one unit, or the same but for capitals and spaces. */
export function sameUnit(typed: string, asked: string): boolean {
  return firstSpelling(typed) === firstSpelling(asked);
}

function firstSpelling(unit: string): string {
  const tidy = unit.trim().toLowerCase().replace(/\s+/g, ' ');
  return spellings.find((each) => each.includes(tidy))?.[0] ?? tidy;
}
