// The controls of the responder figure as its address holds them.
import type { ChoiceField, NumberField, StateOf } from '../controls/address-state.ts';
import type { ResponderEndpoint, ResponderProps } from './responders-source.ts';

export const TAILS = [
  { id: 'two-sided', label: 'Two-sided: splits no likelier than this' },
  { id: 'more-in-first', label: 'One-sided: as many in the first arm, or more' },
] as const;

export type ResponderFields = {
  endpoint: ChoiceField;
  first: NumberField;
  second: NumberField;
  test: ChoiceField;
};
export type ResponderState = StateOf<ResponderFields>;

/** The counts the source gives, for an endpoint. */
export const countsOf = ({
  arms: [first, second],
}: ResponderEndpoint): { first: number; second: number } => ({
  first: first.events,
  second: second.events,
});

export function responderFields({ endpoints }: ResponderProps): ResponderFields {
  const [start] = endpoints as [ResponderEndpoint];
  const number = (of: 0 | 1): NumberField => ({
    kind: 'number',
    start: start.arms[of].events,
    limits: { min: 0, max: start.arms[of].n, whole: true },
    meaning: `of ${start.arms[of].n} with ${start.arms[of].label}`,
  });
  return {
    endpoint: { kind: 'choice', start: start.id, options: endpoints },
    first: number(0),
    second: number(1),
    test: { kind: 'choice', start: 'two-sided', options: TAILS },
  };
}

export const endpointOf = ({ endpoints }: ResponderProps, { endpoint }: ResponderState): ResponderEndpoint =>
  endpoints.find(({ id }) => id === endpoint) as ResponderEndpoint;

/** An address that names an endpoint and no counts means those of its source. */
export function asAsked(state: ResponderState, query: string, props: ResponderProps): ResponderState {
  const asked = new URLSearchParams(query);
  return asked.has('endpoint') && !asked.has('first') && !asked.has('second')
    ? { ...state, ...countsOf(endpointOf(props, state)) }
    : state;
}
