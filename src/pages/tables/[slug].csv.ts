// A table of the course as a file for a spreadsheet.
import { courseLedger } from '../../components/article/course-ledger.ts';
import { COURSE_TABLES, type CourseTable } from '../../evidence/course-tables.ts';
import { evidenceTable } from '../../evidence/evidence-table.ts';
import { tableCsv } from '../../evidence/table-csv.ts';

export const getStaticPaths = () =>
  COURSE_TABLES.map((table) => ({ params: { slug: table.slug }, props: { table } }));

export async function GET({ props: { table } }: { props: { table: CourseTable } }): Promise<Response> {
  const studies = evidenceTable(table, await courseLedger());
  return new Response(tableCsv(studies), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
}
