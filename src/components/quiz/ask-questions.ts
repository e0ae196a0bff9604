// Makes the questions of a part of a page answerable: their markup stands there, the data of their chapter is fetched.
import { hydrate } from 'svelte';
import type { ShownQuestion } from '../../quizzes/shown-question.ts';
import { atRoot } from '../controls/at-root.ts';
import CheckQuestion from './CheckQuestion.svelte';

/** @throws when the questions cannot be fetched or are not a list */
export async function askQuestions(section: HTMLElement): Promise<void> {
  const response = await fetch(atRoot(section.dataset['questions'] ?? ''));
  if (!response.ok) throw new Error(`Questions: ${response.status}`);
  const questions = (await response.json()) as ShownQuestion[];
  for (const question of questions) {
    const target = section.querySelector(`#${question.id.replace('/', '-')} > .asked`);
    if (target) hydrate(CheckQuestion, { target, props: { question } });
  }
}
