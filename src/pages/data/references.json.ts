// The references of the course as data, for other programs. What the fields mean stands on /data/.
import { getCollection } from '../../components/article/collections.ts';

export async function GET(): Promise<Response> {
  const references = (await getCollection('references')).map(({ data }) => data);
  return new Response(JSON.stringify({ schemaVersion: 1, licence: 'CC BY 4.0', references }), {
    headers: { 'Content-Type': 'application/json' },
  });
}
