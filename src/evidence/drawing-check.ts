// Can a drawing question be drawn? Its margin rule must exist, give both margins, and start from what the rules ask for.
import type { Drawing } from '../schemas/drawing.ts';
import type { Ledger } from './ledger.ts';
import { nearest } from './name-error.ts';

/** Farther from the middle than this, the scar would not lie in the coronal section it is drawn in. */
const SCAR_OFF_CM = 0.45;

type Mistake = { path: string[]; wrong: string; remedy: string };

/** What is wrong with a drawing, and how to mend it; empty where nothing is. */
export function drawingMistakes({ margins, tumour, rules }: Drawing, { marginRules }: Ledger): Mistake[] {
  const rule = marginRules.get(margins);
  if (!rule)
    return [
      {
        path: ['margins'],
        wrong: `there is no margin rule “${margins}”.`,
        remedy: `Did you mean ${nearest(margins, marginRules.keys()).join(', ')}?`,
      },
    ];
  const found: Mistake[] = [];
  if (rule.alongCm === null || rule.acrossCm === null)
    found.push({
      path: ['margins'],
      wrong: `“${margins}” does not give both margins.`,
      remedy: 'Name a rule with a margin along the limb and one across it.',
    });
  const bed = rules.some((each) => each.rule === 'bed');
  if (bed !== (rule.startsFrom === 'bed'))
    found.push({
      path: ['rules'],
      wrong: `“${margins}” starts from ${rule.startsFrom === 'bed' ? 'the bed' : 'the GTV'}.`,
      remedy: bed ? 'Ask for gtv instead of bed, scar, drain and clips.' : 'Ask for bed instead of gtv.',
    });
  if (bed && Math.abs(tumour.frontCm) > SCAR_OFF_CM)
    found.push({
      path: ['tumour', 'frontCm'],
      wrong: 'the scar would not lie in the coronal section.',
      remedy: `After surgery keep frontCm between −${SCAR_OFF_CM} and ${SCAR_OFF_CM}.`,
    });
  return found;
}
