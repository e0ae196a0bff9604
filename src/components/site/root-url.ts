/** Where the site begins, whatever path it is served under. */
export const rootUrl = (): URL => new URL(document.documentElement.dataset['root'] ?? '/', document.baseURI);
