// Watches a page for what must never happen on any: console errors, script errors, policy breaches, foreign requests.
import { expect, type Page } from 'playwright/test';

/** Starts watching; call the returned function when the page has settled. */
export function watchForFaults(page: Page): () => void {
  const faults: string[] = [];
  const home = new Set<string>();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (home.size === 0) home.add(origin);
    if (protocol !== 'data:' && protocol !== 'blob:' && !home.has(origin))
      faults.push(`foreign request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return () => expect(faults).toEqual([]);
}
