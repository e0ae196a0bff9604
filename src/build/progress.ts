// A step of the build that takes longer than two seconds says how far it is: “1200 of 5000 pages”.

const EVERY_MS = 2000;

export interface Progress {
  /** One more is done. */
  step(): void;
}

/** @param say where it is said, such as the logger of an integration */
export function progress(
  say: (text: string) => void,
  { of, what, now = () => performance.now() }: { of: number; what: string; now?: () => number },
): Progress {
  let said = now();
  let done = 0;
  return {
    step() {
      done += 1;
      if (now() - said < EVERY_MS || done === of) return;
      said = now();
      say(`${done} of ${of} ${what}`);
    },
  };
}
