// The start values of each figure a chapter may hold, from checked content. Named as in layouts/near-figures.ts.
import { getCollection } from 'astro:content';
import { doseInChapter } from '../components/widgets/dose-source.ts';

const dataOf = <Data>(entries: { data: Data }[]): Data[] => entries.map(({ data }) => data);

export async function figureProps() {
  const schedules = dataOf(await getCollection('schedules'));
  const constants = dataOf(await getCollection('constants'));
  return { dose: doseInChapter({ schedules, constants }) };
}
