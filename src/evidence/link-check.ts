// Checks what content files say about each other: objectives, studies, anchors to reread, addresses of pages.
import type { Drawing } from '../schemas/drawing.ts';
import type { Course } from './check-content.ts';
import { drawingMistakes } from './drawing-check.ts';
import { findFigure } from './find-figure.ts';
import type { Ledger } from './ledger.ts';
import type { Mistake } from './mistake.ts';
import { NameError, nearest } from './name-error.ts';

export interface LinkTargets {
  /** Addresses of the pages that stand in src/pages under a name of their own. */
  pages: ReadonlySet<string>;
  ledger: Ledger;
  cases: ReadonlySet<string>;
  questions: ReadonlySet<string>;
  chapters: ReadonlyMap<
    string,
    { objectives: ReadonlySet<string>; headings: ReadonlySet<string>; written: boolean }
  >;
}

/** Where an address of the site leads; null when it leads somewhere. */
function deadEnd(address: string, { pages, ledger, cases, chapters }: LinkTargets): string | null {
  const [path = '', anchor] = address.split('#');
  const [, folder, id, more] = path.split('/');
  if (pages.has(path)) return null;
  if (more !== '' || !id) return `“${address}” is not an address of this site.`;
  if (folder === 'studies') return ledger.studies.has(id) ? null : `there is no study “${id}”.`;
  if (folder === 'cards') return chapters.has(id) ? null : `there is no card “${id}”.`;
  if (folder === 'cases') return cases.has(id) ? null : `there is no case “${id}”.`;
  if (folder !== 'chapters') return `“${address}” is not an address of this site.`;
  const chapter = chapters.get(id);
  if (!chapter) return `there is no chapter “${id}”.`;
  return !anchor || chapter.headings.has(anchor) ? null : `chapter “${id}” has no section “${anchor}”.`;
}

function anchorMistake(rereads: string, targets: LinkTargets): { wrong: string; remedy: string } | null {
  const [slug = '', anchor] = rereads.split('#');
  const chapter = targets.chapters.get(slug);
  if (!chapter) {
    return {
      wrong: `there is no chapter “${slug}”.`,
      remedy: `Chapters: ${[...targets.chapters.keys()].join(', ')}.`,
    };
  }
  if (anchor === undefined || chapter.headings.has(anchor)) return null;
  const near = nearest(anchor, chapter.headings);
  return {
    wrong: `chapter “${slug}” has no section “${anchor}”.`,
    remedy: near.length
      ? `Sections there: ${near.join(', ')}.`
      : 'That chapter is not written yet; name the chapter alone.',
  };
}

/** How many points stand under “In clinic”. */
const pointsOf = (source: string): number =>
  (/<InClinic>([\s\S]*?)<\/InClinic>/.exec(source)?.[1]?.match(/^\d+\. /gm) ?? []).length;

/** A guess before a figure stands once in its chapter, and only there. */
function misplacedGuesses(chapters: Course['chapters'], questions: Course['questions']): Mistake[] {
  const mistakes: Mistake[] = [];
  const placed = new Map<string, string>();
  for (const { id: chapter, file } of chapters) {
    for (const match of file.source.matchAll(/<Predict question="([^"]*)"/g)) {
      const id = match[1] ?? '';
      const question = questions.find((one) => one.id === id);
      placed.set(id, chapter);
      if (question?.data.figure && question.data.chapter === chapter) continue;
      mistakes.push({
        file: file.file,
        line: file.source.slice(0, match.index).split('\n').length,
        field: null,
        wrong: `there is no guess “${id}” of this chapter.`,
        remedy: `Write src/content/questions/${id}.yaml with chapter: ${chapter} and figure: its figure.`,
      });
    }
  }
  for (const { id, data, file } of questions) {
    if (!data.figure || placed.get(id) === data.chapter) continue;
    mistakes.push({
      file: file.file,
      line: file.lineOf(['figure']),
      field: 'figure',
      wrong: 'this guess stands before no figure.',
      remedy: `Place <Predict question="${id}" /> in the chapter, or take figure off to make it a check question.`,
    });
  }
  return mistakes;
}

/** Checks all names between files. */
export function checkLinks(
  { ledger, chapters, questions, cases, viva }: Course,
  targets: LinkTargets,
): Mistake[] {
  const mistakes: Mistake[] = [];
  const report =
    (entry: { file: Course['chapters'][number]['file'] }) =>
    (path: (string | number)[], wrong: string, remedy: string) =>
      mistakes.push({
        file: entry.file.file,
        line: entry.file.lineOf(path),
        field: path.join(' › ') || null,
        wrong,
        remedy,
      });

  const allObjectives = new Set([...targets.chapters.values()].flatMap((c) => [...c.objectives]));
  const ledgerNames = (names: readonly string[], path: (string | number)[], say: ReturnType<typeof report>) =>
    names.forEach((name, i) => {
      if (ledger.claims.has(name) || ledger.studies.has(name)) return;
      try {
        findFigure(name, ledger);
      } catch (error) {
        if (!(error instanceof NameError)) throw error;
        say([...path, i], error.message, error.remedy);
      }
    });

  const drawing = (data: Drawing, path: (string | number)[], say: ReturnType<typeof report>) =>
    drawingMistakes(data, ledger).forEach((one) => say([...path, ...one.path], one.wrong, one.remedy));

  for (const chapter of chapters) {
    const say = report(chapter);
    chapter.data.studies.forEach((id, i) => {
      if (!ledger.studies.has(id)) {
        say(
          ['studies', i],
          `there is no study “${id}”.`,
          `Did you mean ${nearest(id, ledger.studies.keys()).join(', ')}?`,
        );
      }
    });
    chapter.data.keyPoints.forEach((id, i) => {
      if (!chapter.data.objectives.some((objective) => objective.id === id))
        say(['keyPoints', i], `this chapter has no objective “${id}”.`, 'Name one of its objectives.');
    });
    const points = pointsOf(chapter.file.source);
    if (points !== chapter.data.keyPoints.length)
      say(
        ['keyPoints'],
        `${chapter.data.keyPoints.length} objectives are named for ${points} points of “In clinic”.`,
        'Name one objective for each point, in their order.',
      );
    chapter.data.claims.forEach((id, i) => {
      if (!ledger.claims.has(id)) {
        say(
          ['claims', i],
          `there is no claim “${id}”.`,
          `Did you mean ${nearest(id, ledger.claims.keys()).join(', ')}?`,
        );
      }
    });
    for (const match of chapter.file.source.matchAll(/\]\((\/[^)\s]*)\)/g)) {
      const wrong = deadEnd(match[1] ?? '', targets);
      if (!wrong) continue;
      const line = chapter.file.source.slice(0, match.index).split('\n').length;
      mistakes.push({
        file: chapter.file.file,
        line,
        field: null,
        wrong,
        remedy: 'Correct the link; pages end with a slash.',
      });
    }
  }
  mistakes.push(...misplacedGuesses(chapters, questions));
  for (const question of [...questions, ...viva]) {
    const say = report(question);
    const { chapter, objective, rereads, ledger: names } = question.data;
    const home = targets.chapters.get(chapter);
    if (!home)
      say(
        ['chapter'],
        `there is no chapter “${chapter}”.`,
        `Chapters: ${[...targets.chapters.keys()].join(', ')}.`,
      );
    else if (!home.objectives.has(objective)) {
      say(
        ['objective'],
        `chapter “${chapter}” has no objective “${objective}”.`,
        `It has ${[...home.objectives].join(', ')}.`,
      );
    }
    const wrong = anchorMistake(`${chapter}#${rereads}`, targets);
    if (home && wrong) say(['rereads'], wrong.wrong, wrong.remedy);
    ledgerNames(names, ['ledger'], say);
    if ('drawing' in question.data) drawing(question.data.drawing, ['drawing'], say);
  }
  for (const entry of cases) {
    const say = report(entry);
    entry.data.chapters.forEach((slug, i) => {
      if (!targets.chapters.has(slug))
        say(['chapters', i], `there is no chapter “${slug}”.`, 'Use the chapter’s address name.');
    });
    entry.data.steps.forEach((step, i) => {
      if (!allObjectives.has(step.objective)) {
        const near = nearest(step.objective, allObjectives).join(', ');
        say(
          ['steps', i, 'objective'],
          `no chapter has the objective “${step.objective}”.`,
          `Did you mean ${near}?`,
        );
      }
      const wrong = anchorMistake(step.rereads, targets);
      if (wrong) say(['steps', i, 'rereads'], wrong.wrong, wrong.remedy);
      ledgerNames(step.ledger, ['steps', i, 'ledger'], say);
      if (step.type === 'drawing') drawing(step.drawing, ['steps', i, 'drawing'], say);
    });
  }
  return mistakes;
}
