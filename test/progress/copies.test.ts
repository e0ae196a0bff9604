// Saved copies: what is loaded, what is refused, what is set aside; and that merging loses nothing and needs no order.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { readCopy } from '../../src/progress/read-copy.ts';
import { forgetEverything, loadCopy, saveCopy } from '../../src/progress/copies.ts';
import { open } from '../../src/progress/database.ts';
import { resetScope, undoAnswer, writeNote } from '../../src/progress/deeds.ts';
import type { LogEntry } from '../../src/progress/log-entry.ts';
import { appendEntries, readEntries } from '../../src/progress/log.ts';
import { readNotes } from '../../src/progress/notes.ts';
import { viewOf } from '../../src/progress/refresh.ts';
import { inOrder } from '../../src/progress/stamped-answer.ts';
import { comesBack } from '../../src/quizzes/review-item.ts';
import { readView } from '../../src/progress/view.ts';
import { answer, someLog } from './some-entries.ts';

const EVER = 1e15;
const file = (content: object | string) =>
  new Blob([typeof content === 'string' ? content : JSON.stringify(content)]);
const copyOf = (entries: readonly unknown[], aside: readonly unknown[] = []) =>
  file({ format: 'margins-progress', version: 1, saved: '2026-11-23T10:00:00.000Z', entries, aside });
const stamped = (id: string, more: object = {}) => ({
  ...answer({ id }),
  device: 'ward',
  counter: 1,
  ...more,
});

beforeEach(forgetEverything);

/** Log and view as a learner would see them. */
async function state() {
  const { due, tallies, marks, aside } = await readView(EVER);
  return {
    log: await readEntries(),
    due: [...due].sort((a, b) => (a.item < b.item ? -1 : 1)),
    tallies,
    marks,
    aside,
  };
}

describe('loading copies', () => {
  test('twice, or of two devices in either order, gives the same, which is a replay of the union', async () => {
    const parts = someLog.chain((log) =>
      fc.tuple(fc.constant(log), fc.shuffledSubarray([...log]), fc.shuffledSubarray([...log])),
    );
    await fc.assert(
      fc.asyncProperty(parts, async ([, a, b]) => {
        const states = [];
        for (const files of [
          [a, b],
          [b, a],
          [a, b, a, b],
        ]) {
          await forgetEverything();
          for (const each of files) {
            await loadCopy(copyOf(each));
            await readView(EVER);
          }
          states.push(await state());
        }
        expect(states[1]).toEqual(states[0]);
        expect(states[2]).toEqual(states[0]);
        const union = [...new Map([...a, ...b].map((entry) => [entry.id, entry])).values()].sort(inOrder);
        expect(states[0]?.log).toEqual(union);
        const { items } = await viewOf(union);
        expect(states[0]?.due).toEqual(items.filter(comesBack));
      }),
      { numRuns: 40 },
    );
  });

  test('a copy saved here and loaded elsewhere gives the same log and view', async () => {
    await appendEntries([answer({ id: '1' }), answer({ id: '2', item: 'question/y', earned: 0 })]);
    await undoAnswer({ id: '1', item: 'question/x' });
    await writeNote('preoperative#one', { text: 'Ask about the scar.', replaces: [] });
    const before = await state();
    const saved = await saveCopy();
    await forgetEverything();
    expect((await state()).log).toEqual([]);
    expect(await loadCopy(file(saved))).toEqual({ added: 4, known: 0, aside: 0 });
    expect(await loadCopy(file(saved))).toEqual({ added: 0, known: 4, aside: 0 });
    expect(await state()).toEqual(before);
  });

  test('what is stamped afterwards comes after what was loaded', async () => {
    await loadCopy(copyOf([stamped('1', { counter: 41 })]));
    const [entry] = await appendEntries([answer({ id: '2' })]);
    expect(entry?.counter).toBe(42);
    await loadCopy(copyOf([stamped('3', { counter: Number.MAX_SAFE_INTEGER })]));
    const [next] = await appendEntries([answer({ id: '4' })]);
    expect(next?.counter).toBe(43);
  });

  test.each([
    ['nothing', '', 'not-json'],
    ['a copy that is cut off', '{"format":"margins-progress","version":1,"entries":[{"id":"1"', 'not-json'],
    ['JSON of something else', { some: 'file' }, 'other-file'],
    ['a bare number', '7', 'other-file'],
    ['null', 'null', 'other-file'],
    ['a copy without entries', { format: 'margins-progress', version: 1 }, 'other-file'],
    ['a newer copy', { format: 'margins-progress', version: 2, entries: [] }, 'newer'],
    ['50 MB', `"${'x'.repeat(50_000_000)}"`, 'too-large'],
  ])('%s is refused and changes nothing', async (_, content, refused) => {
    await appendEntries([answer({ id: '1' })]);
    const before = await state();
    expect(await loadCopy(file(content))).toEqual({ refused });
    expect(await state()).toEqual(before);
  });
});

describe('a record that is no entry', () => {
  test.each([
    ['no object', 7, 'damaged'],
    ['a list', [], 'damaged'],
    ['a newer entry', stamped('1', { schemaVersion: 3 }), 'newer'],
    ['an entry of no known kind', stamped('1', { kind: 'constructor' }), 'damaged'],
    [
      'a script where a name belongs',
      stamped('1', { item: 'question/<script>alert(1)</script>' }),
      'damaged',
    ],
    ['more points than possible', stamped('1', { earned: 2 }), 'damaged'],
    ['points that are no number', stamped('1', { earned: '1' }), 'damaged'],
    ['no points possible', stamped('1', { earned: 0, possible: 0 }), 'damaged'],
    ['no such moment', stamped('1', { at: 'yesterday' }), 'damaged'],
    ['no counter', stamped('1', { counter: 0 }), 'damaged'],
    ['a certainty of its own', stamped('1', { certainty: 'total' }), 'damaged'],
    ['a response without type', stamped('1', { response: {} }), 'damaged'],
    [
      'a response as long as a book',
      stamped('1', { response: { type: 'single', option: 'x'.repeat(30_000) } }),
      'damaged',
    ],
    ['an entry without a field', { ...stamped('1'), key: undefined }, 'damaged'],
    [
      'a reset up to no number',
      { ...stamped('1'), kind: 'reset', item: '*', upTo: { ward: 'all' } },
      'damaged',
    ],
    [
      'a note without a section',
      { ...stamped('1'), kind: 'note', item: 'section/x', text: '', replaces: [] },
      'damaged',
    ],
  ])('%s is set aside once, reported, saved again and never shown', async (_, record, why) => {
    const copy = copyOf([record, stamped('ok', { counter: 2 })]);
    expect(await loadCopy(copy)).toEqual({ added: 1, known: 0, aside: 1 });
    expect(await loadCopy(copy)).toEqual({ added: 0, known: 1, aside: 0 });
    const { log, aside } = await state();
    expect(log.map(({ id }) => id)).toEqual(['ok']);
    expect(aside).toEqual({ newer: 0, damaged: 0, clash: 0, [why]: 1 });
    const saved = JSON.parse(await saveCopy()) as { aside: unknown[] };
    expect(saved.aside).toEqual([JSON.parse(JSON.stringify(record))]);
  });

  test('another entry under a known id is set aside, and the first one stands', async () => {
    await loadCopy(copyOf([stamped('1')]));
    expect(await loadCopy(copyOf([stamped('1', { earned: 0 })]))).toEqual({ added: 0, known: 0, aside: 1 });
    const { log, aside } = await state();
    expect(log[0]).toMatchObject({ id: '1', earned: 1 });
    expect(aside.clash).toBe(1);
  });

  test('fields that an entry does not have are left out', () => {
    const read = readCopy(
      JSON.stringify({
        format: 'margins-progress',
        version: 1,
        entries: [stamped('1', { html: '<b>', __proto__: { x: 1 } })],
      }),
    );
    expect('entries' in read && Object.keys(read.entries[0] as LogEntry).sort()).toEqual(
      Object.keys(stamped('1')).sort(),
    );
  });

  test('an answer of version 1 is an entry of the present form', async () => {
    const {
      kind: _kind,
      chapter: _chapter,
      objective: _objective,
      ...old
    } = stamped('1', { schemaVersion: 1 });
    expect(await loadCopy(copyOf([old]))).toEqual({ added: 1, known: 0, aside: 0 });
    const { log, due } = await state();
    expect(log).toEqual([stamped('1', { chapter: '', objective: '' })]);
    expect(due).toHaveLength(1);
  });

  test('what was too new is read again by a newer reader', async () => {
    await loadCopy(copyOf([stamped('1', { schemaVersion: 3 })]));
    const database = await open();
    // As the newer edition finds it: the record has become readable, and the reader's version has changed.
    const [key] = await database.getAllKeys('aside');
    await database.put('aside', { why: 'newer', record: stamped('1') }, key);
    await database.put('facts', 1, 'reader');
    const { log, due, aside } = await state();
    expect(due).toHaveLength(1);
    expect(log).toHaveLength(1);
    expect(aside.newer).toBe(0);
  });
});

describe('a reset', () => {
  test('takes what was given before it, and nothing of a device it did not know', async () => {
    await appendEntries([
      answer({ id: '1' }),
      answer({ id: '2', item: 'question/y', chapter: 'postoperative' }),
    ]);
    await resetScope('chapter/preoperative');
    expect((await state()).due.map(({ item }) => item)).toEqual(['question/y']);
    await loadCopy(copyOf([stamped('3', { at: '2026-11-20T08:00:00.000Z' })]));
    expect((await state()).due.map(({ item }) => item)).toEqual(['question/x', 'question/y']);
    await resetScope('*');
    expect((await state()).due).toEqual([]);
    expect((await state()).log).toHaveLength(5);
  });
});

describe('notes', () => {
  test('replace the one they were written over, also by nothing', async () => {
    const first = await writeNote('preoperative#one', { text: 'A', replaces: [] });
    const second = await writeNote('preoperative#one', { text: 'B', replaces: [first.id] });
    await writeNote('postoperative#one', { text: 'C', replaces: [] });
    expect((await readNotes('preoperative')).map(({ text }) => text)).toEqual(['B']);
    expect((await readNotes()).map(({ chapter, section, text }) => [chapter, section, text])).toEqual([
      ['preoperative', 'one', 'B'],
      ['postoperative', 'one', 'C'],
    ]);
    await writeNote('preoperative#one', { text: '', replaces: [second.id] });
    expect(await readNotes('preoperative')).toEqual([]);
  });

  test('written on two devices over the same note both stand', async () => {
    const first = await writeNote('preoperative#one', { text: 'A', replaces: [] });
    const other = { kind: 'note', item: 'section/preoperative#one', text: 'B', replaces: [first.id] };
    await loadCopy(
      copyOf([{ ...other, id: 'b', schemaVersion: 2, at: first.at, device: 'ward', counter: 2 }]),
    );
    await writeNote('preoperative#one', { text: 'C', replaces: [first.id] });
    expect((await readNotes('preoperative')).map(({ text }) => text)).toEqual(['B', 'C']);
  });
});
