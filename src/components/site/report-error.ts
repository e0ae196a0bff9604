// Reports an error on a page: where it stands, ready to be sent or copied. Nothing is sent from here.

export interface Place {
  /** Address of the page below the root of the site. */
  page: string;
  /** What of the page: a section, a question, an entry; "" for the page as a whole. */
  item: string;
  edition: string;
}

/** The report as text, with room for what is wrong and for the source. */
export const reportText = ({ page, item, edition }: Place): string =>
  [
    `Margins, edition of ${edition}`,
    `Page: ${page}`,
    item && `Item: ${item}`,
    'What is wrong:',
    'What it should say, and the source:',
  ]
    .filter(Boolean)
    .join('\n');

/**
 * The address a report goes to, carrying the place.
 * @param base an https or mailto address; the text goes into the body of a mail, page and item into the query of a page
 */
export function reportAddress(base: string, place: Place): string {
  const address = new URL(base);
  if (address.protocol === 'mailto:') {
    const words = { subject: `Margins: ${place.page}`, body: reportText(place) };
    const query = Object.entries(words).map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
    return `${base.split('?')[0]}?${query.join('&')}`;
  }
  for (const [name, text] of Object.entries(place)) if (text) address.searchParams.set(name, text);
  return address.href;
}

/** The item nearest above the middle of the window: what the reader was looking at. */
export function itemInView(): string {
  const marked = [
    ...document.querySelectorAll<HTMLElement>('main :is(h2, h3, .check, figure, dl > div)[id]'),
  ];
  const above = marked.filter((one) => one.getBoundingClientRect().top < innerHeight / 2);
  return above.at(-1)?.id ?? location.hash.slice(1);
}

/** Copies the report; where the browser refuses, shows it in a field beside the button. */
export async function copyReport(button: HTMLElement, place: Omit<Place, 'item'>): Promise<void> {
  const text = reportText({ ...place, item: itemInView() });
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  button.parentElement?.querySelectorAll('[data-said]').forEach((old) => old.remove());
  said.dataset['said'] = '';
  button.after(said);
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = 'Copied. Paste it into a mail to whoever gave you this course.';
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.rows = 5;
    field.readOnly = true;
    field.setAttribute('aria-label', 'Report to copy');
    said.append('The browser did not allow copying. Copy it from here: ', field);
  }
}
