// Parts of a page that are its whole purpose: a case, an examination, the review. Their start values stand in the page. They
// are fetched with what they are made of, so that a page without one does not carry the list.
import type { Component } from 'svelte';
import { valuesBeside, wakeFigure } from './wake-figure.ts';

type Load = () => Promise<{ default: Component<Record<string, unknown>> }>;

const DESKS: Readonly<Record<string, Load>> = {
  case: () => import('../components/quiz/CasePlayer.svelte') as unknown as ReturnType<Load>,
  exam: () => import('../components/exam/ExamPage.svelte') as unknown as ReturnType<Load>,
  offline: () => import('../components/offline/SaveCourse.svelte') as unknown as ReturnType<Load>,
  record: () => import('../components/exam/RecordPage.svelte') as unknown as ReturnType<Load>,
  review: () => import('../components/review/ReviewPage.svelte') as unknown as ReturnType<Load>,
  viva: () => import('../components/exam/VivaPage.svelte') as unknown as ReturnType<Load>,
};

/**
 * Wakes a desk where it stands.
 * @throws when its program does not arrive
 */
export async function wakeDesk(part: HTMLElement, name: string): Promise<void> {
  const load = DESKS[name];
  if (!load) throw new Error(`No desk is called ${name}.`);
  const { default: Desk } = await load();
  wakeFigure(part, Desk, valuesBeside(part));
}
