// How does the indication map name its branches, and what does it say where the source is silent? The source's own words are
// in the statements; these are the course's, and hold no figure.
import { naming, type Feature, type Reading, type Reason, type Standing } from '../../models/guidance-map.ts';
import type { ReadLeaf } from './indications-results.ts';
import type { CitedStatement } from './indications-source.ts';
import { GRADE_TWO, LOW_SIZE_DEPTH, type Fork, type Leaf } from './indications-tree.ts';

export const FEATURE_WORDS: { readonly [F in Feature]: string } = {
  grade: 'grade',
  size: 'size',
  depth: 'depth',
  margin: 'margin',
  relapse: 'relapse',
  earlierRt: 'earlier radiotherapy',
  time: 'radiotherapy before surgery',
};

const VALUE_WORDS: Readonly<Record<string, string>> = {
  'grade high': 'High grade',
  'grade low': 'Low grade',
  'grade two': 'Grade 2',
  'depth deep': 'deep',
  'depth superficial': 'superficial',
  'margin involved': 'margin involved',
  'margin clear': 'margin clear',
  'relapse relapse': 'relapse',
  'relapse first': 'first tumour',
  'earlierRt none': 'no earlier radiotherapy',
  'earlierRt given': 'irradiated earlier',
  'time before-surgery': 'grade 1, margin in doubt',
};

/** What stands on a node of the map. */
export function nodeWords({ feature, value }: Fork | Leaf, sizes: { large: string; small: string }): string {
  if (feature === null) return 'by size or depth';
  if (feature === 'size') return value === 'large' ? sizes.large : sizes.small;
  return VALUE_WORDS[`${feature} ${value}`] ?? value;
}

/** “High grade, more than 5 cm, deep”. */
export const leafWords = (
  { leaf, path }: { leaf: Leaf; path: readonly Fork[] },
  sizes: { large: string; small: string },
): string => [...path, leaf].map((node) => nodeWords(node, sizes)).join(', ');

export const STANDING_WORDS: { readonly [S in Standing]: string } = {
  said: 'Said',
  'in-part': 'Said in part',
  'not-said': 'Not said',
};

const REASON_WORDS: { readonly [R in Reason]: string } = {
  narrower: 'One sentence includes it, for it names no depth; the other names deep tumours.',
  other: 'Said of an implant as the whole treatment, not of adding radiotherapy to surgery.',
  'kept-elsewhere': 'Kept for other cases of low grade; that it is left out here is implied.',
};

const SILENCES: Readonly<Record<string, string>> = {
  'high-small-involved': 'No sentence joins a small high-grade tumour with its margin involved.',
  'high-relapse-none': 'Relapse is named for low grade, not for high.',
  [GRADE_TWO]: 'The line between high and low is not drawn.',
  [LOW_SIZE_DEPTH]: 'Size and depth are named for high grade only.',
};

/** The course's own sentence at a leaf; none where the source says it outright. */
export function remark({ id }: Leaf, { standing, reason }: Reading): string | null {
  if (standing === 'said') return null;
  return reason ? REASON_WORDS[reason] : (SILENCES[id] ?? 'No sentence speaks of it.');
}

export const count = (some: number, all: number, of: string): string => `${some} of ${all} ${of}`;

/** What was traced or read, in a sentence or two, when the reader has come to rest. */
export function announcement(
  traced: Feature | null,
  leaf: ReadLeaf | null,
  statements: readonly CitedStatement[],
  sizes: { large: string; small: string },
): string {
  const said: string[] = [];
  if (leaf) {
    const words = remark(leaf.leaf, leaf.reading) ?? leaf.by.map((one) => `“${one.words}”.`).join(' ');
    said.push(`${leafWords(leaf, sizes)}: ${STANDING_WORDS[leaf.reading.standing].toLowerCase()}. ${words}`);
  }
  if (traced) {
    const named = naming(traced, statements);
    said.push(`${FEATURE_WORDS[traced]}: named by ${count(named.length, statements.length, 'statements')}.`);
  }
  return said.join(' ') || 'The whole map: no feature traced, no branch read.';
}
