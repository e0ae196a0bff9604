// All references for a citation program.
import { getCollection } from '../../components/article/collections.ts';
import { ris } from '../../evidence/citations.ts';

export async function GET(): Promise<Response> {
  const references = (await getCollection('references')).map(({ data }) => data);
  return new Response(`${ris(references)}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
