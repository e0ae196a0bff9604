// A table of the course as comma-separated values after RFC 4180: one line a result, quoted where needed, CRLF ends.
import { csvFormatRows } from 'd3';
import type { TableRow, TableStudy } from './evidence-table.ts';
import { designWords } from './source-lines.ts';

const COLUMNS = [
  'study',
  'year',
  'design',
  'setting',
  'patients',
  'follow_up',
  'outcome',
  'kind_time_population',
  'arm',
  'the_review_prints',
  'the_original',
  'interval_95',
  'between_the_arms',
  'errata',
  'how_known',
  'note',
  'doi',
  'pmid',
] as const;

/** Spreadsheets read UTF-8 by this mark; without it “–” and “≥” come out wrong. */
const BYTE_ORDER_MARK = '\uFEFF';

/** An outcome known only between the arms, as a ratio or a p value */
const NO_ROW: TableRow = { arm: '', printed: '', original: '', interval: '' };

function linesOf({ study, label, patients, followUp, errata, outcomes }: TableStudy): string[][] {
  return outcomes.flatMap((outcome) => {
    const before = [
      label,
      String(study.year ?? ''),
      designWords(study.design),
      study.setting,
      patients,
      followUp,
      outcome.name,
      outcome.about,
    ];
    const after = [
      outcome.between.map(({ term, text }) => `${term}: ${text}`).join('; '),
      [...outcome.errata, ...errata].join(' '),
      outcome.level,
      outcome.note,
      study.doi ?? '',
      study.pmid ?? '',
    ];
    const rows = outcome.rows.length > 0 ? outcome.rows : [NO_ROW];
    return rows.map(({ arm, printed, original, interval }) => [
      ...before,
      ...[arm, printed, original, interval],
      ...after,
    ]);
  });
}

/** The whole file, its first line the names of the columns. */
export function tableCsv(studies: readonly TableStudy[]): string {
  const text = csvFormatRows([[...COLUMNS], ...studies.flatMap(linesOf)]);
  return `${BYTE_ORDER_MARK}${text.replaceAll('\n', '\r\n')}\r\n`;
}
