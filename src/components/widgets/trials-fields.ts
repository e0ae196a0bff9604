// The controls of the trial comparison as its address holds them, and which rows a state shows.
import type { TrialRow } from '../../schemas/trial-row.ts';
import type { ChoiceField, ListField, StateOf } from '../controls/address-state.ts';
import { studiesOf, type TrialProps } from './trials-source.ts';

export const LAYOUTS = [
  { id: 'arms', label: 'Arms side by side' },
  { id: 'forest', label: 'Forest: differences and ratios' },
  { id: 'table', label: 'Table' },
] as const;

export type TrialFields = {
  endpoint: ChoiceField;
  studies: ListField;
  layout: ChoiceField;
  closer: ChoiceField;
};
export type TrialState = StateOf<TrialFields>;

export function trialFields({ outcomes, studies, rows, start }: TrialProps): TrialFields {
  const closer = rows.map(({ id, study, name }) => ({
    id,
    label: `${studies.find((one) => one.id === study)?.label}: ${name}`,
  }));
  return {
    endpoint: { kind: 'choice', start: start.endpoint, options: outcomes },
    studies: { kind: 'list', start: start.studies, options: studies },
    layout: { kind: 'choice', start: start.layout, options: LAYOUTS },
    closer: { kind: 'choice', start: start.closer, options: closer },
  };
}

/** What the controls show when another endpoint is chosen: every study that has it. */
export const withEndpoint = (
  props: TrialProps,
  endpoint: string,
): Pick<TrialState, 'endpoint' | 'studies'> => ({
  endpoint,
  studies: studiesOf(props, endpoint).map(({ id }) => id),
});

/** An address that names an endpoint and no studies means all that have it. */
export function asAsked(state: TrialState, query: string, props: TrialProps): TrialState {
  const asked = new URLSearchParams(query);
  return asked.has('endpoint') && !asked.has('studies')
    ? { ...state, ...withEndpoint(props, state.endpoint) }
    : state;
}

/** The rows of the endpoint and studies chosen, in the order of the props. */
export const shownRows = ({ rows }: TrialProps, { endpoint, studies }: TrialState): TrialRow[] =>
  rows.filter((row) => row.outcome === endpoint && studies.includes(row.study));

/** The row looked at closer: the one chosen, or the first that is shown. */
export const closerRow = (shown: readonly TrialRow[], { closer }: TrialState): TrialRow | undefined =>
  shown.find(({ id }) => id === closer) ?? shown[0];
