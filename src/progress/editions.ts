// With which edition of the course was the log last compared? Each edition is compared once.
import { open } from './database.ts';

/** Undefined where none was, or where the browser keeps nothing. Throws nothing. */
export async function checkedEdition(): Promise<string | undefined> {
  try {
    const edition = await (await open()).get('facts', 'keys');
    return edition === undefined ? undefined : String(edition);
  } catch {
    return undefined;
  }
}

/** Throws nothing. */
export async function noteCheckedEdition(edition: string): Promise<void> {
  try {
    await (await open()).put('facts', edition, 'keys');
  } catch {
    // Compared again next time.
  }
}
