// Has this browser kept anything of the learner? Asked by every page before it loads what reads it.

/** True also where the browser cannot say. */
export async function isKnown(): Promise<boolean> {
  try {
    const databases = await indexedDB.databases();
    return databases.some(({ name }) => name === 'margins');
  } catch {
    return true;
  }
}
