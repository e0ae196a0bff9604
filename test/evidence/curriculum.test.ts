// Is every objective of the course placed, examined and counted?
import { describe, expect, it } from 'vitest';
import { readCourse } from '../../src/evidence/check-content.ts';
import { curriculumOf, stagesCovered } from '../../src/evidence/curriculum.ts';

const { chapters, questions, cases } = readCourse(process.cwd());
const map = curriculumOf({ chapters, questions, cases });

describe('the curriculum of the course', () => {
  it.each(
    map.flatMap(({ id, objectives }) =>
      objectives.map((objective) => [id, objective.id, objective] as const),
    ),
  )('%s: “%s” is asked in a question or a case', (_, __, { questions: asked, cases: examined }) => {
    expect(asked + examined.length).toBeGreaterThan(0);
  });

  it('counts a stage once for each objective that serves it', () => {
    const covered = stagesCovered([
      {
        ...map[0]!,
        objectives: [
          { ...map[0]!.objectives[0]!, stages: ['mdt'] },
          { ...map[0]!.objectives[1]!, stages: ['mdt', 'surgery'] },
        ],
      },
    ]);
    expect(covered.find(({ stage }) => stage === 'mdt')).toEqual({ stage: 'mdt', objectives: 2, few: true });
    expect(covered.find(({ stage }) => stage === 'imaging')).toEqual({
      stage: 'imaging',
      objectives: 0,
      few: true,
    });
  });
});
