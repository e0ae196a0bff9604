// Reads the short form in which data files name figures: {study/endpoint/arm}, {… as percent}, {given 9 cm}, {derived a - b}.
import type { RichText, TextRun } from '../schemas/rich-text.ts';
import { derive } from './derive.ts';
import { findFigure } from './find-figure.ts';
import type { Ledger } from './ledger.ts';
import { NameError } from './name-error.ts';
import { FORMS, printFigure, type Form } from './print-figure.ts';
import { unbroken } from './unbroken.ts';

/** One piece of a text: plain words, or what stood between braces. */
export type Piece = { type: 'text'; text: string } | { type: 'name'; inside: string };

/** Splits a text at its braces. @throws NameError when a brace is left open or stands alone. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let rest = text;
  while (rest) {
    const open = rest.indexOf('{');
    const before = open < 0 ? rest : rest.slice(0, open);
    if (before.includes('}'))
      throw new NameError('A “}” stands without its “{”.', 'Remove it or add the “{”.');
    if (before) pieces.push({ type: 'text', text: before });
    if (open < 0) break;
    const close = rest.indexOf('}', open);
    if (close < 0) throw new NameError('A “{” is never closed.', 'Close it: {study/endpoint/arm}.');
    pieces.push({ type: 'name', inside: rest.slice(open + 1, close).trim() });
    rest = rest.slice(close + 1);
  }
  return pieces;
}

/** Reads the form asked for. @throws NameError for a form that does not exist. */
export function formOf(word: string | undefined): Form | undefined {
  if (word === undefined) return undefined;
  const form = FORMS.find((f) => f === word);
  if (!form) throw new NameError(`There is no form “${word}”.`, `The forms are ${FORMS.join(', ')}.`);
  return form;
}

/** The address of an erratum: E19 stands at /errata/#e19. */
export const erratumHref = (code: string): string => `/errata/#${code.toLowerCase()}`;

/** Two arms of one endpoint need one mark: the last figure of a text that an erratum concerns carries it. */
function oneMarkEach(runs: readonly TextRun[]): RichText {
  const errataOf = (run: TextRun) => (run.t === 'figure' ? (run.errata ?? []) : []);
  return runs.map((run, i) => {
    if (run.t !== 'figure') return run;
    const later = new Set(runs.slice(i + 1).flatMap((one) => errataOf(one).map(({ code }) => code)));
    const errata = errataOf(run).filter(({ code }) => !later.has(code));
    return { t: 'figure', text: run.text, ...(errata.length ? { errata } : {}) };
  });
}

/** Words that follow words are one run: each run costs every page it stands on. */
function joinWords(runs: readonly TextRun[]): TextRun[] {
  return runs.reduce<TextRun[]>((joined, run) => {
    const last = joined.at(-1);
    return last?.t === 'text' && run.t === 'text'
      ? [...joined.slice(0, -1), { t: 'text', text: last.text + run.text }]
      : [...joined, run];
  }, []);
}

/**
 * Resolves every name in a text of a case or question.
 * @throws NameError when one leads nowhere
 */
export function richText(text: string, ledger: Ledger): RichText {
  const runs = piecesOf(text).map((piece): TextRun => {
    if (piece.type === 'text') return { t: 'text', text: piece.text };
    const given = /^given\s+(.+)$/s.exec(piece.inside);
    if (given) return { t: 'text', text: given[1] ?? '' };
    const sum = /^derived\s+(.+)$/s.exec(piece.inside);
    if (sum) {
      return { t: 'figure', text: unbroken(derive(sum[1] ?? '', ledger).text) };
    }
    const [address = '', form] = piece.inside.split(/\s+as\s+/);
    const figure = findFigure(address, ledger);
    const errata = figure.errata.map((code) => ({ code, href: erratumHref(code) }));
    return {
      t: 'figure',
      text: unbroken(printFigure(figure, formOf(form))),
      ...(errata.length ? { errata } : {}),
    };
  });
  return joinWords(oneMarkEach(runs));
}

/** The plain words of a resolved text, for titles, search and speech. */
export const plainText = (text: RichText): string => text.map((run) => run.text).join('');
