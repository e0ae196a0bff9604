// A long list stands on several pages. Short lists, and those of the course today are short, stand on one.

/** Entries of one page. */
export const PER_PAGE = 200;

/** The list in pages; at least one, which may be empty. */
export const inPages = <Entry>(list: readonly Entry[]): Entry[][] =>
  Array.from({ length: Math.max(1, Math.ceil(list.length / PER_PAGE)) }, (_, at) =>
    list.slice(at * PER_PAGE, (at + 1) * PER_PAGE),
  );
