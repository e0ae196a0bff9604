// What came since the review, as a feed.
import { getCollection } from '../../components/article/collections.ts';
import { edition } from '../../components/site/edition.ts';
import { atomFeed } from '../../evidence/atom-feed.ts';
import { bySinceDate, READ_LEVEL } from '../../evidence/since-order.ts';

export async function GET(): Promise<Response> {
  const entries = (await getCollection('since')).map(({ data }) => data).sort(bySinceDate);
  const feed = atomFeed({
    name: 'since',
    title: 'Margins: since the 2021 review',
    subtitle: 'Papers and guidelines on radiotherapy for soft tissue sarcoma of the limbs, after the review.',
    updated: edition.published,
    entries: entries.map(({ id, title, year, design, done, result, meaning, doi, level }) => ({
      name: `since/${id}`,
      title: `${title} (${year})`,
      link: `./#${id}`,
      ...(doi && { related: `https://doi.org/${doi}` }),
      content: [`${design}. ${done}`, result, meaning, READ_LEVEL[level]],
    })),
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml' } });
}
