// The start values of each figure a chapter may hold, from checked content. Named as in layouts/near-figures.ts.
import { getCollection } from '../components/article/collections.ts';
import { keptResults } from '../build/kept-results.ts';
import { conformityProps } from '../components/widgets/conformity-source.ts';
import { courseLedger } from '../components/article/course-ledger.ts';
import { confoundingProps } from '../components/widgets/confounding-source.ts';
import { boostProps } from '../components/widgets/boost-source.ts';
import { brachyProps } from '../components/widgets/brachytherapy-source.ts';
import { plannerProps } from '../components/widgets/course-planner-source.ts';
import { doseInChapter } from '../components/widgets/dose-source.ts';
import { indicationsProps } from '../components/widgets/indications-source.ts';
import { isoeffectInChapter } from '../components/widgets/isoeffect-source.ts';
import { marginProps } from '../components/widgets/margin-source.ts';
import { statusProps } from '../components/widgets/margin-status-source.ts';
import { responderProps } from '../components/widgets/responders-source.ts';
import { tradeOffProps } from '../components/widgets/trade-off-source.ts';
import { sbrtProps } from '../components/widgets/sbrt-source.ts';
import { twoPhasesProps } from '../components/widgets/two-phases-source.ts';
import { sbrtSeries } from '../evidence/sbrt-series.ts';
import { sitesProps } from '../components/widgets/sites-source.ts';
import { trialsInChapters } from './_trial-props.ts';
import { findFigure } from '../evidence/find-figure.ts';
import { formOf } from '../evidence/inline-names.ts';
import { printFigure } from '../evidence/print-figure.ts';

const dataOf = <Data>(entries: { data: Data }[]): Data[] => entries.map(({ data }) => data);

async function load() {
  const schedules = dataOf(await getCollection('schedules'));
  const constants = dataOf(await getCollection('constants'));
  const marginRules = dataOf(await getCollection('marginRules'));
  const studies = dataOf(await getCollection('studies'));
  const ledger = await courseLedger();
  const claims = dataOf(await getCollection('claims'));
  const print = (name: string, form?: string) => printFigure(findFigure(name, ledger), formOf(form));
  const kept = keptResults(process.cwd());
  const sites = sitesProps(ledger.claims, ledger.errata.values());
  return {
    confounding: confoundingProps(studies),
    boost: boostProps({ studies, schedules, constants, marginRules }),
    brachytherapy: brachyProps({ studies, constants, marginRules }),
    'course-planner': plannerProps({ schedules, constants }),
    dose: doseInChapter({ schedules, constants }),
    indications: indicationsProps({ claims, studies, print }),
    isoeffect: isoeffectInChapter({ schedules, constants }),
    margins: { ...kept('margins', marginRules, () => marginProps(marginRules)), within: true },
    'margin-status': statusProps('jebsen-2008', ledger.studies.get('jebsen-2008'), ledger.errata.values()),
    'margins-postoperative': {
      ...kept('margins-postoperative', marginRules, () => marginProps(marginRules, 'review-postoperative')),
      within: true,
    },
    responders: responderProps('bonvalot-2019', ledger.studies.get('bonvalot-2019'), ledger.errata.values()),
    'depth-dose': {},
    conformity: kept('conformity', [marginRules, schedules, constants], () =>
      conformityProps({ marginRules, schedules, constants }),
    ),
    'trade-off': tradeOffProps(studies),
    sbrt: sbrtProps(sbrtSeries(ledger), ledger.errata.values()),
    sites: { ...sites, view: 'sites' as const },
    'sites-metastases': { ...sites, view: 'metastases' as const },
    'two-phases': twoPhasesProps({ schedules, claims, constants }),
    ...trialsInChapters(ledger),
  };
}

let loaded: ReturnType<typeof load> | undefined;

/**
 * Worked out once a build. Each page gets its own copies: rendering leaves marks in the values it is given.
 * @param body of the chapter that shows them: only figures it names are copied
 */
export async function figureProps(body?: string): ReturnType<typeof load> {
  if (import.meta.env.DEV) return load();
  const all = Object.entries(await (loaded ??= load()));
  const shown = all.filter(([name]) => body === undefined || body.includes(name));
  return structuredClone(Object.fromEntries(shown)) as Awaited<ReturnType<typeof load>>;
}
