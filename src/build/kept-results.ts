// What the heavy models work out for the pages is kept between builds, under node_modules/.cache/margins: the margins of the
// explorer, dose plans, plates of drawing questions. A result is named after all it was made from, so an old one is never taken
// for a new one; what no build asked for in a month goes.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

const FOLDER = 'node_modules/.cache/margins';
/** Code the results come from. */
const SOURCES = ['src/models', 'src/components/widgets', 'src/quizzes', 'src/schemas'];
const MONTH_MS = 31 * 86_400_000;

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

function sourceHash(project: string): string {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => `${name}\n${readFileSync(join(project, folder, name), 'utf8')}`),
  );
  return shortHash(files.join('\n'));
}

function withoutOld(folder: string): void {
  for (const name of readdirSync(folder))
    if (Date.now() - statSync(join(folder, name)).mtimeMs > MONTH_MS) rmSync(join(folder, name));
}

export interface Kept {
  /**
   * A result as it was kept, or worked out and kept.
   * @param name of what is worked out
   * @param given all it is worked out from, beside code
   */
  <Result>(name: string, given: unknown, work: () => Result): Result;
}

/** @param project root of the project */
export function keptResults(project: string): Kept {
  const folder = join(project, FOLDER);
  mkdirSync(folder, { recursive: true });
  withoutOld(folder);
  const source = sourceHash(project);
  return (name, given, work) => {
    const file = join(folder, `${name}-${shortHash(source + JSON.stringify(given))}`);
    if (existsSync(file)) {
      utimesSync(file, new Date(), new Date());
      return deserialize(readFileSync(file)) as ReturnType<typeof work>;
    }
    const result = work();
    writeFileSync(file, serialize(result));
    return result;
  };
}
