// What does the contents page show of the reader's progress? Marks in the list, where to go on, what is due. Loaded only
// where this browser has kept something.
import { atRoot } from '../components/controls/at-root.ts';
import { aboutMinutes, dueHeading } from '../components/review/review-words.ts';
import type { ReadingMark } from '../progress/reading-mark.ts';
import { readView } from '../progress/view.ts';
import { dayStart, reviewMinutes, reviewQueue } from '../quizzes/review-queue.ts';
import type { ReviewItem } from '../quizzes/review-item.ts';
import { chapterAddress, type ShownChapter } from '../quizzes/shown-item.ts';

type Row = { slug: string; number: string; title: string; minutes: number; place: HTMLElement };

const rows = (): Row[] =>
  [...document.querySelectorAll<HTMLElement>('[data-mark]')].map((place) => {
    const text = (of: string) => place.parentElement?.querySelector(of)?.textContent?.trim() ?? '';
    const [slug = '', minutes] = [place.dataset['mark'], Number.parseInt(text('.m'), 10)];
    return { slug, number: text('.n'), title: text('.t'), minutes, place };
  });

/** Puts heading, text and link into a panel. */
function write(
  panel: Element | null,
  told: { heading: string; text: string; link: string; href: string },
): void {
  const [heading, text, link] = ['h2', 'p', 'a'].map((name) => panel?.querySelector(name));
  if (!heading || !text || !(link instanceof HTMLAnchorElement)) return;
  heading.textContent = told.heading;
  text.textContent = told.text;
  link.textContent = told.link;
  link.href = atRoot(told.href);
}

/** The chapter's names, or nothing where they do not arrive: the mark then says less. */
async function namesOf(slug: string): Promise<ShownChapter | undefined> {
  try {
    const response = await fetch(atRoot(chapterAddress(slug)));
    return response.ok ? ((await response.json()) as ShownChapter) : undefined;
  } catch {
    return undefined;
  }
}

async function showGoingOn(list: readonly Row[], marks: readonly ReadingMark[]): Promise<void> {
  const panel = document.querySelector('[data-go-on]');
  const last = [...marks].sort((a, b) => a.counter - b.counter).at(-1);
  const at = list.findIndex(({ slug }) => slug === last?.chapter);
  const row = list[at];
  if (!last || !row) return;
  if (!last.read) {
    const sections = (await namesOf(row.slug))?.sections ?? [];
    const section = sections.findIndex(({ anchor }) => anchor === last.section);
    const place = section < 0 ? '' : `${row.number}.${section + 1}`;
    const left = Math.ceil((row.minutes * (sections.length - section)) / Math.max(1, sections.length));
    row.place.textContent = place ? `At ${place}` : 'Begun';
    row.place.closest('li')?.setAttribute('aria-current', 'step');
    write(panel, {
      heading: `Go on with chapter ${row.number}`,
      text: place
        ? `You stopped at ${place}, ${sections[section]?.text}. ${aboutMinutes(left)} are left.`
        : `You have begun ${row.title}.`,
      link: place ? `Continue at ${place}` : 'Continue',
      href: `/chapters/${row.slug}/${place ? `#${last.section}` : ''}`,
    });
    return;
  }
  const isRead = ({ slug }: Row) => marks.some(({ chapter, read }) => chapter === slug && read);
  const next = [...list.slice(at + 1), ...list.slice(0, at)].find((each) => !isRead(each));
  if (!next) return;
  write(panel, {
    heading: `Go on with chapter ${next.number}`,
    text: `You have read chapter ${row.number}. The next you have not read: ${next.title}, ${next.minutes} minutes.`,
    link: `Read chapter ${next.number}`,
    href: `/chapters/${next.slug}/`,
  });
}

function showDue(list: readonly Row[], queue: readonly ReviewItem[]): void {
  if (queue.length === 0) return;
  const counts = new Map<string, number>();
  for (const { chapter } of queue) counts.set(chapter, (counts.get(chapter) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const row = list.find(({ slug }) => slug === most);
  const mostly = row ? `Mostly from chapter ${row.number}, ${row.title}. ` : '';
  write(document.querySelector('[data-due]'), {
    heading: dueHeading(queue.length),
    text: `${mostly}${aboutMinutes(reviewMinutes(queue.length))}.`,
    link: 'Go to review',
    href: '/review/',
  });
}

export async function showProgress(): Promise<void> {
  const now = Date.now();
  const { due, marks } = await readView(dayStart(now, 1));
  const list = rows();
  for (const { slug, place } of list)
    if (marks.some(({ chapter, read }) => chapter === slug && read)) place.textContent = 'Read';
  showDue(list, reviewQueue(due, now));
  await showGoingOn(list, marks);
}
