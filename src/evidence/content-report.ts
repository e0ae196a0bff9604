// What should an author look at again? Objectives without a question, studies never cited, terms never used, long sentences,
// and how long and how hard each chapter is to read. Judges nothing: mistakes are for check-content.
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Course } from './check-content.ts';
import { curriculumOf } from './curriculum.ts';
import { plainProse } from './plain-prose.ts';
import { readingMinutes } from './reading-time.ts';

/** Sentences longer than this are listed. */
export const LONGEST_SENTENCE = 35;

export interface ChapterReading {
  id: string;
  words: number;
  minutes: number;
  /** Flesch–Kincaid grade, to one decimal; null for a chapter without sentences */
  grade: number | null;
  long: string[];
}

export interface ContentReport {
  unaskedObjectives: string[];
  sourcelessQuestions: string[];
  uncitedStudies: string[];
  unusedTerms: string[];
  chapters: ChapterReading[];
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'./-]*/gu) ?? [];

/** Sentences of a text; a stop ends one when a capital, a digit or the end follows. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.?!]”?)\s+(?=[\p{Lu}\d“])|\n{2,}/u)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => wordsOf(sentence).length > 2);

export function readingOf(id: string, source: string): ChapterReading {
  const text = plainProse(source);
  const sentences = sentencesOf(text);
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return {
    id,
    words: words.length,
    minutes: readingMinutes(source),
    grade:
      sentences.length === 0
        ? null
        : Number(
            fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables }).toFixed(1),
          ),
    long: sentences.filter((sentence) => wordsOf(sentence).length > LONGEST_SENTENCE),
  };
}

export function contentReport(course: Course): ContentReport {
  const { chapters, questions, cases, glossary, ledger } = course;
  const prose = chapters.map(({ file }) => file.source).join('\n');
  const everything = [
    prose,
    ...questions.map(({ file }) => file.source),
    ...cases.map(({ file }) => file.source),
  ].join('\n');
  const used = (words: string): boolean => everything.toLowerCase().includes(words.toLowerCase());
  return {
    unaskedObjectives: curriculumOf({ chapters, questions, cases })
      .flatMap(({ objectives }) => objectives)
      .filter(({ questions: asked, cases: examined }) => asked + examined.length === 0)
      .map(({ id }) => id),
    sourcelessQuestions: questions.filter(({ data }) => data.ledger.length === 0).map(({ id }) => id),
    uncitedStudies: [...ledger.studies.keys()].filter(
      (id) => !new RegExp(`<Cite study="[^"]*\\b${id}\\b|${id}/`).test(everything),
    ),
    unusedTerms: glossary
      .filter(
        ({ data }) =>
          ![data.term, data.abbreviation ?? '', ...data.also].some((word) => word !== '' && used(word)),
      )
      .map(({ id }) => id),
    chapters: chapters.map(({ id, file }) => readingOf(id, file.source)),
  };
}
