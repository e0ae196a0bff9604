// Listens for reports of errors; what makes them is fetched when the reader comes to the foot of the page.

type Report = typeof import('./report-error.ts');
let loading: Promise<Report> | undefined;
const report = (): Promise<Report> => (loading ??= import('./report-error.ts'));

export function listenForReports(): void {
  const link = document.querySelector<HTMLElement>('[data-report]');
  const foot = link?.closest('footer');
  if (!link || !foot) return;
  const root = new URL(document.documentElement.dataset['root'] ?? '/', document.baseURI).pathname;
  const page = `/${location.pathname.slice(root.length)}`;
  const edition = document.querySelector('time[data-edition]')?.getAttribute('datetime') ?? '';
  new IntersectionObserver((entries, observer) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    void report().then(({ noteItem, reportAddress }) => {
      const item = noteItem();
      const base = link.dataset['report'];
      if (base) link.setAttribute('href', reportAddress(base, { page, item, edition }));
    });
  }).observe(foot);
  link.addEventListener('click', (event) => {
    if (link.dataset['report']) return;
    event.preventDefault();
    void report().then(({ copyReport }) => copyReport(link, { page, edition }));
  });
}
