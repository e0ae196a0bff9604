// The rows of the study library and where each study is used, from the content collections: read once a build.
import type { CollectionEntry } from 'astro:content';
import { studyFacets } from '../../evidence/library-facets.ts';
import { libraryRows, type LibraryChapter } from '../../evidence/library-rows.ts';
import { sharedPatients } from '../../evidence/library-shared.ts';
import { listed, usersByStudy } from '../../evidence/library-uses.ts';
import { getCollection } from './collections.ts';
import { courseLedger } from './course-ledger.ts';
import { oncePerBuild } from './once.ts';

type UsingChapter = LibraryChapter & { written: boolean; cites: boolean };

interface Uses {
  chapters: readonly UsingChapter[];
  cases: readonly CollectionEntry<'cases'>[];
  questions: number;
}

const usesByStudy = oncePerBuild(async (): Promise<ReadonlyMap<string, Uses>> => {
  const { studies } = await courseLedger();
  const chapters = (await getCollection('chapters')).sort((a, b) => a.data.number - b.data.number);
  const written = chapters.filter(({ data }) => data.written);
  const citing = usersByStudy(written, ({ body }) => body ?? '', studies);
  const filed = new Map<string, typeof chapters>();
  for (const chapter of chapters) for (const id of chapter.data.studies) listed(filed, id).push(chapter);
  const ofData = ({ data }: { data: unknown }) => JSON.stringify(data);
  const cases = usersByStudy(await getCollection('cases'), ofData, studies);
  const questions = usersByStudy(await getCollection('questions'), ofData, studies);
  return new Map(
    [...studies.keys()].map((id) => {
      const cited = new Set(citing.get(id));
      const using = [...new Set([...cited, ...(filed.get(id) ?? [])])];
      return [
        id,
        {
          chapters: using
            .sort((a, b) => a.data.number - b.data.number)
            .map((chapter) => ({
              id: chapter.id,
              number: chapter.data.number,
              title: chapter.data.title,
              written: chapter.data.written,
              cites: cited.has(chapter),
            })),
          cases: cases.get(id) ?? [],
          questions: questions.get(id)?.length ?? 0,
        },
      ];
    }),
  );
});

/** Where the course uses a study: chapters that cite it or have it filed, in order; cases; the number of questions. */
export const usesOfStudy = async (id: string): Promise<Uses> =>
  (await usesByStudy()).get(id) ?? { chapters: [], cases: [], questions: 0 };

/** Every pair of studies that share patients. */
export const courseShared = oncePerBuild(async () => sharedPatients((await courseLedger()).studies));

/** What the library may be filtered by. */
export const courseFacets = oncePerBuild(async () => studyFacets(await courseLibrary()));

/** Every study as the library lists it, oldest first. */
export const courseLibrary = oncePerBuild(async () => {
  const { studies } = await courseLedger();
  const uses = await usesByStudy();
  return libraryRows(studies, (id) => uses.get(id)?.chapters ?? []);
});
