// Turns a question or case as an author wrote it into the one a component shows: figures looked up, links made.
import { richText } from '../../evidence/inline-names.ts';
import type { Ledger } from '../../evidence/ledger.ts';
import { drawingBasis } from '../../quizzes/drawing-basis.ts';
import type { ShownCase, ShownStep } from '../../quizzes/shown-case.ts';
import type { ShownQuestion } from '../../quizzes/shown-question.ts';
import type { Case } from '../../schemas/case.ts';
import type { Question } from '../../schemas/question.ts';

/** What the site knows of a chapter when it links to a section of it. */
export interface Section {
  number: number;
  title: string;
  objectives: ReadonlyMap<string, string>;
  /** Headings by anchor, in order. */
  headings: ReadonlyMap<string, string>;
}

export type Sections = ReadonlyMap<string, Section>;

type Asked = Question | Case['steps'][number];

export function rereadsOf(place: string, sections: Sections): { href: string; text: string } {
  const [slug = '', anchor] = place.split('#');
  const section = sections.get(slug);
  const heading = anchor ? section?.headings.get(anchor) : undefined;
  const number = heading
    ? `${section?.number}.${[...(section?.headings.keys() ?? [])].indexOf(anchor ?? '') + 1}`
    : section?.number;
  return {
    href: `/chapters/${slug}/${heading ? `#${anchor}` : ''}`,
    text: `Chapter ${number}${heading ? `: ${heading}` : ''}`,
  };
}

const homes = new WeakMap<Sections, ReadonlyMap<string, string>>();

/** The first chapter with this objective. */
function chapterOfObjective(objective: string, sections: Sections): string {
  const known =
    homes.get(sections) ??
    new Map(
      [...sections]
        .reverse()
        .flatMap(([slug, { objectives }]) => [...objectives.keys()].map((id) => [id, slug])),
    );
  homes.set(sections, known);
  return known.get(objective) ?? '';
}

/** @param asked.id the name answers are recorded under; @param asked.rereads `slug#anchor` or `slug` */
export function resolveQuestion(asked: {
  id: string;
  question: Asked;
  rereads: string;
  ledger: Ledger;
  sections: Sections;
}): ShownQuestion {
  const { id, question, rereads, ledger, sections } = asked;
  const rich = (text: string) => richText(text, ledger);
  const chapter = chapterOfObjective(question.objective, sections);
  const section = sections.get(chapter);
  const common = {
    id,
    leadIn: rich(question.leadIn),
    objective: section?.objectives.get(question.objective) ?? question.objective,
    examines: { chapter, objective: question.objective },
    difficulty: question.difficulty,
    rereads: rereadsOf(rereads, sections),
  };
  if (question.type === 'numeric') {
    const { rationale, misreadings, unit, value, tolerance, scale } = question.answer;
    return {
      ...common,
      type: 'numeric',
      answer: {
        value,
        tolerance,
        ...(unit === undefined ? {} : { unit }),
        ...(scale === undefined ? {} : { scale }),
        rationale: rich(rationale),
        misreadings: misreadings.map((m) => ({ value: m.value, rationale: rich(m.rationale) })),
      },
    };
  }
  if (question.type === 'drawing') {
    const { drawing } = question;
    const rule = ledger.marginRules.get(drawing.margins);
    if (!rule) throw new Error(`${id}: there is no margin rule “${drawing.margins}”.`);
    return {
      ...common,
      type: 'drawing',
      drawing: {
        plate: `/data/drawings/${id.replaceAll('/', '-')}`,
        basis: drawingBasis(drawing, rule),
        rules: drawing.rules.map((each) => ({ rule: each.rule, rationale: rich(each.rationale) })),
        bed: rule.startsFrom === 'bed',
      },
    };
  }
  const options = question.options.map((option) => ({
    id: option.id,
    text: rich(option.text),
    rationale: rich(option.rationale),
    ...('key' in option && option.key !== undefined ? { key: option.key } : {}),
    ...('credit' in option && typeof option.credit === 'number' ? { credit: option.credit } : {}),
    ...(option.verdict === undefined ? {} : { verdict: option.verdict }),
  }));
  return { ...common, type: question.type, options };
}

export function resolveCase(asked: {
  id: string;
  data: Case;
  ledger: Ledger;
  sections: Sections;
}): ShownCase {
  const { id, data, ledger, sections } = asked;
  const rich = (text: string) => richText(text, ledger);
  const item = (step: string) => `case/${id}/${step}`;
  return {
    id,
    number: data.number,
    title: data.title,
    vignette: rich(data.vignette),
    findings: data.findings.map(({ label, text }) => ({ label, text: rich(text) })),
    closing: rich(data.closing),
    steps: data.steps.map((step): ShownStep => ({
      ...resolveQuestion({
        id: item(step.id),
        question: step,
        rereads: step.rereads,
        ledger,
        sections,
      }),
      title: step.title,
      outcome: rich(step.outcome),
      ...(step.news === undefined ? {} : { news: rich(step.news) }),
      ...(step.outcomes === undefined
        ? {}
        : {
            outcomes: Object.fromEntries(Object.entries(step.outcomes).map(([o, text]) => [o, rich(text)])),
          }),
      ...(step.when === undefined ? {} : { when: { ...step.when, step: item(step.when.step) } }),
    })),
  };
}
