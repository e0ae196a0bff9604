// Listens for reports of errors; what makes them is fetched when the reader turns to the link.

type Report = typeof import('./report-error.ts');
let loading: Promise<Report> | undefined;
/** Fetched once; what did not arrive is fetched anew. */
const report = (): Promise<Report> =>
  (loading ??= import('./report-error.ts').catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));

export function listenForReports(): void {
  const link = document.querySelector<HTMLElement>('[data-report]');
  if (!link) return;
  const root = new URL(document.documentElement.dataset['root'] ?? '/', document.baseURI).pathname;
  const page = `/${location.pathname.slice(root.length)}`;
  const edition = document.querySelector('time[data-edition]')?.getAttribute('datetime') ?? '';
  const base = link.dataset['report'];
  const fill = async () => {
    const { itemInView, reportAddress } = await report();
    if (base) link.setAttribute('href', reportAddress(base, { page, item: itemInView(), edition }));
  };
  for (const sign of ['pointerenter', 'focus'])
    link.addEventListener(sign, () => void fill().catch(() => undefined)); // the link names the page alone
  link.addEventListener('click', (event) => {
    if (base) return;
    event.preventDefault();
    report().then(
      ({ copyReport }) => copyReport(link, { page, edition }),
      () => (link.textContent = 'Not copied: the connection is lost. Try again'),
    );
  });
}
