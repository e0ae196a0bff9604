// What does the margin explorer take from the content? Turns checked rule files into its plain props, so that no margin
// is typed in a widget or a page. Leaves out reading the files: pages hand the entries over.
import type { MarginRule } from '../../schemas/margin-rule.ts';
import type { StartsFrom } from '../../models/margin-targets.ts';
import { plainNumber } from '../controls/read-number.ts';
import { pictureOf, solve } from './margin-engine.ts';
import { START_TUMOUR, type MarginState } from './margin-state.ts';
import type { Picture } from './margin-view.ts';

export interface MarginRuleChoice {
  id: string;
  label: string;
  setting: MarginRule['setting'];
  startsFrom: StartsFrom;
  /** The smaller end of each margin in cm; null where the source gives none. */
  along: number | null;
  across: number | null;
  ptv: number | null;
  /** What the source says, in words. */
  says: string;
  /** Where it was read, and what the reader must know. */
  standing: string;
  verified: boolean;
}

/** Volumes of a rule for the tumour the explorer starts with, in cm³. */
export interface MarginPreset {
  id: string;
  startCm3: number;
  ctvCm3: number;
  /** Null where the rule gives no PTV. */
  ptvCm3: number | null;
  femurShare: number | null;
}

export interface MarginProps {
  rules: readonly MarginRuleChoice[];
  presets: readonly MarginPreset[];
  start: MarginState;
  /** What the explorer shows before its model is fetched. */
  picture: Picture;
}

/** Rules in the order of this list, then the others by name. */
const FIRST = ['review-preoperative', 'review-postoperative', 'rtog-2011', 'rtog-0630', 'haas-2012'];
const rank = (id: string) => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);

const LEVEL: { readonly [level in MarginRule['level']]: string } = {
  read: 'read on a public page',
  secondary: 'read on another’s page',
  literature: 'from the literature, not read here',
  computed: 'worked out here',
  printed: '',
  course: 'a rule of this course',
};

type Margin = MarginRule['alongCm'];
const least = (margin: Margin): number | null =>
  typeof margin === 'object' ? (margin?.min ?? null) : margin;
const words = (margin: Margin): string =>
  margin === null
    ? 'not given'
    : `${typeof margin === 'object' ? `${plainNumber(margin.min)}–${plainNumber(margin.max)}` : plainNumber(margin)} cm`;

function choice(file: MarginRule): MarginRuleChoice {
  const { otherwise, secondPhase, stopsAt } = file;
  const says = [
    `${words(file.alongCm)} along, ${words(file.acrossCm)} across, PTV ${words(file.ptvCm)}${file.appliesTo ? ` (${file.appliesTo})` : ''}.`,
    otherwise &&
      `${words(otherwise.alongCm)} along, ${words(otherwise.acrossCm)} across for ${otherwise.appliesTo}.`,
    secondPhase &&
      `After ${plainNumber(secondPhase.afterGy)} Gy ${words(secondPhase.alongCm)} along, ${words(secondPhase.acrossCm)} across.`,
    stopsAt.length > 0
      ? `The source lets it end at ${stopsAt.map((wall) => wall.replace('compartment-end', 'the end of the compartment')).join(', ')}.`
      : 'The source does not say where it may end.',
  ];
  const standing = [
    `${[file.source, LEVEL[file.level]].filter(Boolean).join('; ')}.`,
    file.note?.replace(/\.?$/, '.'),
  ];
  return {
    id: file.id,
    label: file.name,
    setting: file.setting,
    startsFrom: file.startsFrom,
    along: least(file.alongCm),
    across: least(file.acrossCm),
    ptv: least(file.ptvCm),
    says: says.filter(Boolean).join(' '),
    standing: standing.filter(Boolean).join(' '),
    verified: file.verified,
  };
}

/**
 * All the explorer needs, from the rule files. It starts from `rule`, at the smaller end of its margins, with barriers on.
 * Throws an Error naming the rule that is missing or has no margin to start from.
 */
export function marginProps(files: readonly MarginRule[], rule = 'review-preoperative'): MarginProps {
  const rules = files
    .map(choice)
    .toSorted((a, b) => rank(a.id) - rank(b.id) || a.label.localeCompare(b.label, 'en'));
  const first = rules.find(({ id }) => id === rule);
  if (first?.along == null || first.across === null || first.ptv === null) {
    throw new Error(
      `The margin explorer starts from src/content/margin-rules/${rule}.yaml: it needs all three margins.`,
    );
  }
  const { along, across, ptv } = first;
  const start = { ...START_TUMOUR, along, across, ptv, barriers: true, rule };
  const presets = rules.map((one): MarginPreset => {
    const state = { ...start, along: one.along ?? along, across: one.across ?? across, ptv: one.ptv ?? 0 };
    const solved = solve(state, one.startsFrom, 'resting');
    return {
      id: one.id,
      startCm3: Math.round(solved.startCm3),
      ctvCm3: Math.round(solved.ctvCm3),
      ptvCm3: one.ptv === null ? null : Math.round(solved.ptvCm3),
      femurShare: one.ptv === null ? null : Number(solved.femurShare.toFixed(3)),
    };
  });
  const picture = pictureOf(solve(start, first.startsFrom, 'resting'), start, first.startsFrom);
  return { rules, presets, start, picture };
}
