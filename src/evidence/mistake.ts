// A mistake in a content file, said so that a clinician can mend it: where, what is wrong, what to do.

export interface Mistake {
  file: string;
  line: number | null;
  /** Place in the file: "options › 2 › rationale"; null for prose. */
  field: string | null;
  wrong: string;
  remedy: string;
}

/** One readable block for all mistakes, sorted by file and line. */
export function mistakeReport(mistakes: readonly Mistake[]): string {
  const sorted = [...mistakes].sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
  const blocks = sorted.map(({ file, line, field, wrong, remedy }) =>
    [
      `  ${file}${line === null ? '' : `:${line}`}${field ? `  (${field})` : ''}`,
      `      wrong:  ${wrong}`,
      `      mend:   ${remedy}`,
    ].join('\n'),
  );
  const count = `${mistakes.length} ${mistakes.length === 1 ? 'mistake' : 'mistakes'} in the content`;
  return `\n${count}. Nothing was built.\n\n${blocks.join('\n\n')}\n`;
}
