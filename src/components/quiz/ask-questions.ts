// Makes the questions of a part of a page answerable: their markup stands there, the data of their chapter is fetched. What
// was chosen or typed before that is kept.
import { flushSync, mount } from 'svelte';
import type { ShownQuestion } from '../../quizzes/shown-question.ts';
import { atRoot } from '../controls/at-root.ts';
import CheckQuestion from './CheckQuestion.svelte';

type Given = { place: number; value: string; checked: boolean };
const inputsOf = (part: Element) => [...part.querySelectorAll('input')];

/** Inputs the reader has touched, by their place, and the one with the focus. */
function givenIn(part: Element): { given: Given[]; focus: number } {
  const inputs = inputsOf(part);
  const given = inputs.flatMap(({ type, value, checked }, place) =>
    (type === 'text' ? value !== '' : checked) ? [{ place, value, checked }] : [],
  );
  return { given, focus: inputs.findIndex((input) => input === document.activeElement) };
}

function giveBack(part: Element, { given, focus }: ReturnType<typeof givenIn>): void {
  for (const { place, value, checked } of given) {
    const input = inputsOf(part)[place];
    if (!input) continue;
    if (input.type === 'text') input.value = value;
    else input.checked = checked;
    for (const kind of ['input', 'change']) input.dispatchEvent(new Event(kind, { bubbles: true }));
    flushSync();
  }
  inputsOf(part)[focus]?.focus();
}

const lists = new Map<string, Promise<ShownQuestion[]>>();

async function fetchList(address: string): Promise<ShownQuestion[]> {
  const response = await fetch(atRoot(address));
  if (!response.ok) throw new Error(`Questions: ${response.status}`);
  return (await response.json()) as ShownQuestion[];
}

/** The questions of a chapter, fetched once for all its parts; a list that did not come is asked for again. */
function listAt(address: string): Promise<ShownQuestion[]> {
  const known = lists.get(address);
  if (known) return known;
  const list = fetchList(address);
  lists.set(address, list);
  list.catch(() => lists.delete(address));
  return list;
}

/** @throws when the questions cannot be fetched or are not a list */
export async function askQuestions(section: HTMLElement): Promise<void> {
  const questions = await listAt(section.dataset['questions'] ?? '');
  for (const question of questions) {
    const target = section.querySelector(`#${question.id.replace('/', '-')} > .asked`);
    if (!target) continue;
    const before = givenIn(target);
    target.replaceChildren();
    flushSync(() => void mount(CheckQuestion, { target, props: { question } }));
    giveBack(target, before);
  }
}
