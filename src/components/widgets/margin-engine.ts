// From a state of the margin explorer to all it shows: the model called once, both views drawn. The explorer fetches this
// when the reader first touches it; until then it shows what the build drew.
import { targets, type StartsFrom, type Targets } from '../../models/margin-targets.ts';
import { axialSection, coronalSection, type Section } from './margin-drawing.ts';
import { axialLabels, coronalLabels, STOP_WORDS } from './margin-labels.ts';
import { spacingCm, tumourOf, type MarginState, type Pace } from './margin-state.ts';
import {
  AXIAL,
  CORONAL,
  tenths,
  toPx,
  type Drawn,
  type Label,
  type Numbers,
  type Picture,
  type View,
} from './margin-view.ts';

type State = Omit<MarginState, 'rule'>;

/** The model's answer for a state, on the coarse grid of a moving control or the fine one of a resting one. */
export function solve(state: State, startsFrom: StartsFrom, pace: Pace): Targets {
  return targets({
    tumour: tumourOf(state),
    startsFrom,
    alongCm: state.along,
    acrossCm: state.across,
    ptvCm: state.ptv,
    barriers: state.barriers,
    spacingCm: spacingCm(state, startsFrom, pace),
  });
}

/** Numbers and both views. `plain` leaves out words, ticks and crosshair, for small pictures side by side. */
export function pictureOf(solved: Targets, state: State, startsFrom: StartsFrom, plain = false): Picture {
  const { grid: _, fields: __, ...numbers } = solved;
  const bed = startsFrom === 'bed';
  const axial = axialSection(solved, tumourOf(state), state.slice, bed);
  const coronal = coronalSection(solved, tumourOf(state), state.y, bed);
  const start = bed ? 'Bed' : 'GTV';
  const centre = { axial: toPx(AXIAL, [state.x, state.y]), coronal: toPx(CORONAL, [state.x, state.z]) };
  const drawn = (
    section: Section,
    where: string,
    extra: readonly (readonly [string, string])[],
    labels: Label[],
  ): Drawn => {
    const held = section.stops.map(({ barrier }) => STOP_WORDS[barrier].join(' '));
    return {
      paths: [...section.paths, ...(plain ? [] : extra)].filter(([, d]) => d !== ''),
      labels: plain ? [] : labels,
      spoken: `${where}: ${start}, CTV${held.length > 0 ? ` (${held.join(', ')})` : ''} and PTV.`,
    };
  };
  const reach = reachAlong(solved, state, centre.coronal[0]);
  const level = toPx(CORONAL, [0, state.slice])[1];
  return {
    numbers: rounded(numbers),
    axial: drawn(
      axial,
      `Section across a synthetic thigh, slice ${tenths(state.slice)} cm`,
      [
        [
          'cross',
          `M${centre.axial[0].toFixed(1)} 0V${AXIAL.height}M0 ${centre.axial[1].toFixed(1)}H${AXIAL.width}`,
        ],
        ['ticks', ticks(AXIAL, true)],
      ],
      axialLabels(axial, {
        start,
        centre: centre.axial,
        ctv: `CTV +${tenths(state.across)} cm`,
        ptv: `PTV +${tenths(state.ptv)} cm`,
      }),
    ),
    coronal: drawn(
      coronal,
      'Section along the same thigh',
      [
        [
          'cross',
          `M${centre.coronal[0].toFixed(1)} 0V${CORONAL.height}M0 ${level.toFixed(1)}H${CORONAL.width}`,
        ],
        ['ticks', ticks(CORONAL, false)],
        ['scale', FIVE_CM],
        ...reach.paths,
      ],
      [...coronalLabels(coronal, { start, centre: centre.coronal }), ...reach.labels],
    ),
  };
}

/** Braces beside the limb: how far the margin reaches beyond either end of what is grown. */
function reachAlong({ grid, fields }: Targets, { along }: State, fromX: number) {
  if (along === 0) return { paths: [], labels: [] };
  const { size, originCm, spacingCm } = grid;
  const height = (index: number, side: number) =>
    CORONAL.y -
    CORONAL.scale * (originCm[2] + (Math.floor(index / (size[0] * size[1])) + side / 2) * spacingCm);
  const inside = (cm: number) => cm <= 0;
  const ends = [
    { from: height(fields.start.findLastIndex(inside), 1), by: -along * CORONAL.scale },
    { from: height(fields.start.findIndex(inside), -1), by: along * CORONAL.scale },
  ];
  const x = fromX.toFixed(1);
  const y = (px: number) => px.toFixed(1);
  return {
    paths: ends.flatMap(({ from, by }) => [
      ['reach', `M${x} ${y(from)}H316M${x} ${y(from + by)}H316`] as const,
      ['brace', `M314 ${y(from)}h8M314 ${y(from + by)}h8M318 ${y(from)}v${y(by)}`] as const,
    ]),
    labels: ends.map(({ from, by }): Label => ({
      kind: 'ctv',
      lines: [`+${tenths(along)} cm`],
      x: 326,
      y: Math.round(from + by / 2 + 4),
      anchor: 'start',
      leader: '',
    })),
  };
}

/** The scale of the coronal view. */
export const FIVE_CM = 'M306 396h70m0-4v8m-70 0v-8';

/** A tick for each centimetre from the limb's axis and middle, longer at every fifth. */
export function ticks({ height, x, y, scale }: View, below: boolean): string {
  const many = (most: number) => Array.from({ length: 2 * most + 1 }, (_, n) => n - most);
  const across = below
    ? many(8).map((n) => `M${(x + n * scale).toFixed(1)} ${height}v${n % 5 ? -4 : -8}`)
    : [];
  const up = many(13)
    .filter((n) => Math.abs(n * scale) < height / 2 - 4)
    .map((n) => `M0 ${(y - n * scale).toFixed(1)}h${n % 5 ? 4 : 8}`);
  return [...across, ...up].join('');
}

/** Three decimals: what travels with the page need not say more. */
const rounded = (numbers: Numbers): Numbers =>
  JSON.parse(
    JSON.stringify(numbers, (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toFixed(3)) : value,
    ),
  );
