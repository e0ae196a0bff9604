// Which objective is used at which stage of care, and where is it taught and asked? Joins chapters, questions and cases.
import type { Case } from '../schemas/case.ts';
import { STAGES, type Chapter } from '../schemas/chapter.ts';
import type { Question } from '../schemas/question.ts';
import type { Entry } from './ledger.ts';

export type Stage = (typeof STAGES)[number];

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  consultation: 'Consultation',
  imaging: 'Imaging and biopsy',
  mdt: 'Multidisciplinary plan',
  simulation: 'Simulation',
  contouring: 'Contouring',
  planning: 'Planning',
  delivery: 'Delivery',
  surgery: 'Surgery',
  'follow-up': 'Follow-up',
};

export interface TaughtObjective {
  id: string;
  text: string;
  stages: readonly Stage[];
  /** Places of its key points under “In clinic”, from 1 */
  points: number[];
  /** Questions of its chapter, guesses included */
  questions: number;
  /** Cases with a step that examines it */
  cases: string[];
}

export interface TaughtChapter {
  id: string;
  number: number;
  title: string;
  objectives: TaughtObjective[];
}

/** A stage is thinly covered when fewer objectives than this serve it; chosen by eye. */
const FEW = 3;

export function curriculumOf(course: {
  chapters: readonly Entry<Chapter>[];
  questions: readonly Entry<Question>[];
  cases: readonly Entry<Case>[];
}): TaughtChapter[] {
  return course.chapters
    .toSorted((a, b) => a.data.number - b.data.number)
    .map(({ id, data }) => ({
      id,
      number: data.number,
      title: data.title,
      objectives: data.objectives.map((objective) => ({
        ...objective,
        points: data.keyPoints.flatMap((point, at) => (point === objective.id ? [at + 1] : [])),
        questions: course.questions.filter((question) => question.data.objective === objective.id).length,
        cases: course.cases
          .filter((one) => one.data.steps.some((step) => step.objective === objective.id))
          .map((one) => one.id),
      })),
    }));
}

/** Objectives that serve each stage, and whether they are few. */
export function stagesCovered(
  chapters: readonly TaughtChapter[],
): { stage: Stage; objectives: number; few: boolean }[] {
  const all = chapters.flatMap(({ objectives }) => objectives);
  return STAGES.map((stage) => {
    const objectives = all.filter(({ stages }) => stages.includes(stage)).length;
    return { stage, objectives, few: objectives < FEW };
  });
}
