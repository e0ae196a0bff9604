// Where the course reads the review differently, as a feed.
import { getCollection } from '../../components/article/collections.ts';
import { edition } from '../../components/site/edition.ts';
import { atomFeed } from '../../evidence/atom-feed.ts';

export async function GET(): Promise<Response> {
  const errata = (await getCollection('errata'))
    .map(({ data }) => data)
    .sort((a, b) => a.code.localeCompare(b.code));
  const feed = atomFeed({
    name: 'errata',
    title: 'Margins: where we read it differently',
    subtitle:
      'Contradictions, corrections and unverified points of the review, with what this course teaches.',
    updated: edition.published,
    entries: errata.map(({ code, title, printed, problem, original, teach }) => ({
      name: `errata/${code.toLowerCase()}`,
      title: `${code} ${title}`,
      link: `./#${code.toLowerCase()}`,
      content: [
        `Printed: ${printed}`,
        `The problem: ${problem}`,
        `The original: ${original}`,
        `We teach: ${teach}`,
      ],
    })),
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml' } });
}
