// What is said of a drawing: its rules by name, and what was found of each.
import type { Measured, Response } from '../../quizzes/answering.ts';
import type { ShownQuestion } from '../../quizzes/shown-question.ts';
import type { DrawingRule } from '../../schemas/drawing.ts';
import { signed, type ExplainedRow } from './explained-rows.ts';

type Finding = Measured['findings'][number];
type Slip = Finding['slips'][number];

export const ruleNames: Readonly<Record<DrawingRule, string>> = {
  gtv: 'GTV covered',
  bed: 'Bed covered',
  scar: 'Scar inside',
  drain: 'Drain inside',
  clips: 'Clips inside',
  longitudinal: 'Longitudinal margin',
  radial: 'Radial margin',
  bone: 'Stopped at bone',
  fascia: 'Stopped at fascia',
  septum: 'Stopped at the septum',
  strip: 'Skin strip spared',
};

export const stateWords: Readonly<Record<Finding['state'], string>> = {
  kept: 'Kept',
  broken: 'Broken',
  'not-reached': 'Not reached',
};

const tenths = (cm: number) => String(Number(Math.max(0.1, cm).toFixed(1)));

/** What belongs inside and is measured by itself, not by the band. */
const CONTENTS: readonly DrawingRule[] = ['gtv', 'bed', 'scar', 'drain', 'clips'];

function slipWords(rule: DrawingRule, { what, end, cm }: Slip): string {
  if (CONTENTS.includes(rule)) return `up to ${tenths(cm)} cm of it outside`;
  const where = end ? ` at the ${end} end` : '';
  return what === 'short'
    ? `up to ${tenths(cm)} cm too little${where}`
    : `up to ${tenths(cm)} cm too far${where}`;
}

/** What was found of one rule; empty where it was kept and there is nothing to add. */
export function findingWords({ rule, state, slips, sparedCm }: Finding): string {
  if (sparedCm !== undefined)
    return `${Math.floor(sparedCm * 10) / 10} cm of skin lie outside the PTV in one piece.`;
  if (state === 'not-reached') return 'Your line stays away from this wall.';
  const said = (['axial', 'coronal'] as const).flatMap((section) => {
    const own = slips.filter((slip) => slip.section === section).map((slip) => slipWords(rule, slip));
    return own.length ? [`${section === 'axial' ? 'Axial' : 'Coronal'}: ${own.join(', ')}.`] : [];
  });
  return said.join(' ');
}

const stateGrades = { kept: 'right', broken: 'wrong', 'not-reached': 'partly' } as const;
const worth = { kept: 1, broken: -1, 'not-reached': 0 } as const;

/** Lines for a drawing, or for none (`null`, printed and without script). */
export function ruleRows(
  { drawing: { rules } }: Extract<ShownQuestion, { type: 'drawing' }>,
  response: Response | null,
): ExplainedRow[] {
  const findings = response?.type === 'drawing' ? (response.measured?.findings ?? []) : [];
  return rules.map(({ rule, rationale }, at) => {
    const finding = findings.find((each) => each.rule === rule);
    const said = finding ? findingWords(finding) : '';
    return {
      id: rule,
      letter: '',
      text: [{ t: 'text', text: ruleNames[rule] }],
      rationale: said ? [{ t: 'text', text: `${said} ` }, ...rationale] : rationale,
      grade: finding ? stateGrades[finding.state] : 'right',
      word: finding ? stateWords[finding.state] : 'To be kept',
      points: finding ? signed(worth[finding.state] / rules.length) : '',
      keyed: at === 0,
    };
  });
}
