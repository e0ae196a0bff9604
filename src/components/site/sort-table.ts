// Orders the studies of a table by a head that is pressed; pressed again, it turns the order round. The rows of a study
// stay together, and no head orders by result. Without this script the table stands by year.

type Rank = string | number | null;

const rankOf = (body: HTMLElement, by: string): Rank =>
  (JSON.parse(body.dataset.ranks!) as Record<string, Rank>)[by] ?? null;

/** What is not known stands last in either order. */
function compare(a: Rank, b: Rank, turned: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order =
    typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b, 'en-GB') : Number(a) - Number(b);
  return turned ? -order : order;
}

function start(table: HTMLTableElement): void {
  const heads = [...table.querySelectorAll<HTMLElement>('[data-sort]')];
  const bodies = [...table.tBodies];
  const status = table.parentElement!.querySelector('[data-order]')!;
  for (const head of heads) {
    const button = Object.assign(document.createElement('button'), { type: 'button' });
    button.append(...head.childNodes);
    head.append(button);
    button.onclick = () => {
      const turned = head.ariaSort === 'ascending';
      const by = head.dataset.sort!;
      for (const other of heads) other.ariaSort = null;
      head.ariaSort = turned ? 'descending' : 'ascending';
      table.append(...bodies.sort((a, b) => compare(rankOf(a, by), rankOf(b, by), turned)));
      status.textContent = `Ordered by ${button.textContent.trim().toLowerCase()}, ${head.ariaSort}.`;
    };
  }
}

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sorted]')) start(table);
