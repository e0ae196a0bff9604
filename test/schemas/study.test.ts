// What a study file is refused for, and what may be left out of it.
import { describe, expect, test } from 'vitest';
import { studySchema } from '../../src/schemas/study.ts';
import { expectRefused, refusals, type Draft } from './refusals.ts';

const valid = () => ({
  id: 'made-up-2002',
  name: 'Before versus after surgery',
  design: 'randomised',
  population: 'Adults',
  setting: 'both',
  n: { printed: 190, verified: 190 } as Record<string, unknown>,
  followUp: { kind: 'median', years: 3.3, printedValue: 3.3, printedUnit: 'years' },
  arms: [
    {
      id: 'preop',
      label: 'Pre-operative RT',
      n: { printed: 94, verified: 94 },
      schedules: [
        { component: 'ebrt', totalGy: 50, fractions: 25, dosePerFractionGy: 2, source: 'verified' },
      ],
    },
    { id: 'postop', label: 'Post-operative RT', n: { printed: 96, verified: 96 } },
  ] as Draft[],
  endpoints: [
    {
      id: 'wound',
      name: 'Wound complications',
      domain: 'wound-complication',
      better: 'lower',
      population: 'evaluable patients',
      kind: 'crude',
      counted: 'patients with a wound complication',
      values: [
        {
          arm: 'preop',
          printed: { percent: 35 },
          verified: { percent: 35, events: 31, n: 88 },
          computed: { percent: 35.2, ci95: [26.1, 45.6], method: 'Wilson', basis: 'verified' },
        },
        { arm: 'postop', printed: { percent: 17 }, verified: { percent: 17, events: 16, n: 94 } },
      ],
      p: { verified: { op: '=', value: 0.01 }, sided: 'not-stated' },
      quantity: {
        measure: 'risk-difference-points',
        contrast: 'pre- minus post-operative',
        verified: { value: 18, ci95: [5, 30] },
      },
      certainty: 'abstract-verified',
      errata: ['E19'],
    },
    {
      id: 'fracture',
      name: 'Fracture',
      domain: 'fracture',
      better: 'lower',
      population: 'all',
      kind: 'crude',
      counted: 'patients with a fracture',
      values: [{ arm: 'preop', verified: { percent: 10.5 }, inferred: { events: 6, n: 57 } }],
      certainty: 'abstract-verified',
    },
  ] as Draft[],
  identification: { kind: 'named' },
  pmid: '12103287' as unknown,
  errata: ['E19'],
  caution: 'Read 35% against 31 of 88.',
});

type Study = ReturnType<typeof valid>;
const verified = (it: Study, arm = 0) => it.endpoints[0]!.values[arm].verified;

const rows: [mistake: string, spoil: (it: Study) => void, message: string][] = [
  ['a percentage over 100', (it) => (verified(it).percent = 135), 'between 0 and 100, not 135'],
  [
    'a percentage below 0',
    (it) => (it.endpoints[0]!.values[0].printed.percent = -3),
    'between 0 and 100, not -3',
  ],
  [
    'more events than patients',
    (it) => Object.assign(verified(it), { events: 88, n: 31 }),
    'more events than patients',
  ],
  [
    'a denominator that does not give the percentage',
    (it) => (verified(it).n = 94),
    '31 of 94 is 33%, not 35%',
  ],
  [
    'a denominator one off, seen in the worked-out percentage',
    (it) => (verified(it).n = 89),
    '31 of 89 is 34.8%, not 35.2%',
  ],
  [
    'a denominator larger than the arm',
    (it) => Object.assign(verified(it, 1), { events: 17, n: 102 }),
    '102 patients in “postop”, which has 96',
  ],
  [
    'a share of no patients',
    (it) => Object.assign(verified(it), { events: 0, n: 0 }),
    'A share of 0 patients',
  ],
  ['half a patient', (it) => (verified(it).events = 30.5), 'Patients are whole numbers'],
  [
    'two arms swapped beside their difference',
    (it) => {
      const [first, second] = it.endpoints[0]!.values;
      [first.arm, second.arm] = [second.arm, first.arm];
      it.endpoints[0]!.values.reverse();
    },
    'Were two arms swapped?',
  ],
  [
    'a difference with the wrong sign',
    (it) => (it.endpoints[0]!.quantity.verified = { value: -18 }),
    'is given as -18',
  ],
  [
    'an interval without its value',
    (it) => (it.endpoints[0]!.quantity.verified.ci95 = [20, 30]),
    'does not contain 18',
  ],
  [
    'interval limits the wrong way round',
    (it) => (it.endpoints[0]!.quantity.verified.ci95 = [30, 5]),
    'The limits are the wrong way round',
  ],
  ['an arm without a label', (it) => delete it.arms[0]!.label, 'arms.0.label'],
  ['an arm with an empty label', (it) => (it.arms[0]!.label = ' '), 'arms.0.label: The text is empty'],
  [
    'a result of an arm that does not exist',
    (it) => (it.endpoints[0]!.values[0].arm = 'before'),
    'There is no arm “before” in this study. → Name one of its arms: preop, postop',
  ],
  ['two results of one arm', (it) => (it.endpoints[0]!.values[1].arm = 'preop'), 'has two entries'],
  ['two arms of one name', (it) => (it.arms[1]!.id = 'preop'), 'Two arms or subgroups are called “preop”'],
  ['two endpoints of one name', (it) => (it.endpoints[1]!.id = 'wound'), 'Two endpoints are called “wound”'],
  [
    'an arm larger than the study',
    (it) => (it.arms[0]!.n.verified = 940),
    '940 patients, the whole study 190',
  ],
  ['arms that add to more than the study', (it) => (it.arms[0]!.n.verified = 96), 'arms add to 192 patients'],
  ['a capital in a name', (it) => (it.endpoints[1]!.id = 'Fracture'), 'Write lower-case letters'],
  ['a misspelt field', (it) => (it.endpoints[0]!.populaton = 'all'), 'There is no field “populaton” here'],
  ['an unknown design', (it) => (it.design = 'randomized'), 'design'],
  ['a p value over 1', (it) => (it.endpoints[0]!.p.verified.value = 5), 'between 0 and 1'],
  [
    'events of nothing in particular',
    (it) => delete it.endpoints[0]!.counted,
    'Nothing says what the events count',
  ],
  ['a reading without a figure', (it) => (it.endpoints[0]!.values[1].printed = {}), 'This reading is empty'],
  [
    'inferred counts that do not reproduce the percentage',
    (it) => (it.endpoints[1]!.values[0].inferred.events = 7),
    '7 of 57 is 12.3%, which does not reproduce 10.5%',
  ],
  [
    'inferred counts without a percentage',
    (it) => delete it.endpoints[1]!.values[0].verified,
    'inferred only from a percentage',
  ],
  [
    'an interval from counts for an actuarial rate',
    (it) => (it.endpoints[0]!.kind = 'actuarial'),
    'No interval is worked out from counts for an actuarial rate',
  ],
  [
    'an interval without counts',
    (it) => (it.endpoints[0]!.values[0].computed.basis = 'printed'),
    'needs events and n, and “printed” has not both',
  ],
  [
    'an excuse where the figures agree',
    (it) => (verified(it).mismatch = 'Because.'),
    'they agree. → Remove “mismatch”',
  ],
  [
    'a total that is not fractions times dose',
    (it) => (it.arms[0]!.schedules[0].totalGy = 52),
    '25 fractions of 2 Gy are 50 Gy, not 52 Gy',
  ],
  [
    'a schedule without a dose',
    (it) => (it.arms[0]!.schedules = [{ component: 'ebrt', source: 'printed' }]),
    'Give totalGy or totalGyRange',
  ],
  ['months taken for years', (it) => (it.followUp.printedUnit = 'months'), '3.3 months are 0.27 years'],
  [
    'a related endpoint that does not exist',
    (it) => (it.endpoints[0]!.related = ['wounds']),
    '“wounds” is not another endpoint',
  ],
  [
    'an erratum missing from the study’s list',
    (it) => (it.errata = []),
    'E19 stands at this endpoint but not in',
  ],
  ['an erratum under its old code', (it) => (it.errata = ['D19', 'E19']), 'for example E19'],
  ['a PubMed number without quotes', (it) => (it.pmid = 12103287), 'Put it in quotes'],
];

describe('a study is refused for', () => {
  test.each(rows)('%s', (_, spoil, message) => {
    expectRefused({ schema: studySchema, valid: valid(), spoil, message });
  });
});

describe('a study may', () => {
  test('leave out what is not known; it comes back as null or an empty list', () => {
    const { id, name, design, population, setting, identification, caution } = valid();
    expect(
      studySchema.parse({ id, name, design, population, setting, identification, caution }),
    ).toMatchObject({
      printedName: null,
      n: { printed: null, verified: null, note: null, otherPrinted: [] },
      lesions: null,
      followUp: null,
      arms: [],
      endpoints: [],
      errata: [],
      identification: { kind: 'named', note: null },
    });
  });

  test('keep a percentage that its own counts contradict, if it says why', () => {
    const study = valid();
    study.endpoints[1]!.values[0] = {
      arm: 'preop',
      verified: { percent: 7, events: 7, n: 91, mismatch: 'The abstract itself prints 7%.' },
    };
    expect(refusals(studySchema, study)).toEqual([]);
  });

  test('print a denominator larger than the arm, because printed readings keep the errors of the review', () => {
    const study = valid();
    study.endpoints[0]!.values[1].printed = { events: 17, n: 177 };
    expect(refusals(studySchema, study)).toEqual([]);
  });
});
