// The log and its views in a database: what is cached equals a replay of the whole log, whatever was done and in whatever
// order it came in.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { open, shelfNames } from '../../src/progress/database.ts';
import { appendEntries, readEntries } from '../../src/progress/log.ts';
import { viewOf } from '../../src/progress/refresh.ts';
import { countersOf } from '../../src/progress/stamped-answer.ts';
import { comesBack } from '../../src/quizzes/review-item.ts';
import { readView } from '../../src/progress/view.ts';
import { someDeeds, toldOf } from './some-entries.ts';

const EVER = 1e15;

async function empty(): Promise<void> {
  const database = await open();
  for (const name of shelfNames) await database.clear(name);
}
afterEach(empty);

async function expectReplay(): Promise<void> {
  const { due, tallies, marks, items } = await readView(EVER);
  const replay = await viewOf(await readEntries());
  const byName = [...due].sort((a, b) => (a.item < b.item ? -1 : 1));
  expect(byName).toEqual(replay.items.filter(comesBack));
  expect(tallies).toEqual(replay.tallies);
  expect(marks).toEqual(replay.marks);
  expect(items).toBe(replay.items.length);
}

describe('the cached view', () => {
  test('equals a replay of the log, looked at after each deed or only at the end', async () => {
    await fc.assert(
      fc.asyncProperty(someDeeds, fc.boolean(), async (deeds, often) => {
        await empty();
        for (const told of toldOf(deeds)) {
          await appendEntries([told(countersOf(await readEntries()))]);
          if (often) await readView(EVER);
        }
        await expectReplay();
      }),
      { numRuns: 60 },
    );
  });
});
