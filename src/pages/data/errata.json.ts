// The errata of the course as data, for other programs. What the fields mean stands on /data/.
import { getCollection } from '../../components/article/collections.ts';

export async function GET(): Promise<Response> {
  const errata = (await getCollection('errata')).map(({ data }) => data);
  return new Response(JSON.stringify({ schemaVersion: 1, licence: 'CC BY 4.0', errata }), {
    headers: { 'Content-Type': 'application/json' },
  });
}
