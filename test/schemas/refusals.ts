// Shared by the schema tests: a valid file with one mistake must be refused with a message that names the remedy.
import { expect } from 'vitest';
import type { z } from 'astro/zod';

// A draft is whatever an author may have written; only the schema knows its type.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Draft = Record<string, any>;

/** Messages of a refusal, each with its field; empty when the data is accepted. */
export function refusals(schema: z.ZodType, data: unknown): string[] {
  const result = schema.safeParse(data);
  return result.success
    ? []
    : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

export interface Refused<Data> {
  schema: z.ZodType;
  valid: Data;
  spoil: (copy: Data) => void;
  message: string;
}

/** The untouched data passes, the spoilt copy is refused with this message. */
export function expectRefused<Data>({ schema, valid, spoil, message }: Refused<Data>): void {
  expect(refusals(schema, valid)).toEqual([]);
  const copy = structuredClone(valid);
  spoil(copy);
  expect(refusals(schema, copy).join('\n')).toContain(message);
}
