// Which figures and sources does a chapter, case or question print, and which errata does it mark? By name only.
import { findFigure } from './find-figure.ts';
import type { Ledger } from './ledger.ts';
import { errataShown } from './library-uses.ts';
import { NameError } from './name-error.ts';
import { textsOf } from './texts-of.ts';

export interface CourseText {
  kind: 'chapter' | 'case' | 'question';
  id: string;
  /** Figures, endpoints, studies and claims it prints or cites, as it names them */
  names: ReadonlySet<string>;
  /** Codes of the errata that stand marked in it */
  marks: ReadonlySet<string>;
}

const NAME = /(?<![\w/-])[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*(?![\w/-])/g;
const namesIn = (text: string): string[] => text.match(NAME) ?? [];

/** @param body of a chapter: names stand in its tags and between its braces; comments are not read */
export function chapterText(id: string, body: string, ledger: Ledger): CourseText {
  const read = body.replace(/\{\/\*[\s\S]*?\*\/\}/g, '');
  const tags = read.match(/<[A-Z]\w*\s[^<>]*>|\{[^{}]*\}/g) ?? [];
  return { kind: 'chapter', id, names: new Set(tags.flatMap(namesIn)), marks: errataShown(read, ledger) };
}

function errataOf(name: string, ledger: Ledger): readonly string[] {
  try {
    return findFigure(name, ledger).errata;
  } catch (error) {
    if (error instanceof NameError) return [];
    throw error;
  }
}

/** @param data of a case or question: names stand between braces; what it only rests on is not printed */
export function dataText(kind: 'case' | 'question', id: string, data: unknown, ledger: Ledger): CourseText {
  const braces = textsOf(data).flatMap(({ text }) => text.match(/\{[^{}]*\}/g) ?? []);
  const names = new Set(braces.flatMap(namesIn));
  return { kind, id, names, marks: new Set([...names].flatMap((name) => errataOf(name, ledger))) };
}
