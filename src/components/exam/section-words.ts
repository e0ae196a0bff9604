// How are the sections of an examination called?
import type { Difficulty } from '../../quizzes/exam-draw.ts';

export const difficultyWords: Readonly<Record<Difficulty, string>> = {
  core: 'Core: every trainee',
  applied: 'Applied: a step of reasoning',
  stretch: 'Stretch: beyond the examination',
};
