// Every field an author can write is explained in one line: together the lines are the author manual.
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { evidenceFolders } from '../../scripts/content-files.ts';
import { referenceSchema } from '../../src/schemas/reference.ts';
import { sinceSearchSchema } from '../../src/schemas/since.ts';

interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
  [other: string]: unknown;
}

/** Paths of fields without a description, wherever objects nest. */
function undescribed(schema: JsonSchema, path = ''): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, field]) =>
    field.description ? [] : [`${path}.${key}`],
  );
  const inner = Object.entries(schema).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? undescribed(value as JsonSchema, `${path}.${key}`) : [],
  );
  return [...own, ...inner];
}

describe('every field is described', () => {
  test.each(
    Object.entries({ ...evidenceFolders, references: referenceSchema, 'since-empty': sinceSearchSchema }),
  )('in %s', (_, schema) => {
    const json = z.toJSONSchema(schema, {
      io: 'input',
      reused: 'inline',
      unrepresentable: 'any',
    }) as JsonSchema;
    expect(Object.keys(json.properties ?? {}).length).toBeGreaterThan(3);
    expect(undescribed(json)).toEqual([]);
  });
});
