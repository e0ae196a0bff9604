// Runs everything that must hold: types, lint, content, unit and content tests, build, browser tests. The last line
// counts what passed and failed; the exit status says the same.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit } from './audit.ts';
import { findBrowser } from './find-browser.ts';
import { nginxIfPossible } from './find-nginx.ts';

const results = mkdtempSync(join(tmpdir(), 'margins-test-'));
let passed = 0;
let failed = 0;

/** Runs a command; with `aside`, its output is shown when it ends, so that two may run at once. */
function run(
  what: string,
  command: string,
  args: string[],
  { aside = false, env = {} } = {},
): Promise<boolean> {
  const began = Date.now();
  if (!aside) console.log(`\n── ${what}`);
  const child = spawn(command, args, {
    stdio: ['ignore', aside ? 'pipe' : 'inherit', aside ? 'pipe' : 'inherit'],
    env: { ...process.env, ...env },
  });
  const said: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      if (aside) console.log(`\n── ${what}\n${Buffer.concat(said).toString().trimEnd()}`);
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      console.log(`── ${what}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
      resolve(status === 0);
    });
  });
}

/** A step that counts as one test. */
async function step(what: string, command: string, args: string[], options = {}): Promise<boolean> {
  const good = await run(what, command, args, options);
  if (good) passed++;
  else failed++;
  return good;
}

/** A step whose own report counts its tests; a run that left no report counts as one failure. */
async function suite(
  what: string,
  args: string[],
  report: string,
  count: (json: unknown) => [number, number],
  options = {},
): Promise<void> {
  const good = await run(what, 'npx', args, options);
  const [ok, bad] = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : [0, 1];
  passed += ok;
  failed += bad || (good ? 0 : 1);
}

async function types(): Promise<void> {
  await step('types', 'npx', ['astro', 'check', '--minimumSeverity', 'error'], { aside: true });
  await step('types in Svelte', 'npx', ['svelte-check', '--threshold', 'error', '--output', 'human'], {
    aside: true,
  });
}

async function wordsAndModels(): Promise<void> {
  await step('lint', 'npx', ['eslint', '.'], { aside: true });
  await step('format', 'npx', ['prettier', '--check', '--log-level', 'warn', 'src', 'scripts', 'test'], {
    aside: true,
  });
  await step('content', 'npm', ['run', 'check:content', '--silent'], { aside: true });
  const unit = join(results, 'unit.json');
  await suite(
    'unit and content tests',
    ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unit}`],
    unit,
    (json) => {
      const { numPassedTests, numFailedTests, numFailedTestSuites } = json as Record<string, number>;
      return [numPassedTests ?? 0, Math.max(numFailedTests ?? 0, numFailedTestSuites ?? 0)];
    },
    { aside: true },
  );
}

findBrowser();
// Where it cannot be had, the tests that need it say so and fail.
nginxIfPossible();
console.log('\n── known weaknesses');
const audited = audit();
if (audited === 'clean') passed++;
if (audited === 'found') failed++;
await Promise.all([types(), wordsAndModels()]);

if (await step('build', 'npm', ['run', 'build', '--silent'])) {
  const site = join(results, 'site.json');
  await suite(
    'browser tests',
    ['playwright', 'test'],
    site,
    (json) => {
      const { expected, unexpected, flaky } = (json as { stats: Record<string, number> }).stats;
      return [expected ?? 0, (unexpected ?? 0) + (flaky ?? 0)];
    },
    { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: site } },
  );
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
