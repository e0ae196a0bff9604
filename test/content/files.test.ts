// Is every content file sound? One test a file, so that a failure names it.
import { describe, expect, it } from 'vitest';
import { checkContent, readCourse } from '../../src/evidence/check-content.ts';
import { FOLDERS, readChapters, readFolder } from '../../src/evidence/content-files.ts';
import { mistakeReport } from '../../src/evidence/mistake.ts';

const root = process.cwd();
const mistakes = checkContent(root);
const files = [...FOLDERS.flatMap((folder) => readFolder(root, folder)), ...readChapters(root)];

describe('content files', () => {
  it.each(files.map(({ file }) => file))('%s', (file) => {
    const own = mistakes.filter((mistake) => mistake.file === file);
    expect(own, mistakeReport(own)).toEqual([]);
  });
});

describe('the course as a whole', () => {
  const { ledger, chapters, questions, viva } = readCourse(root);

  it('keeps its questions from giving themselves away: key places, longest keys', () => {
    const bank = mistakes.filter(({ field }) => field === 'questions and cases');
    expect(bank, mistakeReport(bank)).toEqual([]);
  });

  it('has the ledger of 46 studies, 22 claims and 61 errata', () => {
    expect([ledger.studies.size, ledger.claims.size, ledger.errata.size]).toEqual([46, 22, 61]);
  });

  it('has the thirteen chapters of the blueprint, in order', () => {
    const order = chapters.toSorted((a, b) => a.data.number - b.data.number);
    expect(order.map(({ data }) => data.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(order.map(({ id }) => id)).toEqual([
      'introduction',
      'local-control',
      'overall-survival',
      'chemoradiation',
      'external-beam',
      'preoperative',
      'postoperative',
      'brachytherapy',
      'intraoperative',
      'hadron-therapy',
      'oligometastatic-disease',
      'future-directions',
      'conclusions',
    ]);
  });

  it('files every study for a chapter', () => {
    const filed = new Set(chapters.flatMap(({ data }) => data.studies));
    expect([...ledger.studies.keys()].filter((id) => !filed.has(id))).toEqual([]);
  });

  it.each(chapters.map(({ id }) => id))('has at least two oral prompts on %s', (id) => {
    expect(viva.filter(({ data }) => data.chapter === id).length).toBeGreaterThanOrEqual(2);
  });

  it.each(chapters.filter(({ data }) => data.written).map(({ id }) => id))(
    'asks at least one question for each objective of %s',
    (id) => {
      const chapter = chapters.find((one) => one.id === id);
      const asked = new Set(
        questions.filter(({ data }) => data.chapter === id).map(({ data }) => data.objective),
      );
      expect(chapter?.data.objectives.map((o) => o.id).filter((objective) => !asked.has(objective))).toEqual(
        [],
      );
    },
  );
});
