// What does the confounding simulator take from the content? How many patients the course's trials and registries had, so
// that a simulated one can be as large; and what each story gives, worked out once. No other number is evidence.
import type { Study } from '../../schemas/study.ts';
import { confoundingFields, type RegistrySize } from './confounding-fields.ts';
import { confoundingResult } from './confounding-results.ts';
import { stories, type Story } from './confounding-stories.ts';
import { storyCells } from './confounding-table.ts';
import { startState } from '../controls/address-state.ts';

export interface ConfoundingProps {
  /** Largest first; the first is the start. */
  sizes: RegistrySize[];
  /** Each with its row of the table. */
  told: (Story & { cells: string[] })[];
}

const SIZED = ['koshy-2010', 'kachare-2015', 'pisters-1996', 'yang-1998'] as const;
const WORDS: { readonly [id in (typeof SIZED)[number]]: string } = {
  'koshy-2010': 'as many as Koshy’s registry',
  'kachare-2015': 'as many as Kachare’s registry before matching',
  'pisters-1996': 'as many as Pisters’ trial',
  'yang-1998': 'as many as Yang’s trial',
};

/** Sizes and stories. Throws an Error naming the study whose verified number of patients is missing. */
export function confoundingProps(studies: readonly Study[]): ConfoundingProps {
  const sizes = SIZED.map((id) => {
    const patients = studies.find((study) => study.id === id)?.n.verified;
    if (!patients)
      throw new Error(`The confounding simulator needs \`n.verified\` of src/content/studies/${id}.yaml.`);
    return { patients, label: `${patients}, ${WORDS[id]}` };
  });
  const [large, , small] = sizes;
  const start = startState(confoundingFields(sizes));
  return {
    sizes,
    told: stories({ large: String(large?.patients), small: String(small?.patients) }).map((story) => ({
      ...story,
      cells: storyCells(confoundingResult({ ...start, ...story.rules })),
    })),
  };
}
