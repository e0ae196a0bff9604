// What the smoke suite asks of a browser, whichever drives it.
export interface Browser {
  name: string;
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** The value of an expression in the page. */
  ask(expression: string): Promise<unknown>;
  /** Presses one key where the focus is: a letter, or a name such as Enter, Space, ArrowRight. */
  press(key: string): Promise<void>;
  close(): Promise<void>;
}

/** Waits until an expression is true in the page. @throws naming what did not come */
export async function until(browser: Browser, expression: string, what: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    if (await browser.ask(`!!(${expression})`)) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`${what} did not come. The page: ${String(await browser.ask('location.href'))}`);
}
