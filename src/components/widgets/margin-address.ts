// Which state of the margin explorer does an address ask for, and which address says a state?
// Leaves out the browser: it reads and returns query strings, and never touches history.
import { plainNumber, quoted, readNumber } from '../controls/read-number.ts';
import type { MarginRuleChoice } from './margin-source.ts';
import { applyRule, MARGIN_LIMITS, type MarginNumbers, type MarginState } from './margin-state.ts';

/** Short names for the rules of the review. */
const ALIAS: Readonly<Record<string, string>> = {
  preoperative: 'review-preoperative',
  postoperative: 'review-postoperative',
};
const MARGINS = ['along', 'across', 'ptv'] as const;
/** Written only where the reader has moved or sized the tumour, or left its middle. */
const PLACE = ['slice', 'x', 'y', 'z', 'length', 'width', 'depth'] as const;
const MEANING: Readonly<Record<keyof MarginNumbers, string>> = {
  along: 'cm along the limb',
  across: 'cm across it',
  ptv: 'cm from CTV to PTV',
  slice: 'cm from the middle',
  x: 'cm to medial',
  y: 'cm to the front',
  z: 'cm upwards',
  length: 'cm long',
  width: 'cm wide',
  depth: 'cm deep',
};

/**
 * Reads `?along=3&across=1.5&ptv=0.5&barriers=on&rule=preoperative`. A rule sets its margins, numbers beside it replace
 * them. A parameter that is absent takes its start value silently; one that cannot be used takes it too, and a sentence
 * says so. Numbers are taken to the nearest tenth. Unknown parameters are left alone. Throws nothing.
 */
export function readMarginAddress(
  query: string,
  { start, rules }: { start: MarginState; rules: readonly MarginRuleChoice[] },
): { state: MarginState; problems: string[] } {
  const given = new URLSearchParams(query);
  const problems: string[] = [];
  const single = (name: string, used: () => string): string | null => {
    const values = given.getAll(name);
    if (values.length > 1)
      problems.push(`In the address, “${name}” is given ${values.length} times. ${used()}`);
    else if (values[0]?.trim() === '') problems.push(`In the address, “${name}” is empty. ${used()}`);
    else return values[0] ?? null;
    return null;
  };
  const opened = (what: string) => `This page opened with ${what} instead.`;
  const named = (id: string) => rules.find((rule) => rule.id === (ALIAS[id] ?? id));

  let state = { ...start };
  const first = () => opened(`“${named(start.rule)?.label ?? start.rule}”`);
  const rule = single('rule', first);
  if (rule !== null) {
    const found = named(rule);
    if (found) state = applyRule(state, found);
    else problems.push(`In the address, “rule”: ${quoted(rule)} is not a rule of this course. ${first()}`);
  }
  for (const name of [...MARGINS, ...PLACE]) {
    const used = () => opened(`${plainNumber(state[name])} ${MEANING[name]}`);
    const typed = single(name, used);
    if (typed === null) continue;
    const reading = readNumber(typed, MARGIN_LIMITS[name]);
    if (reading.ok) state[name] = Number(reading.value.toFixed(1));
    else problems.push(`In the address, “${name}”: ${reading.problem} ${used()}`);
  }
  const barriers = single('barriers', () => opened('barriers on'));
  if (barriers === 'on' || barriers === 'off') state.barriers = barriers === 'on';
  else if (barriers !== null)
    problems.push(
      `In the address, “barriers”: ${quoted(barriers)} is neither on nor off. ${opened('barriers on')}`,
    );
  return { state, problems };
}

/** The query that says this state; other parameters of `query` (a course code, say) are kept. */
export function writeMarginAddress(state: MarginState, start: MarginState, query = ''): string {
  const address = new URLSearchParams(query);
  for (const name of MARGINS) address.set(name, plainNumber(state[name]));
  address.set('barriers', state.barriers ? 'on' : 'off');
  address.set('rule', Object.keys(ALIAS).find((short) => ALIAS[short] === state.rule) ?? state.rule);
  for (const name of PLACE) {
    if (state[name] === start[name]) address.delete(name);
    else address.set(name, plainNumber(state[name]));
  }
  return `?${address.toString()}`;
}
