// Where do the learner's answers lie? In one append-only list in this browser; nothing is changed or sent.
// If the browser refuses storage, the list goes on in memory and every return value says so.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { AnswerEvent } from '../quizzes/answer-event.ts';
import { freshId, stampAnswer, unionOfAnswers, type Device, type StampedAnswer } from './stamped-answer.ts';

/** device: kept in this browser. memory: lost when the page is left. */
export type KeptIn = 'device' | 'memory';

interface Shelves extends DBSchema {
  answers: { key: string; value: StampedAnswer };
  device: { key: 'this'; value: Device };
}

let opening: Promise<IDBPDatabase<Shelves>> | undefined;
const remembered: StampedAnswer[] = [];
let visitor: Device | undefined;

function open(): Promise<IDBPDatabase<Shelves>> {
  opening ??= (async () => {
    const database = await openDB<Shelves>('margins', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('answers', { keyPath: 'id' });
        fresh.createObjectStore('device');
      },
      // Another tab brings a newer form: let go at once, and open again at the next answer.
      blocking() {
        database.close();
        opening = undefined;
      },
      terminated: () => (opening = undefined),
    });
    return database;
  })();
  opening.catch(() => (opening = undefined));
  return opening;
}

/** Adds one answer. An answer whose id is there already is left as it is. Throws nothing. */
export async function appendAnswer(event: AnswerEvent): Promise<{ answer: StampedAnswer; keptIn: KeptIn }> {
  try {
    const database = await open();
    const change = database.transaction(['answers', 'device'], 'readwrite');
    change.done.catch(() => {}); // reported by the requests below
    const answers = change.objectStore('answers');
    const known = await answers.get(event.id);
    if (known) return { answer: known, keptIn: 'device' };
    const writer = (await change.objectStore('device').get('this')) ?? { id: freshId(), counter: 0 };
    const { answer, device } = stampAnswer(event, writer);
    await Promise.all([answers.add(answer), change.objectStore('device').put(device, 'this'), change.done]);
    return { answer, keptIn: 'device' };
  } catch {
    return { answer: remember(event), keptIn: 'memory' };
  }
}

function remember(event: AnswerEvent): StampedAnswer {
  const known = remembered.find(({ id }) => id === event.id);
  if (known) return known;
  const { answer, device } = stampAnswer(event, (visitor ??= { id: freshId(), counter: 0 }));
  visitor = device;
  remembered.push(answer);
  return answer;
}

/** All answers, stored and remembered, each once. keptIn is memory if any of them would be lost. Throws nothing. */
export async function readAnswers(): Promise<{ answers: StampedAnswer[]; keptIn: KeptIn }> {
  try {
    const stored = await (await open()).getAll('answers');
    return {
      answers: unionOfAnswers(stored, remembered),
      keptIn: remembered.length ? 'memory' : 'device',
    };
  } catch {
    return { answers: unionOfAnswers([], remembered), keptIn: 'memory' };
  }
}
