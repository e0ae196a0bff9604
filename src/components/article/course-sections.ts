// The chapters as links see them: numbers, objectives, and the headings of those that are written.
import { render } from 'astro:content';
import { getCollection } from './collections.ts';
import { oncePerBuild } from './once.ts';
import type { Section, Sections } from './resolve-question.ts';

/** Boxes carry headings too, but only second-level headings of the text are numbered sections. */
export const courseSections = oncePerBuild(async (): Promise<Sections> => {
  const chapters = await getCollection('chapters');
  const sections = await Promise.all(
    chapters.map(async (chapter): Promise<[string, Section]> => {
      const { headings } = await render(chapter);
      return [
        chapter.id,
        {
          number: chapter.data.number,
          title: chapter.data.title,
          objectives: new Map(chapter.data.objectives.map(({ id, text }) => [id, text])),
          headings: new Map(headings.filter((h) => h.depth === 2).map((h) => [h.slug, h.text])),
        },
      ];
    }),
  );
  return new Map(sections);
});
