// Everything that can come back for review: the check questions and guesses of chapters, and the steps of cases, each with
// what one needs to answer it alone.
import { getCollection } from './collections.ts';
import { listed } from '../../evidence/library-uses.ts';
import { richText } from '../../evidence/inline-names.ts';
import type { Case } from '../../schemas/case.ts';
import { keyFingerprint } from '../../quizzes/key-fingerprint.ts';
import { plainText, type ShownChapter, type ShownItem } from '../../quizzes/shown-item.ts';
import type { ShownQuestion } from '../../quizzes/shown-question.ts';
import { courseLedger } from './course-ledger.ts';
import { courseSections } from './course-sections.ts';
import { oncePerBuild } from './once.ts';
import { resolveQuestion, type Sections } from './resolve-question.ts';

type Step = Case['steps'][number];

/** Steps met before this one on the road to it, each with what was done then. */
function roadTo(step: Step, steps: readonly Step[]): string[] {
  const chosen = new Map(step.when ? [[step.when.step, step.when.chose]] : []);
  return steps.slice(0, steps.indexOf(step)).flatMap((earlier) => {
    const other = earlier.when && earlier.when.step === step.when?.step;
    if (earlier.when && !(other && earlier.when.chose.some((id) => step.when?.chose.includes(id)))) return [];
    const [option = ''] = chosen.get(earlier.id) ?? [];
    return [earlier.outcomes?.[option] ?? earlier.outcome];
  });
}

const shown = (question: ShownQuestion, sections: Sections): Omit<ShownItem, 'title'> => {
  const section = sections.get(question.examines.chapter);
  return {
    question,
    key: keyFingerprint(question),
    place: /^Chapter ([\d.]+)/.exec(question.rereads.text)?.[1] ?? '',
    chapter: { number: section?.number ?? 0, title: section?.title ?? '' },
  };
};

export const reviewItems = oncePerBuild(async (): Promise<readonly ShownItem[]> => {
  const [ledger, sections] = [await courseLedger(), await courseSections()];
  const rich = (text: string) => richText(text, ledger);
  const questions = (await getCollection('questions')).map(({ id, data }): ShownItem => {
    const rereads = `${data.chapter}#${data.rereads}`;
    const question = resolveQuestion({ id: `question/${id}`, question: data, rereads, ledger, sections });
    return { ...shown(question, sections), title: plainText(question.leadIn) };
  });
  const steps = (await getCollection('cases')).flatMap(({ id, data }) =>
    data.steps.map((step): ShownItem => {
      const { rereads } = step;
      const asked = { id: `case/${id}/${step.id}`, question: step, rereads, ledger, sections };
      return {
        ...shown(resolveQuestion(asked), sections),
        title: `Case ${data.number}: ${step.title}`,
        patient: {
          title: `Case ${data.number}: ${data.title}`,
          href: `/cases/${id}/`,
          vignette: rich(data.vignette),
          findings: data.findings.map(({ label, text }) => ({ label, text: rich(text) })),
          soFar: roadTo(step, data.steps).map(rich),
          ...(step.news === undefined ? {} : { news: rich(step.news) }),
        },
      };
    }),
  );
  return [...questions, ...steps];
});

/** The chapters by their addresses. */
export async function reviewChapters(): Promise<Map<string, ShownChapter>> {
  const keys = new Map<string, [string, string][]>();
  for (const { question, key } of await reviewItems())
    listed(keys, question.examines.chapter).push([question.id, key]);
  return new Map(
    [...(await courseSections())].map(([slug, { number, title, objectives, headings }]) => [
      slug,
      {
        number,
        title,
        sections: [...headings].map(([anchor, text]) => ({ anchor, text })),
        objectives: [...objectives].map(([id, text]) => ({ id, text })),
        keys: Object.fromEntries(keys.get(slug) ?? []),
      },
    ]),
  );
}
