// Where in a case is the learner? What the log says of its steps, since the case was last begun again here. That it was begun
// again is kept as a draft: the answers before it count in review as they did.
import type { ShownCase } from '../quizzes/shown-case.ts';
import type { Answered } from '../quizzes/shown-question.ts';
import { walkOf } from '../quizzes/walk.ts';
import { countedAnswers, scopesOf } from './counted.ts';
import { open } from './database.ts';
import { keepDraft, readDraft } from './drafts.ts';
import { noteTrouble } from './log.ts';
import { inOrder, type StampedAnswer } from './stamped-answer.ts';

type Asked = Pick<ShownCase, 'id' | 'steps'>;

/** Under this name lies the id of the last answer before the case was begun again. */
const draftOf = (id: string): string => `case/${id}`;

/** Answers to the steps of the case that count, in order. */
async function givenIn({ steps }: Asked): Promise<StampedAnswer[]> {
  const about = (await open()).transaction('entries').store.index('item');
  const given = await Promise.all(
    steps.map(async ({ id, examines }) => {
      const scopes = await Promise.all(scopesOf(id, examines.chapter).map((scope) => about.getAll(scope)));
      const resets = scopes.flat().filter((entry) => entry.kind === 'reset');
      return countedAnswers(await about.getAll(id), resets);
    }),
  );
  return given.flat().sort(inOrder);
}

/** The answers that led the learner to where the case goes on, by id of the step; none where nothing is kept. Throws nothing. */
export async function readWalk(asked: Asked): Promise<Readonly<Record<string, Answered>>> {
  try {
    const [given, before] = await Promise.all([givenIn(asked), readDraft(draftOf(asked.id))]);
    return walkOf(asked.steps, given.slice(given.findIndex(({ id }) => id === before) + 1));
  } catch (error) {
    noteTrouble(error);
    return {};
  }
}

/** Begins the case again: what was answered so far leads nowhere in it. Throws nothing. */
export async function beginAgain(asked: Asked): Promise<void> {
  try {
    const last = (await givenIn(asked)).at(-1);
    if (last) await keepDraft(draftOf(asked.id), last.id);
  } catch (error) {
    noteTrouble(error);
  }
}
