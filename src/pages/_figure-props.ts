// The start values of each figure a chapter may hold, from checked content. Named as in layouts/near-figures.ts.
import { getCollection } from 'astro:content';
import { courseLedger } from '../components/article/course-ledger.ts';
import { doseInChapter } from '../components/widgets/dose-source.ts';
import { marginProps } from '../components/widgets/margin-source.ts';
import { responderProps } from '../components/widgets/responders-source.ts';
import { sbrtProps } from '../components/widgets/sbrt-source.ts';
import { sbrtSeries } from '../evidence/sbrt-series.ts';
import { trialsInChapters } from './_trial-props.ts';

const dataOf = <Data>(entries: { data: Data }[]): Data[] => entries.map(({ data }) => data);

async function load() {
  const schedules = dataOf(await getCollection('schedules'));
  const constants = dataOf(await getCollection('constants'));
  const marginRules = dataOf(await getCollection('marginRules'));
  const ledger = await courseLedger();
  return {
    dose: doseInChapter({ schedules, constants }),
    margins: { ...marginProps(marginRules), within: true },
    responders: responderProps('bonvalot-2019', ledger.studies.get('bonvalot-2019'), ledger.errata.values()),
    sbrt: sbrtProps(sbrtSeries(ledger), ledger.errata.values()),
    ...trialsInChapters(ledger),
  };
}

let loaded: ReturnType<typeof load> | undefined;

/** Worked out once a build. */
export function figureProps(): ReturnType<typeof load> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}
