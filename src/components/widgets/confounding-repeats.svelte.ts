// Runs the repeats in a worker and keeps what they gave for as long as the rules stay the same.
import type { RegistryRules } from '../../models/simulated-registry.ts';
import type { Method, Spread } from '../../models/repeated-registry.ts';
import { startWorker } from './confounding-start-worker.ts';
import type { RepeatNews, RepeatOrder } from './confounding-worker.ts';

export const TIMES = 200;

/** The seed does not count: repeats have seeds of their own. */
const keyOf = ({ seed: _, ...rules }: RegistryRules): string => JSON.stringify(rules);

export class Repeats {
  #key = $state('');
  #spreads = $state.raw<Record<Method, Spread | null> | null>(null);
  #worker: Worker | null = null;
  /** Registries done, while they are being made; null otherwise. */
  done = $state<number | null>(null);
  failed = $state(false);

  /** What these rules gave, if they were the last to be repeated. */
  of(rules: RegistryRules): Record<Method, Spread | null> | null {
    return this.#key === keyOf(rules) ? this.#spreads : null;
  }

  start(rules: RegistryRules, finished: () => void): void {
    this.stop();
    this.failed = false;
    this.done = 0;
    const worker = startWorker();
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<RepeatNews>) => {
      this.done = data.done;
      if (!data.spreads) return;
      this.#key = keyOf(rules);
      this.#spreads = data.spreads;
      this.stop();
      finished();
    };
    worker.onerror = () => {
      this.stop();
      this.failed = true;
    };
    worker.postMessage({ rules, times: TIMES } satisfies RepeatOrder);
  }

  /** Ends a run that is under way; what earlier ones gave is kept. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.done = null;
  }
}
