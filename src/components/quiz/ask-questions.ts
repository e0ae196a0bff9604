// Puts the interactive questions in the place of their printed forms. The printed form stays for paper.
import { mount } from 'svelte';
import type { ShownQuestion } from '../../quizzes/shown-question.ts';
import { atRoot } from '../controls/at-root.ts';
import CheckQuestion from './CheckQuestion.svelte';

/** @throws when the questions cannot be fetched or are not a list */
export async function askQuestions(section: HTMLElement): Promise<void> {
  const response = await fetch(atRoot(section.dataset['questions'] ?? ''));
  if (!response.ok) throw new Error(`Questions: ${response.status}`);
  const questions = (await response.json()) as ShownQuestion[];
  for (const question of questions) {
    const place = document.getElementById(question.id.replace('/', '-'));
    const printed = place?.firstElementChild;
    if (!place || !printed) continue;
    const host = document.createElement('div');
    host.className = 'needs-js';
    mount(CheckQuestion, { target: host, props: { question } });
    printed.classList.add('without-js');
    place.prepend(host);
  }
}
