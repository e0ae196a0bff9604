// All references for a citation program.
import { getCollection } from '../../components/article/collections.ts';
import { bibtex } from '../../evidence/citations.ts';

export async function GET(): Promise<Response> {
  const references = (await getCollection('references')).map(({ data }) => data);
  return new Response(`${bibtex(references)}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
