// The trial comparison as each place shows it: whole on its page, cut to the studies of a chapter in a chapter.
import { trialProps, type TrialProps } from '../components/widgets/trials-source.ts';
import type { Ledger } from '../evidence/ledger.ts';
import { OUTCOMES } from '../evidence/trial-row.ts';
import { trialRows } from '../evidence/trial-rows.ts';

const held = (ledger: Ledger) => ({
  ...trialRows(ledger),
  outcomes: OUTCOMES,
  errata: [...ledger.errata.values()],
});

export const allTrials = (ledger: Ledger): TrialProps =>
  trialProps(held(ledger), {
    endpoint: 'local-control',
    studies: ['rosenberg-1982', 'pisters-1996', 'yang-1998', 'beane-2014', 'jebsen-2008'],
    layout: 'arms',
    closer: 'rosenberg-1982.local-recurrence-crude',
  });

/** By the name of the figure in layouts/near-figures.ts. */
export function trialsInChapters(ledger: Ledger): Record<string, TrialProps> {
  const trials = held(ledger);
  return {
    'trials-local-control': trialProps(
      trials,
      { endpoint: 'local-control', layout: 'arms', closer: 'rosenberg-1982.local-recurrence-crude' },
      ['rosenberg-1982', 'pisters-1996', 'yang-1998', 'beane-2014'],
    ),
    'trials-survival': trialProps(
      trials,
      { endpoint: 'survival', layout: 'forest', closer: 'koshy-2010.os-3y-high' },
      ['pisters-1996', 'yang-1998', 'beane-2014', 'koshy-2010', 'kachare-2015'],
    ),
    'trials-chemoradiation': trialProps(
      trials,
      { endpoint: 'survival', layout: 'forest', closer: 'woll-2012.hr-os' },
      ['gortzak-2001', 'woll-2012', 'issels-2018', 'pervaiz-2008'],
    ),
    'trials-brachytherapy': trialProps(
      trials,
      { endpoint: 'local-control', layout: 'arms', closer: 'alektiar-2011.lc-5y' },
      ['pisters-1996', 'andrews-2004', 'alektiar-2011'],
    ),
  };
}
