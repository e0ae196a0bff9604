// What is said of a drawing: its rules by name, what was found of each, how closely it follows.
import type { Measured } from '../../quizzes/answering.ts';
import type { ShownDrawing } from '../../quizzes/shown-question.ts';
import type { DrawingRule } from '../../schemas/drawing.ts';

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

export const synthetic =
  'Synthetic anatomy, drawn for this course. For learning, not for treating a patient.';

/** What a picture of both sections shows. */
export function sectionsSpoken({ bed }: ShownDrawing, kind: 'blank' | 'answer'): string {
  const start = bed ? 'tumour bed with scar, drain and clips' : 'GTV';
  const band = kind === 'answer' ? ' Drawn in: the band in which the outline of the CTV is accepted.' : '';
  return `Two sections of a synthetic right thigh, axial and coronal: ${start}, femur, septa, deep fascia and skin.${band}`;
}

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
