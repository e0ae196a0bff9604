// Runs everything that must hold: types, lint, content, unit and content tests, build, browser tests. The last line
// counts what passed and failed; the exit status says the same.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './find-browser.ts';

const results = mkdtempSync(join(tmpdir(), 'margins-test-'));
let passed = 0;
let failed = 0;

function run(what: string, command: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean {
  const began = Date.now();
  console.log(`\n── ${what}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  console.log(
    `── ${what}: ${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - began) / 1000).toFixed(1)} s`,
  );
  return status === 0;
}

/** A step that counts as one test. */
function step(what: string, command: string, args: string[]): boolean {
  const good = run(what, command, args);
  if (good) passed++;
  else failed++;
  return good;
}

/** A step whose own report counts its tests; a run that left no report counts as one failure. */
function suite(
  what: string,
  args: string[],
  report: string,
  count: (json: unknown) => [number, number],
  env = {},
): void {
  const good = run(what, 'npx', args, env);
  const [ok, bad] = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : [0, 1];
  passed += ok;
  failed += bad || (good ? 0 : 1);
}

findBrowser();
step('types', 'npx', ['astro', 'check', '--minimumSeverity', 'error']);
step('types in Svelte', 'npx', ['svelte-check', '--threshold', 'error', '--output', 'human']);
step('lint', 'npx', ['eslint', '.']);
step('format', 'npx', ['prettier', '--check', '--log-level', 'warn', 'src', 'scripts', 'test']);
step('content', 'npm', ['run', 'check:content', '--silent']);

const unit = join(results, 'unit.json');
suite(
  'unit and content tests',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
  unit,
  (json) => {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = json as Record<string, number>;
    return [numPassedTests ?? 0, Math.max(numFailedTests ?? 0, numFailedTestSuites ?? 0)];
  },
);

if (step('build', 'npm', ['run', 'build', '--silent'])) {
  const site = join(results, 'site.json');
  suite(
    'browser tests',
    ['playwright', 'test'],
    site,
    (json) => {
      const { expected, unexpected, flaky } = (json as { stats: Record<string, number> }).stats;
      return [expected ?? 0, (unexpected ?? 0) + (flaky ?? 0)];
    },
    { PLAYWRIGHT_JSON_OUTPUT_FILE: site },
  );
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
