// Which state does an address ask for, and which address says a state? One description of a tool's controls serves both.
// Leaves out the browser: it reads and returns query strings, and never touches history.
import { plainNumber, quoted, readNumber, type NumberLimits } from './read-number.ts';

/** A quantity: its limits, and what a sentence calls it: “25 fractions”. */
export interface NumberField {
  kind: 'number';
  start: number;
  limits: NumberLimits;
  meaning: string;
  /** Decimals kept; 2 unless said. */
  decimals?: number;
}
/** One of several named things. */
export interface ChoiceField {
  kind: 'choice';
  start: string;
  options: readonly { id: string; label: string }[];
}
/** Any number of named things, in the order of `options`: ?studies=a,b. */
export interface ListField {
  kind: 'list';
  start: readonly string[];
  options: readonly { id: string; label: string }[];
}
/** On or off. */
export interface SwitchField {
  kind: 'switch';
  start: boolean;
  meaning: string;
}
/** A text that a part of its own reads: days, say (date-fields.ts). It is written as it stands, a list with commas. */
export interface OwnField<Own extends string | readonly string[]> {
  kind: 'own';
  start: Own;
  /** The value a text stands for, or what is wrong with it, as a sentence; the text may be empty. */
  read: (typed: string) => { value: Own } | { problem: string };
  /** The start value in words. */
  startInWords: string;
}
export type AddressField =
  NumberField | ChoiceField | ListField | SwitchField | OwnField<string> | OwnField<readonly string[]>;
export type AddressFields = Readonly<Record<string, AddressField>>;

type ValueOf<Field> = Field extends { kind: 'number' }
  ? number
  : Field extends { kind: 'choice' }
    ? string
    : Field extends { kind: 'list' }
      ? readonly string[]
      : Field extends { kind: 'switch' }
        ? boolean
        : Field extends OwnField<infer Own>
          ? Own
          : never;
export type StateOf<Fields extends AddressFields> = { [Name in keyof Fields]: ValueOf<Fields[Name]> };
type Value = number | string | boolean | readonly string[];

const labelOf = (options: readonly { id: string; label: string }[], id: string): string =>
  options.find((option) => option.id === id)?.label ?? id;

/** The start value in words, for the sentence that says what the page opened with. */
function startInWords(field: AddressField): string {
  switch (field.kind) {
    case 'number':
      return `${plainNumber(field.start)} ${field.meaning}`.trim();
    case 'choice':
      return `“${labelOf(field.options, field.start)}”`;
    case 'list':
      return field.start.map((id) => `“${labelOf(field.options, id)}”`).join(', ') || 'none chosen';
    case 'switch':
      return `${field.meaning} ${field.start ? 'on' : 'off'}`;
    case 'own':
      return field.startInWords;
  }
}

/** The value a text stands for, or what is wrong with it, as a sentence. */
function readValue(typed: string, field: AddressField): { value: Value } | { problem: string } {
  if (field.kind === 'number') {
    const reading = readNumber(typed, field.limits);
    return reading.ok
      ? { value: Number(reading.value.toFixed(field.decimals ?? 2)) }
      : { problem: reading.problem };
  }
  if (field.kind === 'switch') {
    if (typed === 'on' || typed === 'off') return { value: typed === 'on' };
    return { problem: `${quoted(typed)} is neither on nor off.` };
  }
  if (field.kind === 'own') return field.read(typed);
  const known = new Set(field.options.map(({ id }) => id));
  const asked = field.kind === 'list' ? typed.split(',').map((one) => one.trim()) : [typed];
  const unknown = asked.find((one) => !known.has(one));
  if (unknown !== undefined) return { problem: `${quoted(unknown)} is not one of the choices here.` };
  if (field.kind === 'choice') return { value: typed };
  return { value: field.options.map(({ id }) => id).filter((id) => asked.includes(id)) };
}

/** Where the controls stand at first. */
export function startState<Fields extends AddressFields>(fields: Fields): StateOf<Fields> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { start }]) => [name, start]),
  ) as StateOf<Fields>;
}

/**
 * Reads a query. A parameter that is absent takes its start value silently; one that is repeated, empty or cannot be used
 * takes it too, and a sentence says so. Unknown parameters are left alone. Throws nothing.
 */
export function readAddress<Fields extends AddressFields>(
  query: string,
  fields: Fields,
): { state: StateOf<Fields>; problems: string[] } {
  const given = new URLSearchParams(query);
  const state: Record<string, Value> = { ...startState(fields) };
  const problems: string[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const values = given.getAll(name);
    if (values.length === 0) continue;
    const used = `This page opened with ${startInWords(field)} instead.`;
    const typed = values[0] ?? '';
    if (values.length > 1)
      problems.push(`In the address, “${name}” is given ${values.length} times. ${used}`);
    else if (typed.trim() === '' && field.kind !== 'list' && field.kind !== 'own')
      problems.push(`In the address, “${name}” is empty. ${used}`);
    else if (typed.trim() === '' && field.kind === 'list') state[name] = [];
    else {
      const reading = readValue(typed, field);
      if ('value' in reading) state[name] = reading.value;
      else problems.push(`In the address, “${name}”: ${reading.problem} ${used}`);
    }
  }
  return { state: state as StateOf<Fields>, problems };
}

/** The query that says this state; other parameters of `query` (a course code, say) are kept. */
export function writeAddress<Fields extends AddressFields>(
  state: StateOf<Fields>,
  fields: Fields,
  query = '',
): string {
  const address = new URLSearchParams(query);
  for (const [name, field] of Object.entries(fields)) {
    const value = state[name] as Value;
    if (field.kind === 'number') address.set(name, plainNumber(value as number));
    else if (field.kind === 'switch') address.set(name, value ? 'on' : 'off');
    else address.set(name, String(value));
  }
  return `?${address.toString().replaceAll('%2C', ',')}`;
}
