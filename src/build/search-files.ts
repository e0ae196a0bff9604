// Is the search index on disk whole? A file of it was once found empty after writing; such a build must not be served.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Files without which no search runs: the entry, the runtime, and the programs named in the entry. */
const NEEDED = [/^pagefind-entry\.json$/, /^pagefind\.js$/, /^pagefind-worker\.js$/, /^wasm\.en\.pagefind$/];
/** Any other file of the index. */
const OWN = /\.(?:pagefind|pf_\w+)$/;

/** Names of needed files that are missing, and of any files of the index that are empty. */
export async function brokenFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch((): string[] => []);
  const missing = NEEDED.filter((needed) => !names.some((name) => needed.test(name))).map(
    ({ source }) => `${source.replace(/[\\^$]/g, '')} (missing)`,
  );
  const empty: string[] = [];
  for (const name of names) {
    if (!OWN.test(name) && !NEEDED.some((needed) => needed.test(name))) continue;
    if ((await stat(join(folder, name))).size === 0) empty.push(`${name} (empty)`);
  }
  return [...missing, ...empty];
}

/**
 * Writes the index and looks at what was written; writes once more if it is not whole.
 * @throws Error naming the files when they are not whole the second time
 */
export async function writeWhole(folder: string, write: () => Promise<unknown>): Promise<void> {
  await write();
  if ((await brokenFiles(folder)).length === 0) return;
  await write();
  const broken = await brokenFiles(folder);
  if (broken.length)
    throw new Error(
      `The search index was written twice and is not whole: ${broken.join(', ')}. Build again.`,
    );
}
