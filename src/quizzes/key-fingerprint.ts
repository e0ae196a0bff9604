// Has the key of a question changed since it was answered? Wording, distractors and their order do not count.
import type { Rubric } from './answering.ts';
import { seedOf } from './seed.ts';

/** Eight hexadecimal digits that change when what earns points changes, and with nothing else. */
export function keyFingerprint(rubric: Rubric): string {
  return seedOf(`${rubric.type}:${worth(rubric)}`)
    .toString(16)
    .padStart(8, '0');
}

function worth(rubric: Rubric): string {
  if (rubric.type === 'numeric') {
    const { value, tolerance, unit = '' } = rubric.answer;
    return JSON.stringify([value, tolerance, unit]);
  }
  if (rubric.type === 'drawing') {
    const { basis, rules } = rubric.drawing;
    return JSON.stringify([basis, rules.map(({ rule }) => rule).sort()]);
  }
  if (rubric.type === 'ordering') return JSON.stringify(rubric.options.map(({ id }) => id));
  const worths = rubric.options.map((option): [string, number] => [
    option.id,
    option.key ? 1 : 'credit' in option ? (option.credit ?? 0) : 0,
  ]);
  return JSON.stringify(worths.filter(([, points]) => points > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}
