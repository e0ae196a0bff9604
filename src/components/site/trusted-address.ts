// Which scripts may a page start? Those of the site alone. The browser asks here before it starts a worker or takes an address
// for a script (Trusted Types, where it has them: the policy of every page allows no other name); HTML from a string has no
// such rule, so it is refused everywhere. Where the browser has none, what names its address here is held to the same.
import { rootUrl } from './root-url.ts';

// Read once, before anything on the page can change it.
const root = rootUrl().href;

/**
 * The whole address of a script of the site, given as the browser would take it on this page.
 * @throws TypeError for an address outside the site
 */
export function ownScriptAddress(address: string): string {
  const { href } = new URL(address, document.baseURI);
  if (!href.startsWith(root)) throw new TypeError(`Not a script of this site: ${href}`);
  return href;
}

type Policies = { createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown };

/** The default policy is asked wherever a string is given: by Pagefind for its worker, too. */
(globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy('default', {
  createScriptURL: ownScriptAddress,
});
