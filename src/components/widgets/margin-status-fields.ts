// The controls of the figure of margin and radiotherapy as its address holds them.
import type { ChoiceField, StateOf } from '../controls/address-state.ts';
import type { StatusGroup, StatusProps } from './margin-status-source.ts';

export const VIEWS = [
  { id: 'margin', label: 'Lines join the same margin' },
  { id: 'treatment', label: 'Lines join the same treatment' },
] as const;
export const MEASURES = [
  { id: 'control', label: 'Local control' },
  { id: 'recurrence', label: 'The rest: without local control' },
] as const;
export type View = (typeof VIEWS)[number]['id'];
export type Measure = (typeof MEASURES)[number]['id'];

export type StatusFields = {
  lines: ChoiceField;
  measure: ChoiceField;
  first: ChoiceField;
  second: ChoiceField;
};
export type StatusState = StateOf<StatusFields>;

const labelOf = (list: readonly { id: string; label: string }[], id: string): string =>
  list.find((one) => one.id === id)?.label ?? id;

/** “Intralesional margin, surgery alone” */
export const groupLabel = (
  { margins, treatments }: Pick<StatusProps, 'margins' | 'treatments'>,
  { margin, treatment }: StatusGroup,
): string => {
  const words = labelOf(treatments, treatment);
  return `${labelOf(margins, margin)} margin, ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
};

/** Starts with the poorest margin, without radiotherapy against with it. */
export function statusFields(props: StatusProps): StatusFields {
  const options = props.margins.flatMap(({ id: margin }) =>
    props.treatments.flatMap(({ id: treatment }) =>
      props.groups
        .filter((group) => group.margin === margin && group.treatment === treatment)
        .map((group) => ({ id: group.id, label: groupLabel(props, group) })),
    ),
  );
  return {
    lines: { kind: 'choice', start: 'margin', options: VIEWS },
    measure: { kind: 'choice', start: 'control', options: MEASURES },
    first: { kind: 'choice', start: options[0]?.id ?? '', options },
    second: { kind: 'choice', start: options[1]?.id ?? '', options },
  };
}
