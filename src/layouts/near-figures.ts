// The figures by name, and how they wake: code and start values are fetched together. Fetched itself when the first figure
// comes near, so that a page does not carry the list.
import type { Component } from 'svelte';
import { atRoot } from '../components/controls/at-root.ts';
import { valuesBeside, wakeFigure } from './wake-figure.ts';

type Load = () => Promise<{ default: Component<Record<string, unknown>> }>;

const FIGURES: Readonly<Record<string, Load>> = {
  boost: () => import('../components/widgets/Boost.svelte') as unknown as ReturnType<Load>,
  brachytherapy: () => import('../components/widgets/Brachytherapy.svelte') as unknown as ReturnType<Load>,
  'course-planner': () => import('../components/widgets/CoursePlanner.svelte') as unknown as ReturnType<Load>,
  dose: () => import('../components/widgets/DoseExplorer.svelte') as unknown as ReturnType<Load>,
  margins: () => import('../components/widgets/MarginExplorer.svelte') as unknown as ReturnType<Load>,
  'margins-postoperative': () =>
    import('../components/widgets/MarginExplorer.svelte') as unknown as ReturnType<Load>,
  conformity: () => import('../components/widgets/Conformity.svelte') as unknown as ReturnType<Load>,
  'depth-dose': () => import('../components/widgets/DepthDose.svelte') as unknown as ReturnType<Load>,
  confounding: () => import('../components/widgets/Confounding.svelte') as unknown as ReturnType<Load>,
  isoeffect: () => import('../components/widgets/Isoeffect.svelte') as unknown as ReturnType<Load>,
  indications: () => import('../components/widgets/Indications.svelte') as unknown as ReturnType<Load>,
  'trade-off': () => import('../components/widgets/TradeOff.svelte') as unknown as ReturnType<Load>,
  'margin-status': () => import('../components/widgets/MarginStatus.svelte') as unknown as ReturnType<Load>,
  responders: () => import('../components/widgets/Responders.svelte') as unknown as ReturnType<Load>,
  sbrt: () => import('../components/widgets/SbrtSeries.svelte') as unknown as ReturnType<Load>,
  sites: () => import('../components/widgets/Sites.svelte') as unknown as ReturnType<Load>,
  'sites-metastases': () => import('../components/widgets/Sites.svelte') as unknown as ReturnType<Load>,
  'two-phases': () => import('../components/widgets/TwoPhases.svelte') as unknown as ReturnType<Load>,
  'margin-tool': () => import('../components/widgets/MarginTool.svelte') as unknown as ReturnType<Load>,
  trials: () => import('../components/widgets/TrialComparison.svelte') as unknown as ReturnType<Load>,
  // Each name with its import, which the build reads (src/build/page-rules.ts).
  'trials-local-control': () =>
    import('../components/widgets/TrialComparison.svelte') as unknown as ReturnType<Load>,
  'trials-survival': () =>
    import('../components/widgets/TrialComparison.svelte') as unknown as ReturnType<Load>,
  'trials-chemoradiation': () =>
    import('../components/widgets/TrialComparison.svelte') as unknown as ReturnType<Load>,
  'trials-brachytherapy': () =>
    import('../components/widgets/TrialComparison.svelte') as unknown as ReturnType<Load>,
};

/** What a figure needs beside its program: its start values, and its rules where the page's own sheet has not got them. */
interface Beside {
  values: Record<string, unknown>;
  css?: string;
}

async function fetchedBeside(name: string): Promise<Record<string, unknown>> {
  const response = await fetch(atRoot(`/data/figures/${name}.json`));
  if (!response.ok) throw new Error(`Figure ${name}: ${response.status}`);
  const { values, css } = (await response.json()) as Beside;
  if (css) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }
  return values;
}

/**
 * Wakes a figure where it stands, with the values written beside it or else those of its file.
 * @throws when its program or its values do not arrive
 */
export async function wakeByName(part: HTMLElement, name: string): Promise<void> {
  const load = FIGURES[name];
  if (!load) throw new Error(`No figure is called ${name}.`);
  const isHere = part.dataset['here'] !== undefined;
  const [{ default: Figure }, values] = await Promise.all([
    load(),
    isHere ? valuesBeside(part) : fetchedBeside(name),
  ]);
  wakeFigure(part, Figure, values);
}
