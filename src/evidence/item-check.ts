// Runs the rules of item writing over every question and every step of a case. A name that leads nowhere is another check's.
import type { Case } from '../schemas/case.ts';
import type { Question } from '../schemas/question.ts';
import { bankFaults, type Keyed } from './bank-rules.ts';
import type { Course } from './check-content.ts';
import { findFigure } from './find-figure.ts';
import { plainText, richText } from './inline-names.ts';
import { faultsOf, type Item } from './item-rules.ts';
import type { Ledger } from './ledger.ts';
import type { Mistake } from './mistake.ts';
import { NameError } from './name-error.ts';
import { printFigure } from './print-figure.ts';

type Asked = Question | Case['steps'][number];

/** What a lookup gives, or nothing where a name leads nowhere. */
function orNothing<Found>(look: () => Found, nothing: Found): Found {
  try {
    return look();
  } catch (error) {
    if (error instanceof NameError) return nothing;
    throw error;
  }
}

/** A disputed figure and how it may stand in a text: 35%, 31 of 88, 4 cm. */
function disputedFigure(name: string, ledger: Ledger): Item['disputed'] {
  if (ledger.claims.has(name) || ledger.studies.has(name)) return [];
  const figure = orNothing(() => findFigure(name, ledger), null);
  if (!figure || figure.errata.length === 0) return [];
  const printed = (['percent', 'count', 'number'] as const).flatMap((form) => {
    const text = orNothing(() => printFigure(figure, form), '');
    return /\D/.test(text) ? [text] : []; // a bare number may be any number
  });
  return [{ printed: [...new Set(printed)], errata: figure.errata }];
}

/** Reasons that stand with no option: of a number and its misreadings, of the rules of a drawing. */
function rationalesOf(question: Asked): string[] {
  if (question.type === 'drawing') return question.drawing.rules.map(({ rationale }) => rationale);
  if (question.type !== 'numeric') return [];
  const { rationale, misreadings } = question.answer;
  return [rationale, ...misreadings.map((each) => each.rationale)];
}

/** A question as the rules read it. */
export function itemOf(question: Asked, ledger: Ledger): Item {
  const marked = new Set<string>();
  const all: string[] = [];
  const shown = (text: string): string => {
    const runs = orNothing(() => richText(text, ledger), []);
    for (const run of runs) if (run.t === 'figure') for (const { code } of run.errata ?? []) marked.add(code);
    all.push(plainText(runs));
    return plainText(runs);
  };
  const options = 'options' in question ? question.options : [];
  const answer = 'answer' in question ? question.answer : undefined;
  const told = 'news' in question && question.news ? shown(question.news) : '';
  if (answer) all.push(`${answer.value}${answer.unit === '%' ? '' : ' '}${answer.unit ?? ''}`);
  return {
    type: question.type,
    leadIn: `${told} ${shown(question.leadIn)}`.trim(),
    options: options.map((option) => ({
      text: shown(option.text),
      rationale: shown(option.rationale),
      right: 'key' in option && option.key === true,
    })),
    rationales: rationalesOf(question).map(shown),
    disputed: question.ledger.flatMap((name) => disputedFigure(name, ledger)),
    shown: all.join('\n').replaceAll('\u00a0', ' ').replaceAll('\u2060', ''),
    marked,
  };
}

const keyedOf = ({ options }: Item): Keyed => ({
  lengths: options.map(({ text }) => text.length),
  key: options.findIndex(({ right }) => right),
});

/** Every rule of item writing broken in the course. */
export function checkItems({ questions, cases, ledger }: Course): Mistake[] {
  const asked = [
    ...questions.map(({ data, file }) => ({ question: data as Asked, file, at: [] as (string | number)[] })),
    ...cases.flatMap(({ data, file }) =>
      data.steps.map((step, place) => ({ question: step as Asked, file, at: ['steps', place] })),
    ),
  ].map((each) => ({ ...each, item: itemOf(each.question, ledger) }));
  const own = asked.flatMap(({ item, file, at }) =>
    faultsOf(item).map(({ path, wrong, remedy }): Mistake => {
      const place = [...at, ...path];
      return { file: file.file, line: file.lineOf(place), field: place.join(' › '), wrong, remedy };
    }),
  );
  const bank = asked.filter(({ item }) => item.type === 'single').map(({ item }) => keyedOf(item));
  return [
    ...own,
    ...bankFaults(bank).map((fault) => ({
      file: 'src/content',
      line: null,
      field: 'questions and cases',
      ...fault,
    })),
  ];
}
