// Are questions answered in the order of their queries, and is the late answer of an earlier question dropped?
import { expect, test } from 'vitest';
import { answering } from '../../src/components/site/search-answer.ts';
import type { Engine } from '../../src/components/site/search-engine.ts';
import type { FoundPage } from '../../src/components/site/search-results.ts';

const page = (title: string, kind = 'study'): FoundPage => ({
  href: `/${title}`,
  title,
  kind,
  excerpt: '',
  sections: [],
});

/** An index of pages by the words they hold, with a glossary of one term. */
function engineOf(pages: Record<string, string>, asked: (string | null)[] = []): Engine {
  const vocabulary = [...new Set(Object.values(pages).join(' ').split(' '))];
  return {
    words: { groups: [['Oedema', 'edema']], ids: ['oedema'], vocabulary },
    look: async (words, filters = {}) => {
      asked.push(words);
      if (filters['term']) return [page(`term-${filters['term']}`, 'term')];
      return Object.entries(pages)
        .filter(([, text]) => words?.split(' ').every((word) => text.split(' ').includes(word)))
        .map(([title]) => page(title));
    },
    reach: async () => {},
  };
}
const titles = (found: readonly FoundPage[] | undefined): string[] => (found ?? []).map(({ title }) => title);

test('a question without words finds nothing', async () => {
  const answer = await answering(async () => engineOf({ a: 'wound' }))(' ?! ');
  expect(answer).toEqual({ pages: [], term: null, partial: false, readAs: [] });
});

test('what has all words comes whole, and the index is asked once', async () => {
  const asked: (string | null)[] = [];
  const answer = await answering(async () => engineOf({ a: 'wound thigh', b: 'wound' }, asked))(
    'wound thigh',
  );
  expect(titles(answer?.pages)).toEqual(['a']);
  expect(answer?.partial).toBe(false);
  expect(asked).toEqual(['wound thigh']);
});

test('where no page has all words, the next query is tried, and it is said', async () => {
  const answer = await answering(async () => engineOf({ a: 'wound', b: 'thigh' }))('wound thigh');
  expect(titles(answer?.pages)).toEqual(['b']);
  expect(answer?.partial).toBe(true);
});

test('nothing found is not called partial', async () => {
  const answer = await answering(async () => engineOf({ a: 'wound' }))('xqzt');
  expect(answer).toMatchObject({ pages: [], partial: false });
});

test('the entry of the named term comes apart from the pages; another spelling is no typing error', async () => {
  const answer = await answering(async () => engineOf({ a: 'oedema' }))('edema');
  expect(answer?.term?.title).toBe('term-oedema');
  expect(titles(answer?.pages)).toEqual(['a']);
  expect(answer?.readAs).toEqual([]);
});

test('what was read for a typing error is told', async () => {
  const answer = await answering(async () => engineOf({ a: 'fibrosis' }))('fibrosys');
  expect(answer?.readAs).toEqual(['fibrosis']);
});

test('an earlier question is dropped, also when the index answers it last', async () => {
  const engine = engineOf({ slow: 'wound', quick: 'thigh' });
  let release = (): void => undefined;
  const held = new Promise<void>((go) => (release = go));
  const reached = new Promise<void>((tell) => {
    const { look } = engine;
    engine.look = async (words, filters) => {
      if (words === 'wound') {
        tell();
        await held;
      }
      return look(words, filters);
    };
  });
  const ask = answering(async () => engine);
  const first = ask('wound');
  await reached;
  const second = ask('thigh');
  expect(titles((await second)?.pages)).toEqual(['quick']);
  release();
  expect(await first).toBeNull();
});

test('an index that cannot be fetched is an error to the one who asks, and can be asked again', async () => {
  let tries = 0;
  const ask = answering(async () => {
    if (++tries === 1) throw new Error('offline');
    return engineOf({ a: 'wound' });
  });
  await expect(ask('wound')).rejects.toThrow('offline');
  expect(titles((await ask('wound'))?.pages)).toEqual(['a']);
});

test('an index that cannot be reached is not taken for one that holds nothing', async () => {
  const engine = { ...engineOf({}), reach: () => Promise.reject(new Error('gone')) };
  await expect(answering(() => Promise.resolve(engine))('fibrosis')).rejects.toThrow('gone');
});
