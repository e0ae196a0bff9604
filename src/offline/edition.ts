// What is an edition of the course, as it is kept for reading offline? The name and hash of each of its files; what is kept
// lies under the hash, so that two editions share what they have in common.

export interface Edition {
  /** Told from the files: another file, another edition. */
  id: string;
  /** Day it was published, ISO. */
  published: string;
  /** What its files take on the device. */
  bytes: number;
  /** Hash of each file, by its path below the site's root. */
  files: Readonly<Record<string, string>>;
}

/** Where the list of an edition is served, below the site's root. */
export const listOf = (id: string): string => `offline/edition-${id}.json`;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws TypeError when what was served or kept is no list of an edition */
export function readEdition(value: unknown): Edition {
  if (!isRecord(value)) throw new TypeError('No list of an edition.');
  const { id, published, bytes, files } = value;
  if (
    typeof id !== 'string' ||
    typeof published !== 'string' ||
    typeof bytes !== 'number' ||
    !isRecord(files)
  )
    throw new TypeError('A list of an edition lacks its name, day, size or files.');
  if (Object.values(files).some((hash) => typeof hash !== 'string'))
    throw new TypeError('A list of an edition has a file without hash.');
  return { id, published, bytes, files: files as Record<string, string> };
}

/** Length of the hashes: 96 bits, enough to tell any two files apart by accident. */
const HASH_LENGTH = 16;

/** Hash of a file, the same in the build and in the browser. */
export async function hashOf(content: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, HASH_LENGTH);
}
