// The fields of a schema with the line each carries for authors, for the page that documents the data.
import type { z } from 'astro/zod';

export interface Field {
  name: string;
  line: string;
}

/** First-level fields of an object schema, in order. */
export function fieldsOf(schema: z.ZodType): Field[] {
  const shape = (schema as z.ZodObject).shape as Record<string, z.ZodType>;
  return Object.entries(shape).map(([name, field]) => ({ name, line: field.description ?? '' }));
}
