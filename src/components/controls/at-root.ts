// Where does a link from the site's root lead when the site lies in a folder?
// On the server addresses stay as written: the build makes them relative.

/** `/chapters/x/` as an address the browser can follow from the page it is on. Others are left alone. */
export function atRoot(address: string): string {
  const root = globalThis.document?.documentElement.dataset.root;
  return root === undefined || !/^\/(?!\/)/.test(address)
    ? address
    : root.replace(/\/?$/, '/') + address.slice(1);
}
