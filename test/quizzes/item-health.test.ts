// Health of items: files of results, what is refused, and numbers worked out by hand.
import { describe, expect, it, test } from 'vitest';
import { beginExam, finish, give, moveTo } from '../../src/quizzes/exam.ts';
import { itemHealth, type ItemHealth, type KnownItem } from '../../src/quizzes/item-health.ts';
import { itemReport } from '../../src/quizzes/item-report.ts';
import {
  resultsOfAnswers,
  resultsOfExam,
  type ResultFile,
  type ResultLine,
} from '../../src/quizzes/result-file.ts';
import { readResultFile } from '../../src/quizzes/results-form.ts';
import type { AnswerEvent } from '../../src/quizzes/answer-event.ts';
import type { ShownQuestion } from '../../src/quizzes/shown-question.ts';

const line = (
  item: string,
  option: string | null,
  earned: number,
  seconds: number | null = null,
  key = 'k',
): ResultLine => ({
  item,
  key,
  response: option === null ? null : { type: 'single', option },
  earned,
  certainty: 'mid',
  seconds,
});
const file = (...lines: ResultLine[]): ResultFile => ({ format: 'margins-results', version: 1, lines });
const known: KnownItem = {
  id: 'q',
  key: 'k',
  options: [
    { id: 'a', right: true },
    { id: 'b', right: false },
    { id: 'c', right: false },
  ],
};
/** Five other items of which `right` are right. */
const others = (right: number) => [1, 2, 3, 4, 5].map((at) => line(`o${at}`, 'x', at <= right ? 1 : 0));

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('the health of an item', () => {
  test('nobody was asked is not told', () => {
    expect(itemHealth([known], [])).toEqual([]);
    expect(itemHealth([known], [file(line('other', 'a', 1))])).toEqual([]);
  });

  test('is its difficulty, its shares and its median time', () => {
    const files = [
      file(line('q', 'a', 1, 30)),
      file(line('q', 'b', 0, 50)),
      file(line('q', 'a', 1, 100)),
      file(line('q', null, 0, 20)),
    ];
    expect(itemHealth([known], files)).toEqual([
      {
        item: 'q',
        answered: 3,
        unanswered: 1,
        otherKey: 0,
        difficulty: 2 / 3,
        discrimination: null,
        options: [
          { id: 'a', right: true, share: 2 / 3, idle: false },
          { id: 'b', right: false, share: 1 / 3, idle: false },
          { id: 'c', right: false, share: 0, idle: false },
        ],
        medianSeconds: 40,
      },
    ]);
  });

  test('leaves answers to another key out and says how many', () => {
    const [health] = itemHealth([known], [file(line('q', 'a', 1)), file(line('q', 'b', 1, null, 'old'))]);
    expect(health).toMatchObject({ answered: 1, otherKey: 1, difficulty: 1 });
  });

  test('discriminates by the learner’s other items, worked by hand: 0.6', () => {
    // Ten learners: right with 4 of 5 elsewhere (four of them) or 1 of 5 (one); wrong the other way round.
    const learner = (right: boolean, elsewhere: number) =>
      file(line('q', right ? 'a' : 'b', right ? 1 : 0), ...others(elsewhere));
    const files = [4, 4, 4, 4, 1]
      .map((each) => learner(true, each))
      .concat([1, 1, 1, 1, 4].map((each) => learner(false, each)));
    // A two-by-two table of 4, 1, 1, 4: phi = (4·4 − 1·1) / (5·5) = 0.6.
    expect(itemHealth([known], files)[0]?.discrimination).toBeCloseTo(0.6, 10);
    expect(itemHealth([known], files.slice(1))[0]?.discrimination).toBeNull();
  });

  test('calls a distractor idle below 5% of at least twenty, and never the right option', () => {
    const files = (bs: number, all: number) =>
      Array.from({ length: all }, (_, at) => file(line('q', at < bs ? 'b' : 'c', 0)));
    const idle = (bs: number, all: number) =>
      itemHealth([known], files(bs, all))[0]?.options.map((each) => each.idle);
    expect(idle(0, 19)).toEqual([false, false, false]);
    expect(idle(0, 20)).toEqual([false, true, false]);
    expect(idle(1, 20)).toEqual([false, false, false]);
    expect(idle(1, 21)).toEqual([false, true, false]);
  });

  test('counts every marked option of several', () => {
    const marked: ResultLine = {
      ...line('q', 'a', 0.5),
      response: { type: 'multiple', options: ['a', 'c'] },
    };
    expect(itemHealth([known], [file(marked)])[0]?.options.map(({ share }) => share)).toEqual([1, 0, 1]);
  });
});

describe('the report', () => {
  test('puts what needs a look first and says why', () => {
    const learner = (right: boolean, elsewhere: number) =>
      file(line('q', right ? 'a' : 'b', right ? 1 : 0), line('p', 'a', 1), ...others(elsewhere));
    const files = [0, 1, 0, 1, 0]
      .map((each) => learner(true, each))
      .concat([5, 4, 5, 4, 5].map((each) => learner(false, each)));
    const said = itemReport(itemHealth([{ ...known, id: 'p' }, known], files), files.length);
    expect(said).toMatch(/2 items in 10 files/);
    expect(said.indexOf('\nq\n')).toBeLessThan(said.indexOf('\np\n'));
    expect(said).toContain('check the key');
    expect(said).toContain('*a 50%, b 50%, c 0%');
  });

  const health = (told: Partial<ItemHealth>): ItemHealth => ({
    item: 'question/q',
    answered: 12,
    unanswered: 0,
    otherKey: 0,
    difficulty: 0.5,
    discrimination: 0.25,
    options: [],
    medianSeconds: null,
    ...told,
  });
  const option = (id: string, idle: boolean) => ({ id, right: id === 'a', share: idle ? 0.04 : 0.48, idle });

  test.each<[string, Partial<ItemHealth>, string]>([
    ['a number', {}, 'answered 12, difficulty 0.50, discrimination 0.25, time not taken'],
    ['too few', { discrimination: null }, 'difficulty 0.50, discrimination too few, time not taken'],
    ['a time', { medianSeconds: 41.6 }, 'discrimination 0.25, time 42 s'],
    ['what is left out', { otherKey: 2 }, 'time not taken (2 to an earlier key, left out)'],
    [
      'all that is odd',
      { unanswered: 3, discrimination: -0.25 },
      'discrimination −0.25, time not taken (3 not answered; those who do well elsewhere do worse here: check the key)',
    ],
    ['none of it where it is nil', { discrimination: 0 }, 'discrimination 0.00, time not taken'],
  ])('tells %s on one line', (_, told, line) => {
    expect(itemReport([health(told)], 1)).toMatch(new RegExp(`question/q\n.*${escaped(line)}$`));
  });

  test('explains its measures, and tells options with their shares below the item', () => {
    const said = itemReport([health({ options: [option('a', false), option('b', true)] })], 1);
    const [count, legend, block] = said.split('\n\n');
    expect(count).toBe('1 item in 1 file');
    expect(legend?.split('\n').map((each) => each.split(':', 1)[0])).toEqual([
      'difficulty',
      'discrimination',
      'idle',
    ]);
    expect(block?.split('\n')[2]).toBe('  *a 48%, b 4% idle');
  });

  test('puts a doubtful key before idle options, more of them before fewer, and then goes by name', () => {
    const said = itemReport(
      [
        health({ item: 'fine', discrimination: 0 }),
        health({ item: 'also-fine', discrimination: null, options: [option('a', false)] }),
        health({ item: 'one-idle', options: [option('b', true), option('a', false)] }),
        health({ item: 'two-idle', options: [option('b', true), option('c', true)] }),
        health({ item: 'doubtful', discrimination: -0.1 }),
      ],
      9,
    );
    const order = said
      .split('\n\n')
      .slice(2)
      .map((block) => block.split('\n', 1)[0]);
    expect(order).toEqual(['doubtful', 'two-idle', 'one-idle', 'also-fine', 'fine']);
  });
});

const question: ShownQuestion = {
  id: 'question/x',
  leadIn: [],
  objective: '',
  examines: { chapter: 'c', objective: 'o' },
  difficulty: 'core',
  rereads: { href: '', text: '' },
  type: 'single',
  options: ['a', 'b', 'c'].map((id) => ({
    id,
    text: [],
    rationale: [],
    ...(id === 'a' ? { key: true } : {}),
  })),
};

describe('a file of results', () => {
  const start = Date.UTC(2026, 10, 2);
  const begun = beginExam({
    id: 'secret',
    kind: 'mixed',
    mode: 'exam',
    questions: [question, { ...question, id: 'question/y' }],
    limitMs: null,
    now: start,
  });
  const given = give(begun, start + 5000, 'question/x', {
    response: { type: 'single', option: 'b' },
    certainty: 'high',
  });
  const ended = finish(moveTo(given, start + 42_000, 1), start + 50_000);

  test('of an examination has every question with its time, and nothing that names learner, day or device', () => {
    const saved = resultsOfExam(ended);
    expect(saved.lines).toMatchObject([
      { item: 'question/x', response: { option: 'b' }, earned: 0, certainty: 'high', seconds: 42 },
      { item: 'question/y', response: null, earned: 0, certainty: null, seconds: 8 },
    ]);
    expect(JSON.stringify(saved)).not.toMatch(/secret|2026|17\d{11}/);
    expect(readResultFile(JSON.stringify(saved))).toEqual(saved);
  });

  test('of the log has the first answer to each item', () => {
    const answer = (item: string, earned: number) =>
      ({
        item,
        earned,
        possible: 1,
        key: 'k',
        response: { type: 'single', option: 'a' },
        certainty: 'low',
        id: 'secret',
        at: '2026',
      }) as unknown as AnswerEvent;
    const saved = resultsOfAnswers([answer('b', 0), answer('a', 1), answer('b', 1)]);
    expect(saved.lines.map(({ item, earned }) => [item, earned])).toEqual([
      ['a', 1],
      ['b', 0],
    ]);
    expect(JSON.stringify(saved)).not.toMatch(/secret|2026/);
  });

  test('tells what was earned as a share of what was possible', () => {
    const half = { item: 'a', earned: 2, possible: 4, key: 'k' } as AnswerEvent;
    expect(resultsOfAnswers([half]).lines).toMatchObject([{ earned: 0.5 }]);
  });

  const sound = line('q', 'a', 1, 30);
  test.each<[string, Partial<Record<keyof ResultLine, unknown>>]>([
    ['nothing given', { response: null }],
    ['no certainty', { certainty: null }],
    ['no time', { seconds: null }],
    ['no time at all', { seconds: 0 }],
    ['nothing earned', { earned: 0 }],
    ['a name as long as they come', { item: 'q'.repeat(200) }],
  ])('with %s is read', (_, told) => {
    const text = JSON.stringify(file({ ...sound, ...told } as ResultLine));
    expect(readResultFile(text)).toEqual(JSON.parse(text));
  });

  test.each<[string, unknown]>([
    ['that is nothing', null],
    ['that is a word', 'q'],
    ['with less than nothing earned', { ...sound, earned: -0.1 }],
    ['with a word for what was earned', { ...sound, earned: '1' }],
    ['without a name', { ...sound, item: '' }],
    ['with a number for a name', { ...sound, item: 7 }],
    ['with a name too long', { ...sound, item: 'q'.repeat(201) }],
    ['without a key', { ...sound, key: undefined }],
    ['with a response of no type', { ...sound, response: {} }],
    ['with a list for a response', { ...sound, response: [] }],
    ['with an unknown certainty', { ...sound, certainty: 'very' }],
    ['with a word for its time', { ...sound, seconds: '30' }],
  ])('with a line %s is refused', (_, told) => {
    expect(readResultFile(JSON.stringify(file(sound, told as ResultLine)))).toEqual({
      problem: 'its line 2 is damaged',
    });
  });

  it.each([
    ['{', 'no JSON'],
    ['null', 'no file of results'],
    ['[]', 'no file of results'],
    ['{"format":"margins-progress","version":1,"lines":[]}', 'no file of results'],
    ['{"format":"margins-results","version":2,"lines":[]}', 'of version 2'],
    ['{"format":"margins-results","version":1,"lines":[{}]}', 'line 1 is damaged'],
    [JSON.stringify(file(line('q', 'a', 2))), 'line 1 is damaged'],
    [JSON.stringify(file(line('q', 'a', 1, -1))), 'line 1 is damaged'],
    [
      JSON.stringify(file(line('q', 'a', 1), { ...line('p', 'a', 1), response: 'x' as never })),
      'line 2 is damaged',
    ],
    [JSON.stringify(file(line('q', 'a', 1), line('q', 'a', 1))), 'an item twice'],
  ])('%s is refused: %s', (text, said) => {
    expect(readResultFile(text)).toMatchObject({ problem: expect.stringContaining(said) });
  });
});
