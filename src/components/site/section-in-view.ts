// Which section is being read? Marks its line in the list of sections and tells the page with a `section` event; pages without
// that list are left alone.

/** The last heading that has passed the upper third of the window is the one being read. */
export function followSections(): void {
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.toc a')].map((link) => [link.hash.slice(1), link]),
  );
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  if (headings.length === 0) return;
  const isNumbered = ({ id }: Element) => !links.get(id)?.closest('.plain');
  let told: string | undefined;
  const tell = (passed: Element[]) => {
    const last = passed.at(-1);
    if (!last || last.id === told) return;
    told = last.id;
    const detail = { section: passed.findLast(isNumbered)?.id ?? '', end: !isNumbered(last) };
    document.dispatchEvent(new CustomEvent('section', { detail }));
  };
  const mark = () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    tell(passed);
    const current = (passed.at(-1) ?? headings[0])?.id;
    for (const [id, link] of links) {
      if (id === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const watch = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
  for (const heading of headings) watch.observe(heading);
}
