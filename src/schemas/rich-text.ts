// What does a text look like once its figures have been looked up in the ledger?
// Only the shape; src/evidence makes it from what the author wrote, components draw it.

/** One stretch of a resolved text. */
export type TextRun =
  | { t: 'text'; text: string }
  /** A figure of the ledger as printed and the errata that concern it. */
  | { t: 'figure'; text: string; errata?: readonly { code: string; href: string }[] }
  | { t: 'link'; text: string; href: string };

/** A resolved text: its runs in reading order. Spaces belong to the runs. */
export type RichText = readonly TextRun[];
