import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptResults } from '../../src/build/kept-results.ts';

let project = '';
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'margins-kept-'));
  for (const folder of ['models', 'components/widgets', 'quizzes', 'schemas'])
    mkdirSync(join(project, 'src', folder), { recursive: true });
  writeFileSync(join(project, 'src/models/dose.ts'), 'export const dose = 1;');
});
afterEach(() => rmSync(project, { recursive: true }));

/** What a build gets, and whether it had to work for it. */
function asked(given: unknown, result: unknown = { doses: new Float64Array([1, 2]) }) {
  let worked = false;
  const got = keptResults(project)('plan', given, () => {
    worked = true;
    return result;
  });
  return { got, worked };
}

describe('a result of a heavy model', () => {
  it('is worked out once and comes back whole', () => {
    expect(asked({ beams: 7 }).worked).toBe(true);
    expect(asked({ beams: 7 })).toEqual({ got: { doses: new Float64Array([1, 2]) }, worked: false });
  });

  it('is worked out anew for other values', () => {
    asked({ beams: 7 });
    expect(asked({ beams: 8 }).worked).toBe(true);
  });

  it('is worked out anew when the model’s code changed', () => {
    asked({ beams: 7 });
    writeFileSync(join(project, 'src/models/dose.ts'), 'export const dose = 2;');
    expect(asked({ beams: 7 }).worked).toBe(true);
  });

  it('goes when no build asked for it in a month', () => {
    asked({ beams: 7 });
    const folder = join(project, 'node_modules/.cache/margins');
    const [name = ''] = readdirSync(folder);
    const long = new Date(Date.now() - 40 * 86_400_000);
    utimesSync(join(folder, name), long, long);
    asked({ beams: 8 });
    expect(readdirSync(folder)).toHaveLength(1);
  });
});
