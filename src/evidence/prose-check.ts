// Checks the prose of a chapter: every name leads somewhere and prints, the author's own reading agrees, nothing is typed.
import { derive } from './derive.ts';
import { findFigure } from './find-figure.ts';
import { formOf, piecesOf, richText } from './inline-names.ts';
import type { Ledger } from './ledger.ts';
import { maskedMdx, maskNames } from './masked-mdx.ts';
import type { Mistake } from './mistake.ts';
import { NameError, pick } from './name-error.ts';
import { printFigure } from './print-figure.ts';
import { typedFigures } from './typed-figures.ts';

const REMEDY =
  'Name it: <Value of="study/endpoint/arm"/> in prose, {study/endpoint/arm} in data; <Given> or {given …} for figures of an exercise. `npm run values -- <word>` lists names.';

const lineAt = (source: string, at: number): number => source.slice(0, at).split('\n').length;

/** Turns a NameError into a mistake; lets every other error through. */
function caught(place: Pick<Mistake, 'file' | 'line' | 'field'>, run: () => void): Mistake[] {
  try {
    run();
    return [];
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    return [{ ...place, wrong: error.message, remedy: error.remedy }];
  }
}

const attributesOf = (tag: string): Map<string, string> =>
  new Map([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map((m) => [m[1] ?? '', m[2] ?? '']));

function checkValue(tag: Map<string, string>, ledger: Ledger): void {
  const address = tag.get('of') ?? '';
  const figure = findFigure(address, ledger);
  printFigure(figure, formOf(tag.get('as')));
  const check = tag.get('check');
  if (check === undefined) return;
  const full = printFigure(figure, figure.quantity.type === 'share' ? undefined : 'full');
  const plain = printFigure(figure);
  if (!full.includes(check) && !plain.includes(check)) {
    throw new NameError(
      `“${address}” is checked as “${check}”, but the ledger says “${full}”.`,
      'Was the arm or the denominator mixed up? Name the other arm, or correct the check.',
    );
  }
}

function checkCite(tag: Map<string, string>, ledger: Ledger): void {
  const maps = {
    study: ledger.studies,
    claim: ledger.claims,
    since: ledger.since,
    constant: ledger.constants,
    rule: ledger.marginRules,
  } as const;
  const kinds = (Object.keys(maps) as (keyof typeof maps)[]).filter((kind) => tag.has(kind));
  const [kind] = kinds;
  if (!kind || kinds.length !== 1) {
    throw new NameError(
      '<Cite> names no source, or more than one.',
      'Write <Cite study="…">, claim, since, constant or rule.',
    );
  }
  for (const id of (tag.get(kind) ?? '').split(/\s+/)) {
    pick<unknown>(maps[kind], id, kind === 'since' ? 'entry since the review' : kind, `Cite ${kind}`);
  }
}

/** Checks one chapter's MDX. Front matter is checked as data, elsewhere. */
export function checkProse(file: string, source: string, ledger: Ledger): Mistake[] {
  const mistakes: Mistake[] = [];
  for (const match of source.matchAll(/<(Value|Derived|Cite)\b([^<>]*?)\/?>/g)) {
    const place = { file, line: lineAt(source, match.index), field: null };
    const tag = attributesOf(match[2] ?? '');
    mistakes.push(
      ...caught(place, () => {
        if (match[1] === 'Value') checkValue(tag, ledger);
        else if (match[1] === 'Derived') derive(tag.get('of') ?? '', ledger);
        else checkCite(tag, ledger);
      }),
    );
  }
  for (const match of source.matchAll(/^<Cite\b[^<>]*>.*<\/Cite>[ \t]*$/gm)) {
    if ((match[0].match(/<Cite\b/g) ?? []).length > 1) continue;
    mistakes.push({
      file,
      line: lineAt(source, match.index),
      field: null,
      wrong: 'this paragraph is one <Cite> and nothing else, so it would run into the one before it.',
      remedy: 'Begin or end it with words outside the <Cite>: a phrase, or the full stop.',
    });
  }
  for (const match of source.matchAll(/\b(?:title|sub|caption|source|label)="([^"]*\{[^"]*)"/g)) {
    const place = { file, line: lineAt(source, match.index), field: null };
    mistakes.push(...caught(place, () => void richText(match[1] ?? '', ledger)));
  }
  for (const { what, text, at } of typedFigures(maskedMdx(source))) {
    mistakes.push({
      file,
      line: lineAt(source, at),
      field: null,
      wrong: `the ${what} “${text.replace(/\s+/g, ' ')}” is typed, not named.`,
      remedy: REMEDY,
    });
  }
  return mistakes;
}

/** Checks one text of a data file. */
export function checkText(
  place: Pick<Mistake, 'file' | 'line' | 'field'>,
  text: string,
  ledger: Ledger,
): Mistake[] {
  const named = caught(place, () => {
    piecesOf(text);
    richText(text, ledger);
  });
  const typed = typedFigures(maskNames(text)).map(({ what, text: words }) => ({
    ...place,
    wrong: `the ${what} “${words}” is typed, not named.`,
    remedy: REMEDY,
  }));
  return [...named, ...typed];
}
