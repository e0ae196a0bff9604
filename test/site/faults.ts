// Watches a page for what must never happen on any: console errors, script errors, policy breaches, foreign requests.
import { expect, type ConsoleMessage, type Page, type Request, type Response } from 'playwright/test';

/** Starts watching; call the returned function when the page has settled. */
export function watchForFaults(page: Page): () => void {
  const faults: string[] = [];
  const home = new Set<string>();
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  };
  const onScriptError = (error: Error) => faults.push(`script: ${error.message}`);
  const onRequest = (request: Request) => {
    const { origin, protocol } = new URL(request.url());
    if (home.size === 0) home.add(origin);
    if (protocol !== 'data:' && protocol !== 'blob:' && !home.has(origin))
      faults.push(`foreign request: ${request.url()}`);
  };
  const onResponse = (response: Response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  };
  page.on('console', onConsole);
  page.on('pageerror', onScriptError);
  page.on('request', onRequest);
  page.on('response', onResponse);
  return () => {
    page.off('console', onConsole);
    page.off('pageerror', onScriptError);
    page.off('request', onRequest);
    page.off('response', onResponse);
    expect(faults).toEqual([]);
  };
}
