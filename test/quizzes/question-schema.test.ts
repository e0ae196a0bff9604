import { describe, expect, test } from 'vitest';
import { caseSchema } from '../../src/schemas/case.ts';
import { questionSchema } from '../../src/schemas/question.ts';

const option = (id: string, more: object = {}) => ({
  id,
  text: `Do ${id}`,
  rationale: `Because of ${id}`,
  ...more,
});
const about = {
  objective: 'preop-prescribe',
  difficulty: 'core',
  leadIn: 'Which one?',
  ledger: ['osullivan-2002/n'],
};
const common = { ...about, chapter: 'preoperative', rereads: 'what-the-trial-showed' };
const choices = [
  option('a', { key: true }),
  option('b', { credit: 0.5, verdict: 'Reasonable' }),
  option('c'),
  option('d'),
];
const single = { ...common, type: 'single', options: choices };
const multiple = {
  ...common,
  type: 'multiple',
  options: [option('a', { key: true }), option('b'), option('c')],
};
const answer = {
  value: 37.5,
  unit: 'Gy',
  tolerance: 0.1,
  rationale: 'The sum',
  misreadings: [{ value: 25, rationale: 'The total' }],
};
const numeric = { ...common, type: 'numeric', answer };
const ordering = { ...common, type: 'ordering', options: [option('a'), option('b'), option('c')] };
const without = (whole: object, field: string) =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field));

const complaints = (schema: typeof questionSchema | typeof caseSchema, data: unknown) => {
  const read = schema.safeParse(data);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('a question file', () => {
  test.each([
    ['single', single],
    ['multiple', multiple],
    ['numeric', numeric],
    [
      'numeric without unit and misreadings',
      { ...numeric, answer: without(without(answer, 'unit'), 'misreadings') },
    ],
    ['ordering', ordering],
  ])('of type %s is accepted when it is whole', (_, data) => {
    expect(complaints(questionSchema, data)).toEqual([]);
  });

  test.each<[string, unknown, RegExp]>([
    [
      'a drawing without a drawing',
      { ...common, type: 'drawing' },
      /drawing: a question of type drawing has a drawing/,
    ],
    ['nothing in it', {}, /type is single, multiple, numeric, ordering or drawing/],
    ['an unknown type', { ...single, type: 'essay' }, /type: type is single/],
    ['no lead-in', without(single, 'leadIn'), /leadIn: the lead-in is missing/],
    ['a blank lead-in', { ...single, leadIn: '  ' }, /leadIn: the lead-in is empty/],
    ['no objective', without(single, 'objective'), /objective: the objective is missing/],
    ['no rereads', without(single, 'rereads'), /rereads: rereads is missing/],
    ['no chapter', without(single, 'chapter'), /chapter: the chapter is missing/],
    ['an unknown difficulty', { ...single, difficulty: 'hard' }, /difficulty is core, applied or stretch/],
    ['an empty ledger', { ...single, ledger: [] }, /ledger: name at least one/],
    ['a misspelt field', { ...single, leadin: 'x' }, /not a field of a question of type single: leadin/],
    [
      'options in a numeric question',
      { ...numeric, options: choices },
      /not a field of a question of type numeric: options/,
    ],
    ['no options', without(single, 'options'), /options: a question of type single has a list of options/],
    ['two options', { ...multiple, options: multiple.options.slice(0, 2) }, /options: give at least 3/],
    [
      'seven options',
      { ...single, options: [...choices, ...[...'efg'].map((id) => option(id))] },
      /options: give at most 6/,
    ],
    [
      'an id with capitals',
      { ...single, options: [...choices, option('Fifty')] },
      /options.4.id: .*lower case/,
    ],
    [
      'one id twice',
      { ...single, options: [...choices, option('b')] },
      /options.4.id: two options are called b/,
    ],
    [
      'no rationale',
      { ...single, options: [...choices, without(option('e'), 'rationale')] },
      /options.4.rationale: .*missing/,
    ],
    [
      'a blank rationale',
      { ...single, options: [...choices, option('e', { rationale: ' ' })] },
      /options.4.rationale: .*empty/,
    ],
    [
      'no key',
      { ...single, options: choices.slice(1) },
      /options: .*exactly one option with key: true; this has 0/,
    ],
    [
      'two keys',
      { ...single, options: [...choices, option('e', { key: true })] },
      /exactly one .* this has 2/,
    ],
    [
      'credit on the key',
      { ...single, options: [option('a', { key: true, credit: 0.5 }), ...choices.slice(1)] },
      /options.0.credit: the key earns/,
    ],
    [
      'credit of 1',
      { ...single, options: [...choices, option('e', { credit: 1 })] },
      /options.4.credit: credit lies between/,
    ],
    [
      'credit of 0',
      { ...single, options: [...choices, option('e', { credit: 0 })] },
      /options.4.credit: credit lies between/,
    ],
    [
      'several answers, none right',
      { ...multiple, options: multiple.options.map((each) => without(each, 'key')) },
      /options: mark at least one/,
    ],
    [
      'several answers, all right',
      { ...multiple, options: multiple.options.map((each) => ({ ...each, key: true })) },
      /options: at least one option must be wrong/,
    ],
    [
      'part credit among several',
      { ...multiple, options: [...multiple.options, option('d', { credit: 0.5 })] },
      /not a field of an option .*multiple: credit/,
    ],
    [
      'a key in an order',
      { ...ordering, options: [...ordering.options, option('d', { key: true })] },
      /not a field of an option .*ordering: key/,
    ],
    [
      'a value in words',
      { ...numeric, answer: { ...answer, value: '37.5 Gy' } },
      /answer.value: .*without its unit/,
    ],
    [
      'a tolerance below 0',
      { ...numeric, answer: { ...answer, tolerance: -1 } },
      /answer.tolerance: .*below 0/,
    ],
    [
      'no rationale for the number',
      { ...numeric, answer: without(answer, 'rationale') },
      /answer.rationale: .*missing/,
    ],
    [
      'a misreading that is right',
      { ...numeric, answer: { ...answer, misreadings: [{ value: 37.45, rationale: 'x' }] } },
      /misreadings.0.value: .*count as right/,
    ],
    [
      'one misreading twice',
      {
        ...numeric,
        answer: { ...answer, misreadings: [25, 25.05].map((value) => ({ value, rationale: 'x' })) },
      },
      /misreadings.1.value: two misreadings/,
    ],
  ])('with %s is refused with the field and the remedy', (_, data, message) => {
    expect(complaints(questionSchema, data).join('\n')).toMatch(message);
  });
});

const step = (id: string) => ({
  ...about,
  type: 'single',
  options: choices,
  id,
  title: 'Dose',
  rereads: 'preoperative#what-the-trial-showed',
  outcome: 'It was done',
});
const patient = {
  number: 1,
  title: 'A mass',
  standfirst: 'Follow her',
  chapters: ['preoperative'],
  vignette: 'A patient',
  findings: [{ label: 'MRI', text: 'Seen' }],
  steps: [...'abcd'].map(step),
  closing: 'Remember',
};

describe('a case file', () => {
  test('is accepted when it is whole', () => {
    expect(complaints(caseSchema, patient)).toEqual([]);
  });

  test.each<[string, unknown, RegExp]>([
    ['three steps', { ...patient, steps: patient.steps.slice(1) }, /steps: a case has at least 4 steps/],
    [
      'nine steps',
      { ...patient, steps: [...'abcdefghi'].map(step) },
      /a road through a case has 4 to 8 steps; here one has 9/,
    ],
    ['one step twice', { ...patient, steps: [...'abca'].map(step) }, /steps.3.id: two steps are called a/],
    [
      'a chapter in a step',
      { ...patient, steps: patient.steps.map((each) => ({ ...each, chapter: 'x' })) },
      /not a field .*: chapter/,
    ],
    [
      'a long step title',
      { ...patient, steps: patient.steps.map((each) => ({ ...each, title: 'All four words here' })) },
      /steps.0.title: .*one to three words/,
    ],
    [
      'an anchor without its chapter',
      { ...patient, steps: patient.steps.map((each) => ({ ...each, rereads: 'what-it-showed' })) },
      /steps.0.rereads: .*chapter and heading/,
    ],
    [
      'no outcome',
      { ...patient, steps: patient.steps.map((each) => without(each, 'outcome')) },
      /steps.0.outcome: the outcome is missing/,
    ],
    [
      'two keys in a step',
      {
        ...patient,
        steps: patient.steps.map((each) => ({
          ...each,
          options: choices.map((o) => ({ ...without(o, 'credit'), key: true })),
        })),
      },
      /steps.0.options: .*exactly one/,
    ],
    ['no findings', { ...patient, findings: [] }, /findings: give at least one/],
    ['a number in words', { ...patient, number: 'one' }, /number: /],
  ])('with %s is refused with the field and the remedy', (_, data, message) => {
    expect(complaints(caseSchema, data).join('\n')).toMatch(message);
  });
});
