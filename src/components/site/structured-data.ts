// What pages say of themselves to search engines, in the words of schema.org. Only what the page says to a reader too: no
// author, reviewer, rating or length is made up. Addresses are relative to the page, so that they hold under any path.

export type StructuredData = Record<string, unknown>;

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
const base = (type: string | string[]) => ({ '@context': 'https://schema.org', '@type': type });
const course = { '@type': 'Course', name: 'Margins', url: '../../' };

/** The course, on the contents page. */
export const courseData = (about: {
  description: string;
  /** Day of the edition, ISO. */
  published: string;
  chapters: readonly { id: string; number: number; title: string }[];
}): StructuredData => ({
  ...base('Course'),
  name: 'Margins',
  description: about.description,
  inLanguage: 'en-GB',
  isAccessibleForFree: true,
  license: LICENCE,
  datePublished: about.published,
  audience: {
    '@type': 'MedicalAudience',
    audienceType: 'Residents in radiation, orthopaedic and medical oncology',
  },
  hasPart: about.chapters.map(({ id, number, title }) => ({
    '@type': 'LearningResource',
    name: title,
    position: number,
    url: `chapters/${id}/`,
  })),
});

/** A chapter, with its check questions where it has any. */
export const chapterData = (chapter: {
  number: number;
  title: string;
  description: string;
  objectives: readonly string[];
  asks: boolean;
}): StructuredData => ({
  ...base(['MedicalScholarlyArticle', 'LearningResource']),
  name: chapter.title,
  position: chapter.number,
  description: chapter.description,
  isPartOf: course,
  isAccessibleForFree: true,
  license: LICENCE,
  teaches: chapter.objectives,
  ...(chapter.asks && { hasPart: { '@type': 'Quiz', name: 'Check yourself', url: '#check-yourself' } }),
});

/** A case or an examination. */
export const quizData = (quiz: { title: string; description: string }): StructuredData => ({
  ...base('Quiz'),
  name: quiz.title,
  description: quiz.description,
  isPartOf: course,
  isAccessibleForFree: true,
  license: LICENCE,
});

/** The data as it may stand in a script element: no text of it can end the element. */
export const asScript = (data: StructuredData): string => JSON.stringify(data).replaceAll('<', '\\u003c');
