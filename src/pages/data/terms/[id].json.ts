// One term as data, fetched when a reader points at it in a text.
import { getCollection } from '../../../components/article/collections.ts';
import { courseLedger } from '../../../components/article/course-ledger.ts';
import { plainText, richText } from '../../../evidence/inline-names.ts';
import type { TermNote } from '../../../components/site/term-notes.ts';

export async function getStaticPaths() {
  const terms = (await getCollection('glossary')).filter(({ data }) => !data.plain);
  return terms.map(({ data }) => ({ params: { id: data.id }, props: { term: data } }));
}

type Props = Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];

export async function GET({ props: { term } }: { props: Props }): Promise<Response> {
  const note: TermNote = {
    term: term.abbreviation ? `${term.term} (${term.abbreviation})` : term.term,
    definition: plainText(richText(term.definition, await courseLedger())),
  };
  return new Response(JSON.stringify(note), { headers: { 'Content-Type': 'application/json' } });
}
