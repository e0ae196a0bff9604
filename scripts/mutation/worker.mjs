// The thread in which tests run: test files are loaded once, then run as often as there are mutants to switch on. A mutant of
// what is made while a file loads needs a thread of its own, in which it is on from the start.
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { collect, tests } from './stand-in.mjs';

const standIn = new URL('stand-in.mjs', import.meta.url).href;
registerHooks({
  resolve: (name, context, next) =>
    name === 'vitest' ? { url: standIn, shortCircuit: true } : next(name, context),
  // Which tests reach a mutant is counted in the first run alone: counting takes longer than most of what is counted.
  load(url, context, next) {
    const loaded = next(url, context);
    if (workerData.counts || !url.includes('/src/')) return loaded;
    return { ...loaded, source: String(loaded.source).replace('function cover() {', '$& return;') };
  },
});

/** Where the instrumented code looks for the mutant that is on, and counts. */
const shared = (globalThis[workerData.namespace] = { activeMutant: workerData.activeMutant });
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
  shared.currentTestId = test.id;
  try {
    for (const suite of test.lineage) for (const act of suite.beforeEach) await act();
    await test.body();
  } catch (error) {
    failure = String(error?.message ?? error);
  }
  for (const suite of test.lineage) for (const act of suite.afterEach) await act();
  shared.currentTestId = undefined;
  test.ms = performance.now() - began;
  return { id: test.id, name: test.id, timeSpentMs: test.ms, ...(failure !== undefined && { failure }) };
}

parentPort.on('message', async ({ files, ids, activeMutant, hitLimit, bail }) => {
  try {
    Object.assign(shared, { activeMutant: workerData.activeMutant, hitCount: 0, hitLimit });
    await load(files);
    const asked = ids ? ids.map((id) => tests.get(id)) : [...tests.values()];
    // What runs once for several tests belongs to none of them, as what runs while a file loads.
    for (const { lineage } of asked)
      for (const suite of lineage) for (const act of suite.beforeAll.splice(0)) await act();
    Object.assign(shared, { activeMutant, hitCount: 0, hitLimit });
    const results = [];
    for (const test of asked.sort((a, b) => a.ms - b.ms)) {
      results.push(await run(test));
      parentPort.postMessage('alive');
      if (bail && results.at(-1).failure !== undefined) break;
    }
    parentPort.postMessage({ results, hitCount: shared.hitCount, coverage: shared.mutantCoverage });
  } catch (error) {
    parentPort.postMessage({ error: String(error?.stack ?? error) });
  }
});
