// What does review need to ask one item? The question with its whereabouts, and for a step of a case the patient so far.
import type { RichText } from '../schemas/rich-text.ts';
import type { ShownQuestion } from './shown-question.ts';

export type ShownItem = {
  question: ShownQuestion;
  /** Fingerprint of its key in this edition. */
  key: string;
  /** For lists, which cut it short. */
  title: string;
  /** The section to read again by its number alone, such as 6.3. */
  place: string;
  /** The chapter examined, by number and title. */
  chapter: { number: number; title: string };
  /** Of a step of a case only. */
  patient?: {
    title: string;
    href: string;
    vignette: RichText;
    findings: readonly { label: string; text: RichText }[];
    /** What was done at earlier steps on the road to this one. */
    soFar: readonly RichText[];
    news?: RichText;
  };
};

/** What review needs of a chapter: names for its figures, keys to compare. */
export type ShownChapter = {
  number: number;
  title: string;
  sections: readonly { anchor: string; text: string }[];
  objectives: readonly { id: string; text: string }[];
  /** Fingerprints of the keys of all items that examine it, by item. */
  keys: Readonly<Record<string, string>>;
};

/** Where the data of an item lies. */
export const itemAddress = (item: string): string => `/data/items/${item}.json`;
export const chapterAddress = (chapter: string): string => `/data/chapters/${chapter}.json`;

/** A text without its marks. */
export const plainText = (text: RichText): string => text.map((run) => run.text).join('');
