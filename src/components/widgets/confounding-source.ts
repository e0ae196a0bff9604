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

/** What stands round the figure, on its page and in the chapter. */
export const CONFOUNDING_FIGURE = {
  title: 'The same treatment can seem useless or useful, by who is given it',
  sub: 'Simulated patients: survival with and without radiotherapy, and the gain that three analyses find',
  caption:
    'Circles: what each analysis finds, with its 95% interval. The true gain is known because the rules of the simulation are. The propensity is estimated from what the registry records; ' +
    'what it does not record, no analysis can use.',
  source: 'Synthetic: every patient is simulated for this course. Not an estimate of any real effect.',
} as const;

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
