import { describe, expect, test } from 'vitest';
import { chaptersMissing, groupLabel, groupsOf, under } from '../../src/components/review/groups.ts';
import { notesMarkdown } from '../../src/components/review/notes-markdown.ts';
import type { ReviewItem } from '../../src/quizzes/review-item.ts';
import type { ShownChapter } from '../../src/quizzes/shown-item.ts';
import { addCounts, allLevels, answersIn, countOf, noCounts, type Tally } from '../../src/quizzes/tally.ts';

const chapters = new Map<string, ShownChapter>([
  [
    'preoperative',
    {
      number: 6,
      title: 'Preoperative radiotherapy',
      sections: [
        { anchor: 'wound', text: 'The wound' },
        { anchor: 'dose', text: 'The dose' },
      ],
      objectives: [
        { id: 'preop-dose', text: 'Prescribe the dose.' },
        { id: 'preop-wound', text: 'Count wounds.' },
      ],
      keys: {},
    },
  ],
]);
const tally = (objective: string, right: number, wrong: number): Tally => ({
  objective,
  counts: [...Array(right).fill(1), ...Array(wrong).fill(0)].reduce(
    (sum, earned: number) => addCounts(sum, countOf({ earned, possible: 1, certainty: 'mid' })),
    noCounts,
  ),
});
const tallies = [
  tally('preoperative/preop-dose', 8, 2),
  tally('preoperative/preop-wound', 1, 2),
  tally('unloaded/x', 1, 9),
  tally('/', 1, 0),
];

describe('groups', () => {
  test('of objectives: weakest first, those with few answers last, each with a name or why it has none', () => {
    expect(groupsOf(tallies, 'objective', chapters).map(({ label }) => label)).toEqual([
      'Name not loaded',
      'Prescribe the dose.',
      'Objective not recorded',
      'Count wounds.',
    ]);
  });

  test('of chapters add up their objectives', () => {
    const groups = groupsOf(tallies, 'chapter', chapters);
    const preoperative = groups.find(({ id }) => id === 'preoperative');
    expect(preoperative?.label).toBe('6 Preoperative radiotherapy');
    expect(answersIn(allLevels(preoperative?.counts ?? noCounts))).toBe(13);
    expect(groupLabel('', 'chapter', chapters)).toBe('Objective not recorded');
  });

  test('are empty without answers', () => {
    expect(groupsOf([], 'objective', chapters)).toEqual([]);
  });

  test('hold things under the name each is given', () => {
    expect(under(['a1', 'b1', 'a2'], (text) => text[0] ?? '')).toEqual(
      new Map([
        ['a', ['a1', 'a2']],
        ['b', ['b1']],
      ]),
    );
  });

  test('name the chapters still to be fetched, each once', () => {
    const due = [{ chapter: 'other' }, { chapter: 'unloaded' }, { chapter: '' }] as ReviewItem[];
    expect(chaptersMissing({ tallies, due }, chapters).sort()).toEqual(['other', 'unloaded']);
  });
});

describe('notes as Markdown', () => {
  const note = (chapter: string, section: string, text: string) => ({
    id: text,
    chapter,
    section,
    text,
    at: '',
  });

  test('stand in the order of the course, under the headings of chapter and section', () => {
    expect(
      notesMarkdown(
        [
          note('unloaded', 'x', 'Last.'),
          note('preoperative', 'dose', 'Second.'),
          note('preoperative', 'wound', 'First. '),
          note('preoperative', 'dose', 'Third.'),
        ],
        chapters,
      ),
    ).toBe(
      [
        '# Notes on Margins',
        '## Chapter 6: Preoperative radiotherapy',
        '### 6.1 The wound',
        'First.',
        '### 6.2 The dose',
        'Second.',
        'Third.',
        '## unloaded',
        '### x',
        'Last.',
        '',
      ]
        .join('\n\n')
        .trimEnd() + '\n',
    );
  });

  test('on a section that is gone keep its address', () => {
    expect(notesMarkdown([note('preoperative', 'gone', 'Kept.')], chapters)).toContain('### gone\n\nKept.');
  });
});
