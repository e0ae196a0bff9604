// What a line of src/content/unplaced.yaml must hold: a value of the ledger that no text and no page prints, and why.
import type { z } from 'astro/zod';
import { fields, text } from './ledger-parts.ts';

export const unplacedSchema = fields({
  id: text.describe('Name of the value, for example c-preop-volumes/ctv-radial.'),
  reason: text.describe('Why it stands nowhere; printed on the page about coverage.'),
});

export type Unplaced = z.infer<typeof unplacedSchema>;
