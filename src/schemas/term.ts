// What a file of src/content/glossary must hold: one term a resident meets, explained, with the words search knows it by.
import { z } from 'astro/zod';
import { chapter, fields, list, name, optionalText, refuse, text } from './ledger-parts.ts';

const MOST_SENTENCES = 3;
const MOST_WORDS = 70; // chosen by eye: what a reader takes in from a note beside the text

/** Sentences of a text: a stop followed by a space and a capital, or by the end. */
const sentencesIn = (words: string): number =>
  words.split(/[.?!](?:\s+(?=[\p{Lu}\d{“])|$)/u).filter(Boolean).length;

const plain = (words: string): string => words.trim().toLowerCase();

export const termSchema = fields({
  id: name.describe(
    'Short name; the term stands at /glossary/#id. The same as the file name, for example ctv.',
  ),
  term: text.describe('The term as readers see it, written out, for example Clinical target volume.'),
  abbreviation: optionalText.describe(
    'Its usual abbreviation, for example CTV; left out where there is none.',
  ),
  definition: text.describe(
    'One to three plain sentences of your own. No typed figures: name them {study/endpoint/arm}, or write {given 2 Gy}.',
  ),
  also: list(text).describe(
    'Words that mean the same: spellings, synonyms, irregular plurals. Search exchanges them freely.',
  ),
  leadsHere: list(text).describe(
    'Words that mean something narrower, wider or near. They find this term; search never exchanges them.',
  ),
  plain: z
    .boolean()
    .default(false)
    .describe('true for a word every reader of the course knows: it is not marked in the text.'),
  see: list(name).describe('Related terms, by id.'),
  chapter: chapter.describe('The chapter that teaches it most.'),
}).superRefine((it, ctx) => {
  if (!/[.?!”]$/.test(it.definition))
    refuse(ctx, ['definition'], 'The definition breaks off. → End it with a full stop.');
  if (sentencesIn(it.definition) > MOST_SENTENCES)
    refuse(ctx, ['definition'], 'The definition is too long. → Keep to three sentences.');
  if (it.definition.split(/\s+/).length > MOST_WORDS)
    refuse(ctx, ['definition'], `The definition is too long. → Keep to ${MOST_WORDS} words.`);
  const named = [it.term, ...(it.abbreviation ? [it.abbreviation] : []), ...it.also];
  it.also.forEach((word, at) => {
    if (named.findIndex((other) => plain(other) === plain(word)) < named.length - it.also.length + at)
      refuse(ctx, ['also', at], `“${word}” stands here already. → Remove it.`);
  });
  it.leadsHere.forEach((word, at) => {
    if (named.some((other) => plain(other) === plain(word)))
      refuse(ctx, ['leadsHere', at], `“${word}” is already a word for this term. → Remove it here.`);
  });
  if (it.see.includes(it.id))
    refuse(ctx, ['see', it.see.indexOf(it.id)], 'The term refers to itself. → Remove its own id.');
});

export type Term = z.infer<typeof termSchema>;
