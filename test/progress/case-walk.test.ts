// Where a case goes on after its page was left: from the log, from the case begun again, without storage.
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Told } from '../../src/progress/log-entry.ts';
import { keyFingerprint } from '../../src/quizzes/key-fingerprint.ts';
import type { ShownStep } from '../../src/quizzes/shown-case.ts';
import { answer } from './some-entries.ts';

const step = (name: string, chapter: string): ShownStep => ({
  id: `case/thigh/${name}`,
  type: 'single',
  title: name,
  leadIn: [],
  outcome: [],
  objective: '',
  examines: { chapter, objective: '' },
  difficulty: 'core',
  rereads: { href: '', text: '' },
  options: [{ id: 'a', key: true, text: [], rationale: [] }],
});
const CASE = { id: 'thigh', steps: [step('dose', 'preoperative'), step('boost', 'postoperative')] };
const key = keyFingerprint(CASE.steps[0]!);
const given = (id: string, name: string) => answer({ id, item: `case/thigh/${name}`, key });

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
});

/** The case on a page opened anew, after these deeds on pages before it. */
async function walkAfter(...deeds: (Told | 'again' | { reset: string })[]): Promise<string[]> {
  const { appendEntries } = await import('../../src/progress/log.ts');
  const { beginAgain } = await import('../../src/progress/case-walk.ts');
  const { resetScope } = await import('../../src/progress/deeds.ts');
  for (const deed of deeds) {
    if (deed === 'again') await beginAgain(CASE);
    else if ('reset' in deed) await resetScope(deed.reset);
    else await appendEntries([deed]);
  }
  vi.resetModules();
  const { readWalk } = await import('../../src/progress/case-walk.ts');
  return Object.keys(await readWalk(CASE)).map((id) => id.slice('case/thigh/'.length));
}

const both = [given('1', 'dose'), given('2', 'boost')];

test.each<[string, Parameters<typeof walkAfter>, string[]]>([
  ['nothing was answered', [], []],
  ['one question was answered', [given('1', 'dose')], ['dose']],
  ['all were', both, ['dose', 'boost']],
  ['it was begun again', [...both, 'again'], []],
  ['it was begun again before anything was answered', ['again', given('1', 'dose')], ['dose']],
  ['it was begun again and one was answered', [...both, 'again', given('3', 'dose')], ['dose']],
  ['it was begun again twice', [...both, 'again', given('3', 'dose'), 'again'], []],
  ['its first answer was taken back', [...both, { ...given('3', 'dose'), kind: 'undo', answer: '1' }], []],
  ['the case was reset', [...both, { reset: 'case/thigh' }], []],
  ['one of its chapters was reset', [...both, { reset: 'chapter/postoperative' }], ['dose']],
  ['all was reset, then one answered', [...both, { reset: '*' }, given('3', 'dose')], ['dose']],
  ['another case was reset', [...both, { reset: 'case/arm' }], ['dose', 'boost']],
])('when %s', async (_, deeds, walked) => {
  expect(await walkAfter(...deeds)).toEqual(walked);
});

test('where storage is refused nothing is taken up, and nothing thrown', async () => {
  vi.stubGlobal('indexedDB', undefined);
  expect(await walkAfter('again')).toEqual([]);
});
