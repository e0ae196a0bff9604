// Does every reader of an address, a field, a file or a draft take whatever it is given? 10,000 cases each: it says a value within
// its form or says that there is none; it never throws and never changes what it was given.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchWords, wordGroups } from '../../src/evidence/search-words.ts';
import { isShown, readState, writeState } from '../../src/evidence/library-state.ts';
import {
  readAddress,
  writeAddress,
  type AddressFields,
} from '../../src/components/controls/address-state.ts';
import { isDay, readDate } from '../../src/components/controls/read-date.ts';
import { readNumber } from '../../src/components/controls/read-number.ts';
import { reportAddress } from '../../src/components/site/report-error.ts';
import { excerptPieces } from '../../src/components/site/search-results.ts';
import { conformityFields } from '../../src/components/widgets/conformity-fields.ts';
import { plannerFields } from '../../src/components/widgets/course-planner-fields.ts';
import { doseFields, doseLimits } from '../../src/components/widgets/dose-address.ts';
import { indicationsFields } from '../../src/components/widgets/indications-fields.ts';
import { readMarginAddress, writeMarginAddress } from '../../src/components/widgets/margin-address.ts';
import { MARGIN_LIMITS, START_TUMOUR } from '../../src/components/widgets/margin-state.ts';
import { copyText } from '../../src/progress/copy-file.ts';
import { readCopy } from '../../src/progress/read-copy.ts';
import { readEntry } from '../../src/progress/read-entry.ts';
import { beginExam, examAt, usedMs } from '../../src/quizzes/exam.ts';
import { readExam } from '../../src/quizzes/exam-form.ts';
import { outlinesForm, responseForm } from '../../src/quizzes/response-form.ts';
import { readResultFile } from '../../src/quizzes/results-form.ts';
import type { ShownQuestion } from '../../src/quizzes/shown-question.ts';
import { readTypedNumber } from '../../src/quizzes/typed-number.ts';
import { square } from '../models/shapes.ts';
import { someLog } from '../progress/some-entries.ts';
import { someQuestion } from '../quizzes/some-question.ts';
import { marginRule } from '../widgets/margin-rules.ts';
import { hostileQuery, hostileText, hostileValue, SEED, spoilt } from './hostile-strings.ts';

const many = { numRuns: 10_000, seed: SEED } as const;
const holds = <Case>(cases: fc.Arbitrary<Case>, check: (each: Case) => void): void =>
  fc.assert(fc.property(cases, check), many);

/** Cheaper than an expectation, two hundred thousand times. */
function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(`Not so: ${what}`);
}
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

describe('addresses of tools', () => {
  const schedules = [
    { id: '25x2', fractions: 25, dosePerFractionGy: 2, everyDays: 1, name: '25 × 2 Gy', intervals: [] },
  ];
  const limits = doseLimits([]);
  const all: Record<string, AddressFields> = {
    dose: doseFields({ fractions: 25, dose: 2, tumour: 4, late: 3 }, limits),
    conformity: conformityFields([{ id: 'review', label: 'The review' }]),
    'course planner': plannerFields(schedules),
    indications: indicationsFields({ large: 'large', small: 'small' }),
    'every kind of control': {
      number: { kind: 'number', start: 1, limits: { min: 0, max: 10 }, meaning: 'Gy' },
      choice: {
        kind: 'choice',
        start: 'a',
        options: [
          { id: 'a', label: 'A' },
          { id: 'b', label: 'B' },
        ],
      },
      list: {
        kind: 'list',
        start: ['a'],
        options: [
          { id: 'a', label: 'A' },
          { id: 'b', label: 'B' },
        ],
      },
      switch: { kind: 'switch', start: true, meaning: 'walls' },
    },
  };
  test.each(Object.entries(all))(
    '%s: a state that writes an address which reads as the same state',
    (_, fields) =>
      holds(hostileQuery(Object.keys(fields), ['1', '2,5', 'a', 'a,b', 'on', '2027-03-01', '']), (query) => {
        const { state, problems } = readAddress(query, fields);
        for (const [name, field] of Object.entries(fields)) {
          const value = state[name];
          if (field.kind === 'number')
            must(
              Number(value) >= field.limits.min && Number(value) <= field.limits.max,
              `${name} within limits`,
            );
          if (field.kind === 'choice')
            must(
              field.options.some(({ id }) => id === value),
              `${name} is offered`,
            );
          if (field.kind === 'switch') must(typeof value === 'boolean', `${name} is on or off`);
        }
        must(
          problems.every(({ length }) => length < 400),
          'sentences are short',
        );
        const again = readAddress(writeAddress(state, fields, query), fields);
        must(same(again, { state, problems: [] }), 'the address written says the state');
      }),
  );

  test('margins: every number within its limits, and a rule of the course', () => {
    const rules = [marginRule({ id: 'review-preoperative' }), marginRule({ id: 'rtog-2011', ptv: null })];
    const start = {
      ...START_TUMOUR,
      along: 3,
      across: 1.5,
      ptv: 0.5,
      barriers: true,
      rule: 'review-preoperative',
    };
    holds(hostileQuery([...Object.keys(start), 'rule'], ['1', '0,5', 'off', 'rtog-2011']), (query) => {
      const { state } = readMarginAddress(query, { start, rules });
      for (const [name, { min, max }] of Object.entries(MARGIN_LIMITS)) {
        const value = state[name as keyof typeof MARGIN_LIMITS];
        must(value >= min && value <= max, name);
      }
      must(writeMarginAddress(state, start, query).startsWith('?'), 'a query');
    });
  });
});

test('filters of a list: values it offers, words of a line, and names only of its own filters', () => {
  const choices = {
    facets: { design: ['randomised', 'registry'], errata: ['yes'] },
    sorts: ['year', 'name'],
  };
  holds(
    hostileQuery(['design', 'errata', 'sort', 'words'], ['randomised', 'yes', 'name', 'wound']),
    (query) => {
      const { state, notUnderstood } = readState(query, choices);
      expect(readState(writeState(state, choices), choices).state.chosen).toEqual(state.chosen);
      must(state.words.length <= 80, 'words are short');
      must(
        notUnderstood.every((name) =>
          ['design', 'errata', 'sort', 'words', 'an unknown filter'].includes(name),
        ),
        'names of its own filters',
      );
      isShown({ values: () => ['yes'], text: query }, state);
    },
  );
});

describe('search', () => {
  const groups = wordGroups([
    { term: 'Oedema', abbreviation: null, also: ['edema'] },
    { term: 'Odds ratio', abbreviation: 'OR', also: [] },
  ]);
  const vocabulary = 'surgery dose wound constructor oedema fibrosis margin gy 5'.split(' ');
  test('a question: words for the index, whatever was typed', () =>
    holds(hostileText, (typed) => {
      for (const { words } of searchWords(typed, { groups, vocabulary }).queries)
        must(!/[<>"]/.test(words), 'words alone');
    }));
  test('an excerpt: all of its text and no markup but marks', () =>
    holds(hostileText, (excerpt) => {
      const pieces = excerptPieces(excerpt);
      must(pieces.map(({ text }) => text).join('').length <= excerpt.length, 'no more than its text');
    }));
});

describe('what is typed', () => {
  const typed = fc.oneof(hostileText, fc.stringMatching(/^[-+−]?[\d., ’]{0,12}( ?Gy)?$/));
  test('a number of a figure: within its limits, or a sentence', () =>
    holds(typed, (text) => {
      const reading = readNumber(text, { min: -2, max: 90, unit: 'Gy' });
      if (reading.ok) must(reading.value >= -2 && reading.value <= 90, 'within limits');
      else must(reading.problem.length < 200, 'a sentence');
    }));
  test('a number of an answer: finite readings, or none', () =>
    holds(typed, (text) => {
      for (const value of readTypedNumber(text)?.readings ?? []) must(Number.isFinite(value), 'finite');
    }));
  test('a day: one that the calendar has, or a sentence', () =>
    holds(fc.oneof(hostileText, fc.stringMatching(/^20[0-9]{2}-[0-9]{2}-[0-9]{2}$/)), (text) => {
      const reading = readDate(text, { min: '2020-01-01', max: '2079-12-31' });
      if (reading.ok) must(isDay(reading.value), 'a day');
      else must(reading.problem.length < 200, 'a sentence');
    }));
});

test('a report goes to the address of the course, whatever the page is called', () =>
  holds(fc.tuple(hostileText, hostileText), ([page, item]) => {
    const place = { page: page.toWellFormed(), item: item.toWellFormed(), edition: '2026-11-26' };
    expect(new URL(reportAddress('https://report.example/new?a=1', place)).origin).toBe(
      'https://report.example',
    );
    expect(reportAddress('mailto:editor@report.example', place)).toMatch(
      /^mailto:editor@report\.example\?subject=[^\s<>"&]*&body=[^\s<>"&]*$/,
    );
  }));

describe('records and files', () => {
  const entries = fc.sample(someLog, { numRuns: 30, seed: SEED }).flat();
  const record = fc.oneof(hostileValue, fc.constantFrom(...entries).chain(spoilt));
  test('a record of the log: an entry that reads as itself, or the reason why not', () =>
    holds(record, (each) => {
      const read = readEntry(each);
      if ('entry' in read)
        must(same(readEntry(structuredClone(read.entry)), read), 'an entry reads as itself');
      else must(['newer', 'damaged'].includes(read.why), 'a reason');
    }));
  test('a copy: entries and what is set aside, or why it is refused', () => {
    const good = JSON.parse(copyText(entries.slice(0, 3), [], new Date(0))) as object;
    const text = fc.oneof(
      hostileText,
      fc.oneof(hostileValue, spoilt(good)).map((value) => JSON.stringify(value) ?? ''),
    );
    holds(text, (each) => {
      const read = readCopy(each);
      if ('refused' in read) must(['not-json', 'other-file', 'newer'].includes(read.refused), 'a refusal');
      else for (const entry of read.entries) must(same(readEntry(entry), { entry }), 'an entry');
    });
  });
  test('a file of results: its lines, or what is wrong with it', () => {
    const good = {
      format: 'margins-results',
      version: 1,
      lines: [
        {
          item: 'question/x',
          key: '0',
          response: { type: 'single', option: 'a' },
          earned: 1,
          certainty: 'mid',
          seconds: 3,
        },
      ],
    };
    holds(
      fc.oneof(
        hostileText,
        spoilt(good).map((value) => JSON.stringify(value)),
      ),
      (each) => {
        const read = readResultFile(each);
        if ('problem' in read) must(read.problem !== '', 'a reason');
        else for (const { earned } of read.lines) must(earned >= 0 && earned <= 1, 'a share');
      },
    );
  });
  test('every response a page can give is taken as it is', () =>
    fc.assert(
      fc.property(someQuestion, ({ response }) => {
        const kept = JSON.parse(JSON.stringify(response)) as unknown;
        expect(responseForm.parse(kept)).toEqual(kept);
      }),
      { seed: SEED },
    ));
});

describe('drafts', () => {
  const text = (words: string) => [{ t: 'text' as const, text: words }];
  const question: ShownQuestion = {
    id: 'question/x',
    leadIn: [...text('Which '), { t: 'link', text: 'dose', href: '/glossary/#dose' }],
    objective: 'Choose',
    examines: { chapter: 'preoperative', objective: 'dose' },
    difficulty: 'core',
    rereads: { href: '/chapters/preoperative/#dose', text: 'Chapter 6' },
    type: 'single',
    options: ['a', 'b'].map((id) => ({ id, text: text(id), rationale: text('why') })),
  };
  const exam = beginExam({
    id: 'e',
    kind: 'mixed',
    mode: 'exam',
    questions: [question],
    limitMs: 60_000,
    now: 0,
  });
  test('an examination: one that can go on, with links into the course alone, or none', () => {
    expect(readExam(exam)).toEqual(exam);
    const misled = hostileText.map((href) => ({
      ...exam,
      questions: [{ ...question, rereads: { href, text: 'x' } }],
    }));
    holds(fc.oneof(hostileValue, spoilt(exam), misled), (kept) => {
      const read = readExam(kept);
      if (!read) return;
      expect(Number.isFinite(usedMs(examAt(read, 90_000), 90_000))).toBe(true);
      const links = read.questions.flatMap(({ rereads, leadIn }) => [
        rereads.href,
        ...leadIn.flatMap((run) => (run.t === 'link' ? [run.href] : [])),
      ]);
      const course = 'https://course.example';
      for (const href of links)
        must(new URL(href, `${course}/`).origin === course, `${href} leads into the course`);
    });
  });
  test('a drawing: points in the plane, or none', () =>
    holds(fc.oneof(hostileValue, spoilt({ axial: square(2), coronal: [] })), (kept) => {
      const read = outlinesForm.safeParse(kept);
      if (read.success)
        expect([...read.data.axial, ...read.data.coronal].flat().every(Number.isFinite)).toBe(true);
    }));
});
