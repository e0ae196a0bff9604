// How does the margin explorer say its numbers: read out, warned about, announced, set in its table?
// Leaves out the numbers themselves (margin-state.ts).
import type { MarginPreset, MarginRuleChoice } from './margin-source.ts';
import type { MarginState } from './margin-state.ts';
import { tenths, type Numbers } from './margin-view.ts';

export const cm3 = (volume: number): string => `${Math.round(volume)}`;
export const percent = (share: number): string => `${Math.round(share * 100)}`;

/** What the start volume is called. */
export const startName = (rule: MarginRuleChoice): string =>
  rule.startsFrom === 'bed'
    ? 'Bed, scar and drain'
    : rule.setting === 'postoperative'
      ? 'GTV before surgery'
      : 'GTV';

type Barrier = keyof Numbers['trimmedCm3'];

const BARRIER: Readonly<Record<Barrier, string>> = {
  skin: 'the skin',
  fascia: 'fascia',
  septum: 'a septum',
  bone: 'bone',
};

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** Below this the grid cannot tell a touch from a cut. */
const MET_CM3 = 0.5;

/** “The CTV ends at the skin and is stopped at fascia and bone.” */
export function stops(solved: Numbers): string {
  const met = (barrier: Barrier) => solved.trimmedCm3[barrier] > MET_CM3;
  const walls = (['fascia', 'septum', 'bone'] as const).filter(met).map((barrier) => BARRIER[barrier]);
  const said = [
    ...(met('skin') ? ['ends at the skin'] : []),
    ...(walls.length > 0 ? [`is stopped at ${list(walls)}`] : []),
  ];
  return said.length > 0 ? `The CTV ${said.join(' and ')}.` : 'Nothing stops the CTV.';
}

/** What the reader is warned of; empty where there is nothing. */
export function cautions(solved: Numbers, rule: MarginRuleChoice): string[] {
  const said: string[] = [];
  if (solved.crossed.length > 0) {
    const walls = list(solved.crossed.map((barrier) => BARRIER[barrier]));
    said.push(
      rule.startsFrom === 'bed'
        ? `The operation went through ${walls}: the CTV grows on both sides of it.`
        : `This tumour crosses ${walls}. What it has crossed holds nothing back: the CTV grows on both sides.`,
    );
  }
  if (solved.skinStrip.share < 0.005)
    said.push('The PTV goes all round the limb: no strip of skin is spared.');
  return said;
}

/** “Skin spared where it is least: 42 cm, 89% of the circumference.” */
export function strip({ skinStrip: { share, widthCm, atZCm } }: Numbers): string {
  return atZCm === null
    ? 'No skin lies in the PTV.'
    : `Skin spared where it is least: ${widthCm.toFixed(0)} cm, ${percent(share)}% of the circumference.`;
}

/** The sentence a screen reader hears once the reader has stopped moving a control. */
export function announcement(solved: Numbers, rule: MarginRuleChoice): string {
  return [
    `${startName(rule)} ${cm3(solved.startCm3)}, CTV ${cm3(solved.ctvCm3)}, PTV ${cm3(solved.ptvCm3)} cubic centimetres,`,
    `${cm3(solved.ptvInBodyCm3)} of it in the body.`,
    `Femur inside the PTV: ${percent(solved.femurShare)}% of its circumference.`,
    strip(solved),
    stops(solved),
    ...cautions(solved, rule),
  ].join(' ');
}

/** Whether the margins are still those the rule gives. */
export function asTheRuleSays(state: MarginState, rule: MarginRuleChoice): boolean {
  return (['along', 'across', 'ptv'] as const).every(
    (name) => rule[name] === null || rule[name] === state[name],
  );
}

export interface MarginTable {
  caption: string;
  columns: string[];
  rows: { id: string; cells: string[] }[];
}

/** The reader's state first, then every rule for the tumour the explorer starts with. */
export function marginTable({
  state,
  solved,
  rule,
  rules,
  presets,
}: {
  state: MarginState;
  solved: Numbers;
  rule: MarginRuleChoice;
  rules: readonly MarginRuleChoice[];
  presets: readonly MarginPreset[];
}): MarginTable {
  const number = (margin: number | null) => (margin === null ? 'not given' : tenths(margin));
  return {
    caption:
      'Margins in cm, volumes in cm³. Rules are drawn at the smaller end of a range, with barriers, for the tumour the ' +
      'explorer starts with; “start” is the GTV or, where a rule says so, bed, scar and drain. Femur: largest share of its circumference inside the PTV.',
    columns: ['Rule', 'Along', 'Across', 'PTV margin', 'Start', 'CTV', 'PTV', 'Femur', 'Verified'],
    rows: [
      {
        id: 'yours',
        cells: [
          state.barriers ? 'As set above' : 'As set above, no barriers',
          tenths(state.along),
          tenths(state.across),
          tenths(state.ptv),
          cm3(solved.startCm3),
          cm3(solved.ctvCm3),
          `${cm3(solved.ptvCm3)} (${cm3(solved.ptvInBodyCm3)} in the body)`,
          `${percent(solved.femurShare)}%`,
          asTheRuleSays(state, rule) ? (rule.verified ? 'yes' : 'no') : '–',
        ],
      },
      ...presets.flatMap((preset) => {
        const one = rules.find(({ id }) => id === preset.id);
        return one
          ? [
              {
                id: one.id,
                cells: [
                  one.label,
                  number(one.along),
                  number(one.across),
                  number(one.ptv),
                  cm3(preset.startCm3),
                  cm3(preset.ctvCm3),
                  preset.ptvCm3 === null ? '–' : cm3(preset.ptvCm3),
                  preset.femurShare === null ? '–' : `${percent(preset.femurShare)}%`,
                  one.verified ? 'yes' : 'no',
                ],
              },
            ]
          : [];
      }),
    ],
  };
}
