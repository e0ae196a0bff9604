// A saved copy over the real items of the built site, for tests of review.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import type { ShownItem } from '../../src/quizzes/shown-item.ts';

const DAY_MS = 86_400_000;

export const itemOf = (name: string): ShownItem =>
  JSON.parse(readFileSync(`dist/data/items/${name}.json`, 'utf8')) as ShownItem;

type Given = { item: string; daysAgo: number; earned?: number; certainty?: string; key?: string };

/** One answer to an item, as it would lie in the log. */
export function given(told: Given, at: number) {
  const { question, key } = itemOf(told.item);
  return {
    kind: 'answer',
    id: `copy-${at}`,
    schemaVersion: 2,
    at: new Date(Date.now() - told.daysAgo * DAY_MS).toISOString(),
    item: told.item,
    response: { type: 'single', option: 'a' },
    earned: told.earned ?? 1,
    possible: 1,
    certainty: told.certainty ?? 'mid',
    key: told.key ?? key,
    ...question.examines,
    device: 'copy',
    counter: at + 1,
  };
}

export const copyOf = (entries: readonly object[], more: object = {}): string =>
  JSON.stringify({ format: 'margins-progress', version: 1, saved: '', entries, aside: [], ...more });

/** Loads a text as a saved copy on the review page. */
export async function load(page: Page, content: string | Buffer): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.own'));
  await page.setInputFiles('input[type=file]', {
    name: 'copy.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
  await page.waitForFunction(() => / loaded/.test(document.querySelector('.own .told')?.textContent ?? ''));
}

/** Number of records in each store of the browser's database. */
export const stored = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    // To open it before the page has made it would make an empty one.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'margins')) return {};
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('margins');
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
    const counts: Record<string, number> = {};
    for (const name of database.objectStoreNames)
      counts[name] = await new Promise((done) => {
        const request = database.transaction(name).objectStore(name).count();
        request.onsuccess = () => done(request.result);
      });
    database.close();
    return counts;
  });

/** What lies under a name among the drafts, as text; the page has made its database. */
export const draftOf = (page: Page, name: string): Promise<string> =>
  page.evaluate(
    (key) =>
      new Promise<string>((done, fail) => {
        const opening = indexedDB.open('margins');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const request = opening.result.transaction('drafts').objectStore('drafts').get(key);
          request.onsuccess = () => {
            opening.result.close();
            done(JSON.stringify(request.result) ?? '');
          };
        };
      }),
    name,
  );
