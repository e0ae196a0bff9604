// The rules under which a comparison goes wrong, or right, each as one state of the controls. What they give is worked out
// at build, so that a reader without scripts has them too.
import type { ConfoundingState } from './confounding-fields.ts';

type Rules = Pick<ConfoundingState, 'effect' | 'selection' | 'spread' | 'recorded' | 'wait' | 'patients'>;

export interface Story {
  id: string;
  label: string;
  rules: Rules;
}

/** large, small: sizes of a registry and of a trial, as the controls know them. Chosen so that each shows one thing. */
export function stories({ large, small }: { large: string; small: string }): Story[] {
  const usual = { effect: 0.7, selection: 0, spread: 6, recorded: 50, wait: 0, patients: large };
  return [
    { id: 'hidden', label: 'RT helps and goes to the sicker', rules: { ...usual, selection: -20 } },
    {
      id: 'made-up',
      label: 'RT does nothing and goes to the fitter',
      rules: { ...usual, effect: 1, selection: 40 },
    },
    {
      id: 'recorded',
      label: 'the same, with the whole risk recorded',
      rules: { ...usual, effect: 1, selection: 40, recorded: 100 },
    },
    {
      id: 'immortal',
      label: 'RT does nothing and starts 6 months late',
      rules: { ...usual, effect: 1, wait: 6 },
    },
    { id: 'lot', label: 'RT helps and is given by lot', rules: usual },
    { id: 'small', label: `the same, in as few as ${small} patients`, rules: { ...usual, patients: small } },
  ];
}

/** The story these controls tell, if any. */
export function storyOf(state: ConfoundingState, told: readonly Story[]): Story | undefined {
  return told.find(({ rules }) =>
    (Object.keys(rules) as (keyof Rules)[]).every((name) => rules[name] === state[name]),
  );
}
