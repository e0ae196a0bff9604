// What the other evidence files are refused for: claims, errata, later papers, constants, schedules, margin rules,
// references.
import { describe, expect, test } from 'vitest';
import type { z } from 'astro/zod';
import { claimSchema } from '../../src/schemas/claim.ts';
import { constantSchema } from '../../src/schemas/constant.ts';
import { erratumSchema } from '../../src/schemas/erratum.ts';
import { marginRuleSchema } from '../../src/schemas/margin-rule.ts';
import { referenceSchema } from '../../src/schemas/reference.ts';
import { scheduleId, scheduleSchema } from '../../src/schemas/schedule.ts';
import { sinceSchema, sinceSearchSchema } from '../../src/schemas/since.ts';
import { expectRefused, type Draft } from './refusals.ts';

type Row = [mistake: string, spoil: (it: Draft) => void, message: string];

const claim: Draft = {
  id: 'c-volumes',
  topic: 'volumes',
  statement: 'Margins before surgery.',
  values: [
    {
      quantity: 'CTV longitudinal',
      printed: { min: 3, max: 4, unit: 'cm', qualifier: 'exact' },
      verified: { min: 3, max: 3, unit: 'cm' },
    },
    { quantity: 'share', printed: { max: 15, unit: '%', qualifier: 'less-than' } },
  ],
};
const claimRows: Row[] = [
  ['a name without c-', (it) => (it.id = 'volumes'), 'starts with c-'],
  ['min above max', (it) => (it.values[0].printed.min = 5), 'min 5 is above max 4'],
  ['neither min nor max', (it) => delete it.values[1].printed.max, 'Give min, max or both'],
  ['a percentage over 100', (it) => (it.values[1].printed.max = 115), 'between 0 and 100'],
  ['an unknown unit', (it) => (it.values[0].printed.unit = 'inch'), 'values.0.printed.unit'],
  [
    'two figures of one name',
    (it) => (it.values[1].quantity = 'CTV, longitudinal'),
    'Two figures are called “ctv-longitudinal”',
  ],
];

const erratum: Draft = {
  code: 'E19',
  severity: 'S2',
  title: 'Denominators',
  places: [{ section: 'Table 2', lines: [381, 385] }],
  kind: ['arithmetic'],
  printed: '94 and 96.',
  problem: 'Evaluable patients were fewer.',
  original: '31 of 88.',
  certainty: 'verified',
  teach: '31 of 88.',
};
const erratumRows: Row[] = [
  ['the code of the source', (it) => (it.code = 'D19'), 'for example E19'],
  ['no place in the review', (it) => (it.places = []), 'Say where it stands'],
  [
    'lines the wrong way round',
    (it) => (it.places[0].lines = [385, 381]),
    'The limits are the wrong way round',
  ],
  ['nothing to teach', (it) => delete it.teach, 'teach'],
  ['an unknown severity', (it) => (it.severity = 'S4'), 'severity'],
];

const since: Draft = {
  id: 'made-up-2025',
  title: 'A later trial',
  year: 2025,
  chapter: 'preoperative',
  design: 'Single arm',
  n: 120,
  done: '15 x 2.85 Gy',
  result: 'Late toxicity 9% (8/88). HR 0.61 (90% CI 0.39-0.96), p=0.035.',
  meaning: 'Early.',
  registryId: 'NCT00000000',
  verifiedAt: ['PMID 39192597 (PubMed record)'],
  level: 'abstract',
  figures: [
    { id: 'late', what: 'late toxicity', percent: 9, events: 8, n: 88 },
    {
      id: 'hr',
      what: 'survival',
      value: 0.61,
      unit: 'hazard ratio',
      interval: [0.39, 0.96],
      intervalLevel: 90,
    },
    { id: 'p', what: 'survival', p: { op: '=', value: 0.035 } },
  ],
};
const sinceRows: Row[] = [
  [
    'a figure that its own text does not hold',
    (it) => Object.assign(it.figures[0], { percent: 10, events: 9 }),
    '10 does not occur in n, design',
  ],
  ['a percentage its counts contradict', (it) => (it.figures[0].n = 120), '8 of 120 is 6.7%, not 9%'],
  ['two figures of one name', (it) => (it.figures[1].id = 'late'), 'Two figures are called “late”'],
  ['a figure without a number', (it) => (it.figures[2] = { id: 'none', what: 'nothing' }), 'has no number'],
  ['a number without a unit', (it) => delete it.figures[1].unit, 'Say what it is in'],
  [
    'an interval without its level',
    (it) => delete it.figures[1].intervalLevel,
    'An interval and its level belong together',
  ],
  [
    'a p value hidden behind a ratio',
    (it) => (it.figures[1].p = { op: '=', value: 0.035 }),
    'Give p an entry of its own',
  ],
  ['an unknown chapter', (it) => (it.chapter = 'surgery'), 'chapter'],
  ['no page on which it was confirmed', (it) => (it.verifiedAt = []), 'Name the page'],
  ['no identifier of any kind', (it) => delete it.registryId, 'Give its DOI, its PubMed number'],
];

const constant: Draft = {
  id: 'alpha-beta-made-up',
  topic: 'alpha-beta',
  subject: 'Liposarcoma',
  quantity: 'alpha/beta',
  value: 0.4,
  ci95: [-1.4, 5.4],
  unit: 'Gy',
  level: 'read',
  source: 'A review',
};
const constantRows: Row[] = [
  ['a value outside its interval', (it) => (it.value = 6), 'does not contain 6'],
  ['both a value and a range', (it) => (it.max = 1), 'Give exactly one of'],
  ['nothing at all', (it) => delete it.value, 'Give exactly one of'],
  ['a number without a unit', (it) => delete it.unit, 'Give its unit'],
  [
    'a percentage over 100',
    (it) => Object.assign(it, { value: 164, unit: '%', ci95: undefined }),
    'between 0 and 100, not 164',
  ],
  [
    'more events than patients',
    (it) => Object.assign(it, { value: undefined, ci95: undefined, events: 364, n: 23 }),
    'more events than patients',
  ],
  [
    'an alpha/beta of 0 to calculate with',
    (it) => Object.assign(it, { value: 0, calculable: true }),
    'Set calculable to false',
  ],
  ['no standing', (it) => delete it.level, 'level'],
];

const schedule: Draft = {
  id: '15x2-85',
  name: 'Three weeks',
  fractions: 15,
  dosePerFractionGy: 2.85,
  totalGy: 42.75,
  setting: 'preoperative',
  level: 'read',
  source: 'A trial',
};
const scheduleRows: Row[] = [
  [
    'a total that is not the product',
    (it) => (it.totalGy = 42.5),
    '15 fractions of 2.85 Gy are 42.75 Gy, not 42.5 Gy',
  ],
  ['a name that is not its schedule', (it) => (it.id = '15x2'), 'are called “15x2-85”, not “15x2”'],
  ['half a fraction', (it) => (it.fractions = 14.5), 'Fractions are whole numbers'],
  ['no dose', (it) => (it.dosePerFractionGy = 0), 'A dose is above 0 Gy'],
];

const rule: Draft = {
  id: 'made-up',
  name: 'A rule',
  setting: 'preoperative',
  startsFrom: 'gtv',
  alongCm: { min: 3, max: 4 },
  acrossCm: 1.5,
  ptvCm: 0.5,
  verified: true,
  level: 'read',
  source: 'A consensus',
};
const ruleRows: Row[] = [
  ['millimetres', (it) => (it.acrossCm = 15), 'acrossCm: This is not a margin. → Give 0 to 10 cm'],
  ['a range of nothing', (it) => (it.alongCm = { min: 3, max: 3 }), 'min below max'],
  [
    'no margin at all',
    (it) => Object.assign(it, { alongCm: null, acrossCm: null }),
    'The rule has no margin',
  ],
  [
    'called verified though it was not read',
    (it) => (it.level = 'literature'),
    'Level “literature” means verified: false',
  ],
];

const reference: Draft = {
  id: 'made-up-2002',
  type: 'article-journal',
  title: 'A title',
  author: [{ family: 'Somebody', given: 'A' }],
  custom: { verified: 'no', et_al: true, review_ref: null, identification: 'named' },
};
const referenceRows: Row[] = [
  ['a DOI with its address', (it) => (it.DOI = 'https://doi.org/10.1000/182'), 'Begin with 10.'],
  ['a PubMed number as a number', (it) => (it.PMID = 12103287), 'PMID'],
  ['no author', (it) => (it.author = []), 'at least the first author'],
  ['an unknown field', (it) => (it.journal = 'A journal'), 'There is no field “journal” here'],
];

const search: Draft = {
  checkedOn: '2026-11-23',
  scope: 'Limbs.',
  method: 'Abstracts.',
  emptyChapters: { intraoperative: 'Nothing.' },
};
const searchRows: Row[] = [
  ['a day that does not exist', (it) => (it.checkedOn = '2026-11-31'), 'This is not a day'],
  ['an unknown chapter', (it) => (it.emptyChapters = { surgery: 'Nothing.' }), 'emptyChapters'],
];

const all: [what: string, schema: z.ZodType, valid: Draft, rows: Row[]][] = [
  ['a claim', claimSchema, claim, claimRows],
  ['an erratum', erratumSchema, erratum, erratumRows],
  ['a later paper', sinceSchema, since, sinceRows],
  ['a constant', constantSchema, constant, constantRows],
  ['a schedule', scheduleSchema, schedule, scheduleRows],
  ['a margin rule', marginRuleSchema, rule, ruleRows],
  ['a reference', referenceSchema, reference, referenceRows],
  ['the account of the search', sinceSearchSchema, search, searchRows],
];

for (const [what, schema, valid, rows] of all) {
  describe(`${what} is refused for`, () => {
    test.each(rows)('%s', (_, spoil, message) => {
      expectRefused({ schema, valid, spoil, message });
    });
  });
}

test.each([
  [1, 30, '1x30'],
  [25, 2, '25x2'],
  [28, 1.8, '28x1-8'],
])('%d fractions of %d Gy are called %s', (fractions, dosePerFractionGy, id) => {
  expect(scheduleId({ fractions, dosePerFractionGy })).toBe(id);
});
