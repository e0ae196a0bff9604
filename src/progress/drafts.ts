// Where does work begun and not finished lie, such as an examination? By name, in this browser, until it is dropped; it
// survives a reload, is not part of the log and is not saved with it. Where storage is refused it lasts as long as the page.
import { open } from './database.ts';
import type { KeptIn } from './keeping.ts';

const held = new Map<string, unknown>();

/** Keeps a value that can be cloned under a name, in the place of what was there. Throws nothing. */
export async function keepDraft(name: string, value: unknown): Promise<KeptIn> {
  try {
    await (await open()).put('drafts', value, name);
    held.delete(name);
    return 'device';
  } catch {
    held.set(name, structuredClone(value));
    return 'memory';
  }
}

/** What is kept under a name, undefined when nothing is; the caller knows its type and checks it. Throws nothing. */
export async function readDraft(name: string): Promise<unknown> {
  if (held.has(name)) return structuredClone(held.get(name));
  try {
    return await (await open()).get('drafts', name);
  } catch {
    return undefined;
  }
}

/** Forgets what is kept under a name. Throws nothing. */
export async function dropDraft(name: string): Promise<void> {
  held.delete(name);
  try {
    await (await open()).delete('drafts', name);
  } catch {
    // Nothing is kept where storage is refused.
  }
}
