// The start values of each figure a chapter may hold, from checked content. Named as in layouts/near-figures.ts.
import { getCollection } from 'astro:content';
import { brachyProps } from '../components/widgets/brachytherapy-source.ts';
import { plannerProps } from '../components/widgets/course-planner-source.ts';
import { doseInChapter } from '../components/widgets/dose-source.ts';
import { marginProps } from '../components/widgets/margin-source.ts';

const dataOf = <Data>(entries: { data: Data }[]): Data[] => entries.map(({ data }) => data);

async function load() {
  const schedules = dataOf(await getCollection('schedules'));
  const constants = dataOf(await getCollection('constants'));
  const marginRules = dataOf(await getCollection('marginRules'));
  const studies = dataOf(await getCollection('studies'));
  return {
    brachytherapy: brachyProps({ studies, constants, marginRules }),
    'course-planner': plannerProps({ schedules, constants }),
    dose: doseInChapter({ schedules, constants }),
    margins: { ...marginProps(marginRules), within: true },
  };
}

let loaded: ReturnType<typeof load> | undefined;

/** Worked out once a build. */
export function figureProps(): ReturnType<typeof load> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}
