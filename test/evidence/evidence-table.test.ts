// Do the tables of the course hold what the ledger holds, each study by itself, and do their files read back?
import { csvParseRows } from 'd3';
import { describe, expect, it } from 'vitest';
import { COURSE_TABLES } from '../../src/evidence/course-tables.ts';
import { evidenceTable } from '../../src/evidence/evidence-table.ts';
import { tableCsv } from '../../src/evidence/table-csv.ts';
import { ledger } from './ledger-of-the-course.ts';

const tables = new Map(COURSE_TABLES.map((table) => [table.slug, evidenceTable(table, ledger)]));
const of = (slug: string) => tables.get(slug)!;
const outcome = (slug: string, study: string, id: string) =>
  of(slug)
    .find((one) => one.id === study)!
    .outcomes.find((one) => one.id === id)!;

describe('the review’s tables', () => {
  it('Table 2 holds its five studies and Table 3 its six series, by year', () => {
    expect(of('2').map(({ id }) => id)).toEqual([
      'osullivan-2002',
      'davis-2005',
      'alektiar-2008',
      'beane-2014',
      'wang-2015',
    ]);
    expect(of('3').map(({ ranks }) => ranks.year)).toEqual([2012, 2015, 2015, 2017, 2018, 2020]);
  });

  it.each([
    ['2', 'beane-2014', 'wound-complications', '27%', '17%; 5 of 30, worked back', 'E08'],
    ['2', 'osullivan-2002', 'wound-complications-120d', '35%', '35% (31 of 88)', 'E19'],
    ['3', 'navarria-2015', 'os-2y', '56%', '96.2%', 'E46'],
    ['3', 'dhakal-2012', 'lc-3y', 'not printed', '82%', 'E45'],
    ['3', 'baumann-2020', 'lesions', '44', '56', ''],
    ['3', 'dhakal-2012', 'dose', '50 Gy in 5 fractions, preferred', '50 Gy in 10 fractions, preferred', ''],
    ['3', 'frakulli-2015', 'dose', '30–60 Gy in 3–8 fractions', 'not in the abstract', ''],
  ])('Table %s, %s, %s: printed %s, original %s', (slug, study, id, printed, original, code) => {
    const found = outcome(slug, study, id);
    expect(found.rows[0]).toMatchObject({ printed, original });
    expect(found.errata[0] ?? '').toBe(code);
  });

  it('patients and lesions that the review swapped stand with both readings', () => {
    expect(of('3').find(({ id }) => id === 'baumann-2020')!.patients).toBe('44; the review prints 56');
  });
});

describe('every table', () => {
  it('the course’s own tables hold every value of their outcomes but those of quoted and unnamed arms', () => {
    for (const table of COURSE_TABLES.filter(({ ofReview }) => ofReview === null)) {
      const values = [...ledger.studies.values()].flatMap(({ arms, endpoints }) =>
        endpoints
          .filter(({ domain }) => table.domains.includes(domain))
          .flatMap((endpoint) => endpoint.values)
          .filter(
            ({ arm, printed, verified }) =>
              (printed ?? verified) && !arms.some((one) => one.id === arm && one.external),
          ),
      );
      const rows = of(table.slug).flatMap(({ outcomes }) => outcomes.flatMap((one) => one.rows));
      expect(rows.filter(({ arm }) => arm !== 'In words')).toHaveLength(values.length);
    }
  });

  it('no row holds patients of another trial, and every result says its kind', () => {
    for (const studies of tables.values())
      for (const { outcomes } of studies)
        for (const { about, rows, id } of outcomes) {
          if (!['patients', 'lesions', 'dose'].includes(id))
            expect(about).toMatch(/^(Crude|Actuarial|Kind not stated)/);
          for (const { arm } of rows) expect(arm).not.toMatch(/SR2|not named/);
        }
  });
});

describe('the file of a table', () => {
  it.each(COURSE_TABLES.map(({ slug }) => slug))(
    '%s reads back line by line, ends in CRLF, and starts no formula',
    (slug) => {
      const text = tableCsv(of(slug));
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(text.endsWith('\r\n')).toBe(true);
      const [head, ...lines] = csvParseRows(text.replace('\uFEFF', '').trimEnd());
      expect(head?.[0]).toBe('study');
      const expected = of(slug).flatMap(({ outcomes }) =>
        outcomes.flatMap(({ rows }) => Array(Math.max(1, rows.length)).fill(0)),
      );
      expect(lines).toHaveLength(expected.length);
      for (const line of lines) {
        expect(line).toHaveLength(head!.length);
        for (const cell of line) expect(cell).not.toMatch(/^[=+\-@\t]/);
      }
    },
  );

  it('a cell with a comma or a quotation mark is quoted', () => {
    expect(tableCsv(of('local-control'))).toContain('"Kind not stated, all randomised"');
  });
});
