// The rows of the study library, from the content collections: read once a build.
import { getCollection } from 'astro:content';
import { libraryRows, type LibraryChapter, type LibraryRow } from '../../evidence/library-rows.ts';
import { namesStudy } from '../../evidence/library-uses.ts';
import { courseLedger } from './course-ledger.ts';

/** Chapters that cite a study or have it filed, in order, with whether they are written and cite it. */
export async function chaptersOfStudy(
  id: string,
): Promise<(LibraryChapter & { written: boolean; cites: boolean })[]> {
  return (await getCollection('chapters'))
    .map(({ id: slug, data, body }) => ({
      id: slug,
      number: data.number,
      title: data.title,
      written: data.written,
      filed: data.studies.includes(id),
      cites: data.written && namesStudy(body ?? '', id),
    }))
    .filter(({ filed, cites }) => filed || cites)
    .sort((a, b) => a.number - b.number);
}

let rows: Promise<LibraryRow[]> | undefined;

async function load(): Promise<LibraryRow[]> {
  const { studies } = await courseLedger();
  const chapters = new Map(
    await Promise.all([...studies.keys()].map(async (id) => [id, await chaptersOfStudy(id)] as const)),
  );
  return libraryRows(studies, (id) => chapters.get(id) ?? []);
}

/** Every study as the library lists it, oldest first. */
export function courseLibrary(): Promise<LibraryRow[]> {
  if (import.meta.env.DEV) return load();
  rows ??= load();
  return rows;
}
