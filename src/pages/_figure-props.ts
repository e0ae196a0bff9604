// The start values of each figure a chapter may hold, from checked content. Named as in layouts/near-figures.ts.
import { getCollection } from 'astro:content';
import { courseLedger } from '../components/article/course-ledger.ts';
import { confoundingProps } from '../components/widgets/confounding-source.ts';
import { doseInChapter } from '../components/widgets/dose-source.ts';
import { indicationsProps } from '../components/widgets/indications-source.ts';
import { marginProps } from '../components/widgets/margin-source.ts';
import { tradeOffProps } from '../components/widgets/trade-off-source.ts';
import { findFigure } from '../evidence/find-figure.ts';
import { formOf } from '../evidence/inline-names.ts';
import { printFigure } from '../evidence/print-figure.ts';

const dataOf = <Data>(entries: { data: Data }[]): Data[] => entries.map(({ data }) => data);

async function load() {
  const schedules = dataOf(await getCollection('schedules'));
  const constants = dataOf(await getCollection('constants'));
  const marginRules = dataOf(await getCollection('marginRules'));
  const studies = dataOf(await getCollection('studies'));
  const claims = dataOf(await getCollection('claims'));
  const ledger = await courseLedger();
  const print = (name: string, form?: string) => printFigure(findFigure(name, ledger), formOf(form));
  return {
    confounding: confoundingProps(studies),
    dose: doseInChapter({ schedules, constants }),
    indications: indicationsProps({ claims, studies, print }),
    margins: { ...marginProps(marginRules), within: true },
    'trade-off': tradeOffProps(studies),
  };
}

let loaded: ReturnType<typeof load> | undefined;

/** Worked out once a build. */
export function figureProps(): ReturnType<typeof load> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}
