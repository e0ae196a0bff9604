// What must a drawing question contain? Where the tumour lies in the synthetic thigh, whose margins are followed, and the
// rules a drawn CTV is judged by, each explained.
import { z } from 'astro/zod';

/** The rules that can be asked for; models/contour-rules.ts judges them under the same names. */
export const drawingRules = [
  'gtv',
  'bed',
  'scar',
  'drain',
  'clips',
  'longitudinal',
  'radial',
  'bone',
  'fascia',
  'septum',
  'strip',
] as const;
export type DrawingRule = (typeof drawingRules)[number];

const cm = (what: string, least: number, most: number) =>
  z
    .number({ error: `${what} is a number of centimetres` })
    .min(least, { error: `${what} is at least ${least} cm` })
    .max(most, { error: `${what} is at most ${most} cm` });

const rule = z.strictObject({
  rule: z
    .enum(drawingRules, { error: `a rule is one of ${drawingRules.join(', ')}` })
    .describe(
      'A rule the outline is judged by: gtv, bed, scar, drain, clips, longitudinal, radial, bone, fascia, septum or strip',
    ),
  rationale: z
    .string({ error: 'the rationale of a rule is missing: write it as text' })
    .trim()
    .min(1, { error: 'the rationale of a rule is empty' })
    .describe('Why the rule is asked for here; every rule has one'),
});

export const drawingSchema = z.strictObject(
  {
    margins: z
      .string({ error: 'margins is missing: name a file of margin-rules, such as rtog-2011' })
      .describe('The margin rule followed, by its file name; it says what is grown, and how far'),
    tumour: z
      .strictObject({
        lengthCm: cm('the length', 3, 12).describe('Size along the limb in cm'),
        widthCm: cm('the width', 2, 8).describe('Size from side to side in cm'),
        depthCm: cm('the depth', 2, 8).describe('Size from front to back in cm'),
        medialCm: cm('medialCm', -6, 6).describe(
          'Centre, in cm to medial of the limb’s axis; below 0 to lateral',
        ),
        frontCm: cm('frontCm', -6, 6).describe(
          'Centre, in cm to the front of the limb’s axis; below 0 to the back',
        ),
        tongueCm: cm('tongueCm', 0.5, 3)
          .optional()
          .describe('How far a tongue of tumour reaches beyond its outer edge, to the side'),
      })
      .describe('The tumour in the synthetic right thigh, halfway up; after surgery the place where it was'),
    sliceCm: cm('sliceCm', -6, 6)
      .default(0)
      .describe('Height of the axial section in cm above the tumour’s middle'),
    ptvCm: cm('ptvCm', 0, 1.5)
      .optional()
      .describe('PTV margin in cm, given with the question: the strip of skin is judged with it'),
    rules: z
      .array(rule, { error: 'rules is a list of rule and rationale' })
      .min(3, { error: 'give at least 3 rules' })
      .describe('The rules the outline is judged by, each with its rationale'),
  },
  {
    error: (issue) =>
      issue.input === undefined
        ? 'a question of type drawing has a drawing: margins, tumour and rules'
        : undefined,
  },
);
export type Drawing = z.infer<typeof drawingSchema>;

const AFTER_SURGERY: readonly DrawingRule[] = ['bed', 'scar', 'drain', 'clips'];

/** Refuses rules that contradict each other, each with the remedy. */
export function drawingRulesAgree(
  { rules, ptvCm }: { rules: readonly { rule: DrawingRule }[]; ptvCm?: number | undefined },
  context: z.RefinementCtx,
) {
  const refuse = (message: string, ...path: (string | number)[]) =>
    context.addIssue({ code: 'custom', message, path: ['drawing', ...path] });
  const names = rules.map((each) => each.rule);
  names.forEach((name, at) => {
    if (names.indexOf(name) < at) refuse(`the rule ${name} stands twice: keep one`, 'rules', at, 'rule');
  });
  for (const needed of ['longitudinal', 'radial'] as const)
    if (!names.includes(needed))
      refuse(`the rule ${needed} is missing: every drawing is judged by it`, 'rules');
  const after = AFTER_SURGERY.filter((name) => names.includes(name));
  if (names.includes('gtv') && after.length)
    refuse(`gtv and ${after.join(', ')} exclude each other: after surgery there is no GTV`, 'rules');
  if (!names.includes('gtv') && !names.includes('bed'))
    refuse('what must lie inside is missing: add the rule gtv, or bed after surgery', 'rules');
  if (names.includes('strip') && ptvCm === undefined)
    refuse('the rule strip needs ptvCm: the strip is kept clear of the PTV', 'ptvCm');
}
