// What does the conformity figure take from the content? Turns rule files, a schedule and constants into plain props, with
// the PTV of each rule in the middle section of the thigh. Leaves out reading the files: pages hand the entries over.
import { contourRings, smoothed } from '../../models/level-lines.ts';
import { fieldAt } from '../../models/margin-grid.ts';
import type { Targets } from '../../models/margin-targets.ts';
import { directionAway, STRIP_WIDTH_CM } from '../../models/phantom-slice.ts';
import { surfaceRadius } from '../../models/phantom-thigh.ts';
import type { Place } from '../../models/photon-beam.ts';
import type { Constant } from '../../schemas/constant.ts';
import type { MarginRule } from '../../schemas/margin-rule.ts';
import type { Schedule } from '../../schemas/schedule.ts';
import { plainNumber } from '../controls/read-number.ts';
import { startState } from '../controls/address-state.ts';
import { conformityFields } from './conformity-fields.ts';
import { planPicture } from './conformity-engine.ts';
import type { PlanPicture } from './conformity-picture.ts';
import { stillWords } from './conformity-words.ts';
import { pathOf } from './margin-contours.ts';
import { axialSection } from './margin-drawing.ts';
import { solve } from './margin-engine.ts';
import { START_TUMOUR, tumourOf } from './margin-state.ts';
import { AXIAL, toPx } from './margin-view.ts';

type Path = readonly [kind: string, d: string];

export interface ConformityRule {
  id: string;
  label: string;
  /** Lines of the volumes in px, from back to front. */
  paths: readonly Path[];
  /** The PTV, a closed line in cm. */
  target: readonly Place[];
}

/** What others ask for, in words, beside what the plan gives. */
export interface Asked {
  femurV40: string;
  stripV20: string;
}

export interface ConformityProps {
  prescribedGy: number;
  anatomy: readonly Path[];
  rules: readonly ConformityRule[];
  /** The strip of skin that is kept, as a line along it, and where its name ends; in px. */
  strip: { d: string; at: readonly [number, number] };
  asked: Asked;
  /** The plan the figure starts with, and what a chapter says of it before the figure wakes. */
  picture: PlanPicture;
  still: { alt: string; says: string };
}

/** The files the figure rests on. */
export const CONFORMITY_FILES = {
  schedule: '25x2',
  rules: ['review-preoperative', 'haas-2012', 'small-margin-igrt'],
  bone: 'bone-v40',
  strip: 'skin-strip-rtog-0630',
} as const;

const ANATOMY = ['skin', 'fascia', 'septa', 'cortex', 'marrow', 'artery', 'vein'];

/** The entry with an id; throws an Error naming the file that is missing. */
function pick<Data extends { id: string }>(files: readonly Data[], id: string, folder: string): Data {
  const found = files.find((file) => file.id === id);
  if (!found)
    throw new Error(`The conformity figure needs src/content/${folder}/${id}.yaml, which is missing.`);
  return found;
}

const least = (margin: MarginRule['acrossCm']): number | null =>
  typeof margin === 'object' ? (margin?.min ?? null) : margin;

/** The PTV at the middle of the thigh, as a closed line in cm, to a hundredth. */
function lineOf({ grid, fields }: Targets): Place[] {
  const at = fieldAt(grid, fields.ptv);
  const [ring] = contourRings({
    from: [grid.originCm[0], grid.originCm[1]],
    count: [grid.size[0], grid.size[1]],
    step: grid.spacingCm,
    at: (x, y) => at(x, y, 0),
  });
  return smoothed(ring ?? [])
    .filter((_, n) => n % 2 === 0)
    .map(([x, y]): Place => [Number(x.toFixed(2)), Number(y.toFixed(2))]);
}

function ruleOf(file: MarginRule): ConformityRule & { anatomy: readonly Path[] } {
  const [along, across, ptv] = [least(file.alongCm), least(file.acrossCm), least(file.ptvCm)];
  if (along === null || across === null || ptv === null)
    throw new Error(
      `src/content/margin-rules/${file.id}.yaml: the conformity figure needs all three margins.`,
    );
  const state = { ...START_TUMOUR, along, across, ptv, barriers: true };
  const solved = solve(state, 'gtv', 'resting');
  const { paths } = axialSection(solved, tumourOf(state), 0, false);
  return {
    id: file.id,
    label: `${plainNumber(across)} + ${plainNumber(ptv)} cm: ${file.name}`,
    paths: paths.filter(([kind]) => ['ctv', 'ptv', 'gtv'].includes(kind)),
    target: lineOf(solved),
    anatomy: paths.filter(([kind]) => ANATOMY.includes(kind)),
  };
}

const QUALIFIED: { readonly [qualifier in Constant['qualifier']]: string } = {
  exact: '',
  about: 'about ',
  'more-than': 'more than ',
  'less-than': 'less than ',
  'at-least': 'at least ',
  'at-most': 'at most ',
};

function asked(constant: Constant): string {
  if (constant.value === undefined)
    throw new Error(`src/content/constants/${constant.id}.yaml: the conformity figure needs its \`value\`.`);
  const source = constant.source.charAt(0).toLowerCase() + constant.source.slice(1);
  return `${QUALIFIED[constant.qualifier]}${plainNumber(constant.value)}${constant.unit ?? ''} (${source})`;
}

function stripOf(target: readonly Place[]): ConformityProps['strip'] {
  const away = directionAway(target);
  const at = (off: number, insideCm = 0) => {
    const radius = surfaceRadius('skin', away + off, 0) - insideCm;
    return toPx(AXIAL, [radius * Math.cos(away + off), radius * Math.sin(away + off)]);
  };
  const half = STRIP_WIDTH_CM / 2 / surfaceRadius('skin', away, 0);
  const [x, y] = at(0, 0.9);
  return {
    d: pathOf([[-1, -0.5, 0, 0.5, 1].map((share) => at(share * half))], false),
    at: [Math.round(x), Math.round(y) + 4],
  };
}

/** All the figure needs; see CONFORMITY_FILES. Throws an Error naming the file that is missing or incomplete. */
export function conformityProps({
  marginRules,
  schedules,
  constants,
}: {
  marginRules: readonly MarginRule[];
  schedules: readonly Schedule[];
  constants: readonly Constant[];
}): ConformityProps {
  const prescribedGy = pick(schedules, CONFORMITY_FILES.schedule, 'schedules').totalGy;
  const withAnatomy = CONFORMITY_FILES.rules.map((id) => ruleOf(pick(marginRules, id, 'margin-rules')));
  const rules = withAnatomy.map(({ anatomy: _, ...rule }) => rule);
  const start = startState(conformityFields(rules));
  const picture = planPicture({ state: start, target: rules[0]!.target, prescribedGy });
  return {
    prescribedGy,
    anatomy: withAnatomy[0]!.anatomy,
    rules,
    strip: stripOf(rules[0]!.target),
    asked: {
      femurV40: asked(pick(constants, CONFORMITY_FILES.bone, 'constants')),
      stripV20: asked(pick(constants, CONFORMITY_FILES.strip, 'constants')),
    },
    picture,
    still: stillWords(start, picture),
  };
}
