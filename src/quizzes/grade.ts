// Right, partly or wrong? The three states the reader sees, from what was earned and from the option itself.
import type { Scored } from './answering.ts';

export type Grade = 'right' | 'partly' | 'wrong';

/** right: the whole point; wrong: nothing; partly: between. */
export function gradeOf({ earned, possible }: Pick<Scored, 'earned' | 'possible'>): Grade {
  if (earned >= possible) return 'right';
  return earned > 0 ? 'partly' : 'wrong';
}

/** What an option is worth, whoever chose it. */
export function optionGrade({ key, credit }: { key?: boolean; credit?: number }): Grade {
  if (key) return 'right';
  return credit ? 'partly' : 'wrong';
}
