// How mutation testing runs our tests: in a thread that keeps them loaded, so that a mutant costs what its tests cost. Stryker's
// runner for vitest starts vitest anew for each, a third of a second of processor for each of six thousand.
import { basename, join, relative } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PluginKind, commonTokens, declareFactoryPlugin, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { reachOfTests } from './related-tests.mjs';

/** The file of a test, from its id. */
const fileOf = (id) => id.split('#', 1)[0];

class KeptLoaded {
  constructor(options) {
    this.directory = process.cwd();
    this.patienceMs = options.patienceMs;
    this.reach = reachOfTests(this.directory, options.leftOut);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  start({ activeMutant, counts = false } = {}) {
    const { directory } = this;
    return new Worker(new URL('worker.mjs', import.meta.url), {
      workerData: { directory, activeMutant, counts },
      stdout: true,
      stderr: true,
    });
  }

  /** What the thread answers; `late` when a file does not load, or a test does not end, within `patienceMs` of processor time. */
  ask(worker, asked, patienceMs = this.patienceMs) {
    return new Promise((resolve, reject) => {
      let since = process.cpuUsage();
      const looking = setInterval(() => {
        const { user, system } = process.cpuUsage(since);
        if ((user + system) / 1000 > patienceMs) done({ late: true });
      }, 500);
      const done = (answer) => {
        clearInterval(looking);
        worker.removeAllListeners('message');
        resolve(answer);
      };
      worker.on('message', (said) => {
        if (said === 'alive') since = process.cpuUsage();
        else done(said);
      });
      worker.once('error', reject);
      worker.postMessage(asked);
    });
  }

  /** Test files that reach these, nearest first: the one of the same name, then those that reach little else. */
  testsOf(files) {
    const wanted = files.map((file) => relative(this.directory, file));
    const names = wanted.map((file) => basename(file, '.ts'));
    const farness = (test) => (names.includes(basename(test, '.test.ts')) ? 0 : this.reach.get(test).size);
    return [...this.reach.keys()]
      .filter((test) => wanted.some((file) => this.reach.get(test).has(file)))
      .sort((a, b) => farness(a) - farness(b));
  }

  told({ results, error }) {
    if (error) return { status: DryRunStatus.Error, errorMessage: error };
    const tests = results.map(({ failure, ...told }) => {
      const test = { ...told, fileName: join(this.directory, fileOf(told.id)) };
      return failure === undefined
        ? { ...test, status: TestStatus.Success }
        : { ...test, status: TestStatus.Failed, failureMessage: failure };
    });
    return { status: DryRunStatus.Complete, tests };
  }

  async dryRun({ files }) {
    const worker = this.start({ counts: true });
    const answer = await this.ask(worker, { files: this.testsOf(files) }, Infinity);
    await worker.terminate();
    return { ...this.told(answer), mutantCoverage: answer.coverage };
  }

  async mutantRun({ testFilter, hitLimit, activeMutant, sandboxFileName, mutantActivation, disableBail }) {
    const more = { activeMutant: activeMutant.id, hitLimit, bail: !disableBail };
    const anew = mutantActivation === 'static';
    const worker = anew ? this.start({ activeMutant: activeMutant.id }) : (this.kept ??= this.start());
    const files = testFilter ? [...new Set(testFilter.map(fileOf))] : this.testsOf([sandboxFileName]);
    try {
      const answer = await this.ask(worker, { ...more, files, ids: testFilter });
      if (answer.late) {
        if (!anew) this.kept = undefined;
        await worker.terminate();
        return { status: MutantRunStatus.Timeout };
      }
      return toMutantRunResult(determineHitLimitReached(answer.hitCount, hitLimit) ?? this.told(answer));
    } finally {
      if (anew) await worker.terminate();
    }
  }

  async dispose() {
    await this.kept?.terminate();
  }
}

const keptLoaded = (options) => new KeptLoaded(options);
keptLoaded.inject = tokens(commonTokens.options);
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'kept-loaded', keptLoaded)];
