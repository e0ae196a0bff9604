// The thread in which tests run: test files are loaded once, then run as often as there are mutants to switch on. A mutant of
// what is made while a file loads needs a thread of its own, in which it is on from the start.
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { collect, tests } from './stand-in.mjs';
import { takePasses, timesHit, turnOn } from './switch.mjs';

const ours = pathToFileURL(join(workerData.directory, 'src/')).href;
const standIn = new URL('stand-in.mjs', import.meta.url).href;
const switches = new URL('switch.mjs', import.meta.url).href;

/**
 * The instrumented code with a switch and a counter that a loop can ask cheaply; as Stryker writes them they take ten times as
 * long. Counted is in the first run alone, in which no mutant is on.
 */
const lean = (source) =>
  `import { on as stryOn, hit as stryHit, passes as stryPasses } from '${switches}';` +
  source
    .replace(/stryCov_\w+\(((?:"\d+"(?:, )?)+)\)(,?)/g, (_, ids, comma) =>
      workerData.counts ? `(${ids.replace(/"(\d+)"/g, 'stryPasses[$1]++')})${comma}` : '',
    )
    .replace(/stryMutAct_\w+\("(\d+)"\)/g, workerData.counts ? 'false' : '(stryOn === $1 && stryHit())');

registerHooks({
  resolve: (name, context, next) =>
    name === 'vitest' ? { url: standIn, shortCircuit: true } : next(name, context),
  load(url, context, next) {
    const found = next(url, context);
    const isOurs = url.startsWith(ours) && String(found.source).includes('stryMutAct_');
    return isOurs ? { ...found, source: lean(String(found.source)) } : found;
  },
});

/** Which mutants are come by, outside of tests and in each. */
const coverage = { static: {}, perTest: {} };
function take(id) {
  if (!workerData.counts) return;
  const found = id === undefined ? coverage.static : (coverage.perTest[id] ??= {});
  for (const [mutant, times] of Object.entries(takePasses())) found[mutant] = (found[mutant] ?? 0) + times;
}

const loaded = new Set();

async function load(files) {
  for (const file of files) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    await collect(file, () => import(pathToFileURL(join(workerData.directory, file)).href));
    parentPort.postMessage('alive');
  }
}

/** Runs one test. */
async function run(test) {
  const began = performance.now();
  let failure;
  take();
  try {
    for (const suite of test.lineage) for (const act of suite.beforeEach) await act();
    await test.body();
  } catch (error) {
    failure = String(error?.message ?? error);
  }
  for (const suite of test.lineage) for (const act of suite.afterEach) await act();
  take(test.id);
  test.ms = performance.now() - began;
  return { id: test.id, name: test.id, timeSpentMs: test.ms, ...(failure !== undefined && { failure }) };
}

parentPort.on('message', async ({ files, ids, activeMutant, hitLimit, bail }) => {
  const results = [];
  /** Runs these, the quickest first. True when one failed and the rest need not run. */
  const runAll = async (asked) => {
    // What runs once for several tests belongs to none of them, as what runs while a file loads.
    for (const { lineage } of asked)
      for (const suite of lineage) for (const act of suite.beforeAll.splice(0)) await act();
    turnOn(activeMutant, hitLimit);
    for (const test of asked.sort((a, b) => a.ms - b.ms)) {
      results.push(await run(test));
      parentPort.postMessage('alive');
      if (bail && results.at(-1).failure !== undefined) return true;
    }
    return false;
  };
  try {
    turnOn(workerData.activeMutant, hitLimit);
    if (ids) {
      await load(files);
      await runAll(ids.map((id) => tests.get(id)));
    } else
      for (const file of files) {
        await load([file]);
        if (await runAll([...tests.values()].filter(({ lineage }) => lineage[0].file === file))) break;
      }
    parentPort.postMessage({ results, hitCount: timesHit(), coverage });
  } catch (error) {
    parentPort.postMessage({ error: String(error?.stack ?? error) });
  }
});
