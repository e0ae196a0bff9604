// The texts of a data file that a reader reads, with the place of each. Names, kinds and addresses are left out.

/** Fields that hold names of other things, not words for the reader. */
const NOT_READ = new Set([
  'id',
  'chapter',
  'chapters',
  'objective',
  'difficulty',
  'type',
  'ledger',
  'rereads',
  'figure',
  'when',
  'studies',
  'stages',
  'keyPoints',
  'claims',
  'section',
  'unit',
  'margins',
  'rule',
  'checked',
  'abbreviation',
  'term',
  'also',
  'leadsHere',
  'see',
]);

export interface PlacedText {
  path: (string | number)[];
  text: string;
}

/** Walks a parsed file and lists its texts. */
export function textsOf(data: unknown, path: (string | number)[] = []): PlacedText[] {
  if (typeof data === 'string') return [{ path, text: data }];
  if (Array.isArray(data)) return data.flatMap((item, i) => textsOf(item, [...path, i]));
  if (data === null || typeof data !== 'object' || data instanceof Date) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    NOT_READ.has(key) ? [] : textsOf(value, [...path, key]),
  );
}
