// What do the words of an option amount to? Stems without filler, the number, the form of the opening.
import { tokensOf } from './word-forms.ts';

/** Words that carry no content of their own. Negations and numbers do, and are not here. */
const FILLER = new Set(
  `a an the of to in on at by for from with and or as is are was were be been it its that this these those which than then
  there here has have had do does did she he her his they their them would could can may will`.split(/\s+/),
);

const stem = (word: string) =>
  word.length > 4 ? word.replace(/(?:ing|ed|es|s|ly)$/, '').replace(/(.)\1$/, '$1') : word;

/** Content words of a text in order, in lower case and without the commonest endings. */
export const contentStems = (text: string): string[] =>
  tokensOf(text.toLowerCase())
    .filter((word) => !FILLER.has(word))
    .map(stem);

/** A number as it stands in a text, with its sign. */
export const NUMBER = /[−-]?\d+(?:[.,]\d+)?/g;

/** The one number of a text; null where there are none or several. */
export function onlyNumber(text: string): number | null {
  const found = text.match(NUMBER) ?? [];
  return found.length === 1 ? Number(found[0].replace('−', '-').replace(',', '.')) : null;
}

const OPENINGS: readonly [form: string, words: RegExp][] = [
  ['number', /^[<>≤≥~≈−-]?\d/],
  ['article', /^(?:an?|the)\b/i],
  ['reason', /^(?:because|since|as)\b/i],
  ['purpose', /^to\b/i],
  ['place', /^(?:in|at|on|by|with|without|after|before|for|from|of|over|under|between)\b/i],
  ['sentence', /^(?:it|he|she|they|there|this|that|these|those|we|you)\b/i],
  ['yes or no', /^(?:yes|no|perhaps)\b/i],
];

/** The grammatical form a text opens with; empty for one that says nothing of it. */
export const openingOf = (text: string): string => OPENINGS.find(([, words]) => words.test(text))?.[0] ?? '';
