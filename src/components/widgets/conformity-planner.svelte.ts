// Which plan is shown? Orders go to a worker one at a time; while it plans, only the newest order waits.
import type { PlanOrder, PlanPicture } from './conformity-picture.ts';
import { startPlanning } from './conformity-start-worker.ts';

export class Planner {
  picture: PlanPicture = $state.raw({} as PlanPicture);
  /** True while the picture is older than the last order. */
  planning = $state(false);
  /** True where the program did not arrive: the picture stays what it was. */
  failed = $state(false);
  #worker: Worker | undefined;
  #next: PlanOrder | null = null;
  #done: (() => void) | undefined;

  constructor(picture: PlanPicture) {
    this.picture = picture;
  }

  /** done: called when the picture is that of the newest order. */
  ask(order: PlanOrder, done?: () => void): void {
    this.#done = done;
    this.failed = false;
    if (this.planning) {
      this.#next = order;
      return;
    }
    this.planning = true;
    this.#start().postMessage(order);
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#next = null;
    this.planning = false;
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = startPlanning();
    worker.onmessage = ({ data }: MessageEvent<PlanPicture>) => {
      const next = this.#next;
      this.#next = null;
      this.picture = data;
      if (next) return worker.postMessage(next);
      this.planning = false;
      this.#done?.();
    };
    worker.onerror = () => {
      this.stop();
      this.failed = true;
    };
    this.#worker = worker;
    return worker;
  }
}
