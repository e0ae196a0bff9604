// The database itself: what an older edition left is brought along, what a newer one wrote is left alone, drafts last.
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answer } from './some-entries.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
});

describe('a database of edition 1', () => {
  test('becomes one of edition 2: answers are entries, damaged ones set aside, the device goes on', async () => {
    const {
      kind: _kind,
      chapter: _chapter,
      objective: _objective,
      ...old
    } = answer({ id: '1', schemaVersion: 1 });
    const first = await openDB('margins', 1, {
      upgrade(database) {
        database.createObjectStore('answers', { keyPath: 'id' });
        database.createObjectStore('device');
      },
    });
    await first.put('device', { id: 'ward', counter: 7 }, 'this');
    await first.put('answers', { ...old, device: 'ward', counter: 7 });
    await first.put('answers', { id: '2', item: 7 });
    first.close();

    const { readView } = await import('../../src/progress/view.ts');
    const { readEntries, appendEntries } = await import('../../src/progress/log.ts');
    const view = await readView(1e15);
    expect(view.due.map(({ item }) => item)).toEqual(['question/x']);
    expect(view.aside).toEqual({ newer: 0, damaged: 1, clash: 0 });
    expect(await readEntries()).toEqual([
      { ...answer({ id: '1', chapter: '', objective: '' }), device: 'ward', counter: 7 },
    ]);
    const [next] = await appendEntries([answer({ id: '3' })]);
    expect(next).toMatchObject({ device: 'ward', counter: 8 });
  });
});

describe('a database of a newer edition', () => {
  test('is left as it is: the page says so and holds what is given', async () => {
    (await openDB('margins', 99)).close();
    const { appendAnswer } = await import('../../src/progress/answer-log.ts');
    const { troubleNow } = await import('../../src/progress/log.ts');
    const { keptIn } = await appendAnswer(answer({ id: '1' }));
    expect(keptIn).toBe('memory');
    expect(troubleNow()).toBe('newer');
    const { readView } = await import('../../src/progress/view.ts');
    expect((await readView(1e15)).due).toHaveLength(1);
  });
});

describe('views made by other rules', () => {
  test('are made again', async () => {
    const { appendEntries } = await import('../../src/progress/log.ts');
    const { readView } = await import('../../src/progress/view.ts');
    const { open } = await import('../../src/progress/database.ts');
    await appendEntries([answer({ id: '1' })]);
    const before = await readView(1e15);
    const database = await open();
    await database.clear('items');
    await database.put('tallies', { ...before.tallies[0]!, objective: 'of/another' });
    await database.put('facts', 0, 'views');
    expect(await readView(1e15)).toEqual(before);
  });
});

describe('a draft', () => {
  test('is there for the next page, and gone when dropped', async () => {
    const { keepDraft } = await import('../../src/progress/drafts.ts');
    expect(await keepDraft('exam', { at: 2 })).toBe('device');
    vi.resetModules();
    const { readDraft, dropDraft } = await import('../../src/progress/drafts.ts');
    expect(await readDraft('exam')).toEqual({ at: 2 });
    await dropDraft('exam');
    expect(await readDraft('exam')).toBeUndefined();
  });
});

describe('two tabs', () => {
  test('answering at once never stamp the same, and lose nothing', async () => {
    const one = await import('../../src/progress/log.ts');
    vi.resetModules();
    const two = await import('../../src/progress/log.ts');
    const ids = (of: string) => Array.from({ length: 20 }, (_, at) => answer({ id: `${of}${at}` }));
    await Promise.all([
      ...ids('a').map((told) => one.appendEntries([told])),
      ...ids('b').map((told) => two.appendEntries([told])),
    ]);
    const log = await one.readEntries();
    expect(log).toHaveLength(40);
    expect(log.map(({ counter }) => counter)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
    expect(new Set(log.map(({ device }) => device)).size).toBe(1);
  });
});

describe('storage without room', () => {
  test('holds what is given, says so, and stores it with the next answer that fits', async () => {
    const { appendAnswer, readAnswers } = await import('../../src/progress/answer-log.ts');
    const { open } = await import('../../src/progress/database.ts');
    const { troubleNow } = await import('../../src/progress/log.ts');
    await appendAnswer(answer({ id: '1' }));
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    const full = await appendAnswer(answer({ id: '2' }));
    expect([full.keptIn, troubleNow()]).toEqual(['memory', 'full']);
    expect(full.answer.counter).toBe(2);
    expect((await readAnswers()).answers.map(({ id }) => id).sort()).toEqual(['1', '2']);
    IDBObjectStore.prototype.add = add;
    expect((await appendAnswer(answer({ id: '3' }))).keptIn).toBe('device');
    expect(await (await open()).getAllKeys('entries')).toEqual(['1', '2', '3']);
    expect(troubleNow()).toBeUndefined();
  });
});
