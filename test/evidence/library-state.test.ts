// Does the address of a filtered list say what is shown, and survive whatever is typed into it?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isShown, readState, toggled, writeState, type Choices } from '../../src/evidence/library-state.ts';

const choices: Choices = {
  facets: { design: ['randomised', 'registry'], endpoint: ['survival'], errata: ['yes'] },
  sorts: ['year', 'largest'],
};
const plainState = { chosen: {}, sort: 'year', words: '' };

describe('reading an address', () => {
  const rows: [query: string, expected: object, notUnderstood: string[], note: string][] = [
    ['', {}, [], 'nothing asked'],
    ['?', {}, [], 'an empty question'],
    ['?design=nonsense', {}, ['design'], 'a value that is not offered'],
    ['?design=', {}, ['design'], 'an empty value'],
    ['?__proto__=x&constructor=y', {}, ['an unknown filter'], 'names every object has'],
    ['?design=__proto__', {}, ['design'], 'such a name as a value'],
    ['?<script>=alert(1)', {}, ['an unknown filter'], 'markup is never told back'],
    ['?sort=sideways', {}, ['sort'], 'an order that is not offered'],
    ['?%E0%A4%A', {}, ['an unknown filter'], 'broken encoding'],
    ['?design=registry', { chosen: { design: ['registry'] } }, [], 'one value'],
    ['?design=registry&design=registry', { chosen: { design: ['registry'] } }, [], 'the same value twice'],
    [
      '?design=randomised&design=registry&errata=yes&sort=largest',
      { chosen: { design: ['randomised', 'registry'], errata: ['yes'] }, sort: 'largest' },
      [],
      'several values and an order',
    ],
    ['?errata=yes&design=x', { chosen: { errata: ['yes'] } }, ['design'], 'the good part is kept'],
    ['?words=wound', { words: 'wound' }, [], 'words'],
  ];
  it.each(rows)('%s', (query, expected, notUnderstood) => {
    const found = readState(query, choices);
    expect(found.state).toEqual({ ...plainState, ...expected });
    expect(found.notUnderstood).toEqual(notUnderstood);
  });

  it('takes no more than 80 letters of words', () => {
    expect(readState(`?words=${'a'.repeat(5000)}`, choices).state.words).toHaveLength(80);
  });

  it('never throws, and what it reads it writes the same way', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (query) => {
        const { state } = readState(query, choices);
        const again = readState(writeState(state, choices), choices);
        expect(again.state).toEqual({ ...state, words: state.words.trim() });
        expect(again.notUnderstood).toEqual([]);
      }),
    );
  });
});

describe('writing an address', () => {
  it('leaves out what is usual', () => expect(writeState(plainState, choices)).toBe(''));
  it('keeps the order of the facets, not of the clicks', () => {
    const clicked = toggled(toggled(plainState, 'errata', 'yes'), 'design', 'registry');
    expect(writeState({ ...clicked, sort: 'largest' }, choices)).toBe(
      '?design=registry&errata=yes&sort=largest',
    );
  });
});

describe('choosing a value', () => {
  it('twice leaves everything as it was, and the state given is not changed', () => {
    const before = Object.freeze({ ...plainState, chosen: Object.freeze({ design: ['registry'] }) });
    expect(toggled(toggled(before, 'errata', 'yes'), 'errata', 'yes')).toEqual(before);
    expect(toggled(before, 'design', 'registry').chosen).toEqual({});
  });
});

describe('what is shown', () => {
  const item = (text: string, values: Record<string, string[]> = {}) => ({
    text,
    values: (facet: string) => values[facet] ?? [],
  });
  const both = { chosen: { design: ['randomised', 'registry'], errata: ['yes'] }, sort: '', words: '' };
  const rows: [what: ReturnType<typeof item>, state: typeof plainState, shown: boolean, note: string][] = [
    [item(''), plainState, true, 'nothing asked shows an empty row'],
    [item('x', { design: ['registry'] }), both, false, 'one of two facets is not enough'],
    [item('x', { design: ['registry'], errata: ['yes'] }), both, true, 'any value in each facet'],
    [item('Koseła-Paterczyk 2014'), { ...plainState, words: 'kosela' }, true, 'letters without accents'],
    [item('O’Sullivan 2002'), { ...plainState, words: "o'sullivan" }, true, 'straight apostrophes'],
    [item('Wang 2015 RTOG 0630'), { ...plainState, words: 'rtog wang' }, true, 'words in any order'],
    [item('Wang 2015'), { ...plainState, words: 'wang rtog' }, false, 'all words are needed'],
  ];
  it.each(rows)('%# %j', (what, state, shown) => expect(isShown(what, state)).toBe(shown));
});
