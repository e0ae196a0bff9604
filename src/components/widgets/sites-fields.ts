// The controls of the figures of sites and metastases as their address holds them.
import type { ChoiceField, ListField, NumberField, StateOf } from '../controls/address-state.ts';
import type { SitesProps } from './sites-source.ts';

export const VIEWS = [
  { id: 'sites', label: 'Where sarcomas arise' },
  { id: 'metastases', label: 'Where they spread' },
] as const;
export type View = (typeof VIEWS)[number]['id'];

/** Where the missing points are put when nothing is supposed. */
export const UNSAID = 'unsaid';

export type SitesFields = {
  view: ChoiceField;
  sites: ListField;
  missing: ChoiceField;
  metastases: NumberField;
};
export type SitesState = StateOf<SitesFields>;

/** Starts as printed: the first site chosen, the missing points nowhere, patients with metastases as the review puts them. */
export function sitesFields({ sites, spread }: SitesProps, view: View): SitesFields {
  const [first] = sites.shares;
  return {
    view: { kind: 'choice', start: view, options: VIEWS },
    sites: { kind: 'list', start: first ? [first.id] : [], options: sites.shares },
    missing: {
      kind: 'choice',
      start: UNSAID,
      options: [{ id: UNSAID, label: 'Nowhere: the review does not say' }, ...sites.shares],
    },
    metastases: {
      kind: 'number',
      start: spread.patients[0]?.from ?? 0,
      limits: { min: 0, max: 100, whole: true },
      meaning: 'of a hundred patients with metastases',
    },
  };
}
