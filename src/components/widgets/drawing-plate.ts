// What does a drawing question draw on, and what is it judged by? From checked content to the plain data of its two
// sections, made once by the build. Leaves out the learner's outline.
import { contourKey, type ContourQuestion } from '../../models/contour-envelope.ts';
import type { ContourSection, SectionName } from '../../models/contour-key.ts';
import type { StartsFrom } from '../../models/margin-targets.ts';
import type { Constant } from '../../schemas/constant.ts';
import type { Drawing } from '../../schemas/drawing.ts';
import type { MarginRule } from '../../schemas/margin-rule.ts';
import { VIEWS, type DrawingPlate, type PlateView } from './drawing-view.ts';
import { axialSection, coronalSection, type Section } from './margin-drawing.ts';
import { FIVE_CM, ticks } from './margin-engine.ts';
import { axialLabels, coronalLabels } from './margin-labels.ts';
import { AXIAL, CORONAL, tenths, toPx, type Drawn, type Label } from './margin-view.ts';

/** Grid of the model, fine enough for lines that are judged to 0.3 cm. */
const SPACING_CM = { gtv: 0.25, bed: 0.3 } as const;

const ends = (margin: MarginRule['alongCm']) =>
  typeof margin === 'number' ? { min: margin, max: margin } : margin;

/** The question the model is asked. Throws Error where the content cannot be drawn; the content check names it first. */
export function contourQuestion(drawing: Drawing, rule: MarginRule, strip: Constant): ContourQuestion {
  const { medialCm, frontCm, tongueCm = 0, ...sizes } = drawing.tumour;
  const [alongCm, acrossCm] = [ends(rule.alongCm), ends(rule.acrossCm)];
  const stripCm = strip.min;
  if (!alongCm || !acrossCm || stripCm === undefined) throw new Error(`${rule.id}: a margin is not given.`);
  return {
    tumour: { xCm: medialCm, yCm: frontCm, zCm: 0, ...sizes, lobing: 1, tongueCm },
    startsFrom: rule.startsFrom,
    alongCm,
    acrossCm,
    sliceCm: drawing.sliceCm,
    ptvCm: drawing.ptvCm ?? 0,
    stripCm,
    spacingCm: SPACING_CM[rule.startsFrom],
  };
}

export function drawingPlate(question: ContourQuestion): DrawingPlate {
  const { key, model } = contourKey(question);
  const { tumour, startsFrom, sliceCm } = question;
  const bed = startsFrom === 'bed';
  const axial = axialSection(model, tumour, sliceCm, bed);
  const coronal = coronalSection(model, tumour, tumour.yCm, bed);
  const centre = {
    axial: toPx(AXIAL, [tumour.xCm, tumour.yCm]),
    coronal: toPx(CORONAL, [tumour.xCm, tumour.zCm]),
  };
  const start = bed ? 'Bed' : 'GTV';
  const level = toPx(CORONAL, [0, sliceCm])[1].toFixed(1);
  const front = toPx(AXIAL, [0, tumour.yCm])[1].toFixed(1);
  const words = (section: Section, name: SectionName): Label[] =>
    name === 'axial'
      ? axialLabels(
          { ...section, edges: { ctv: [], ptv: [] } },
          { start, centre: centre.axial, ctv: '', ptv: '' },
        )
      : coronalLabels(section, { start, centre: centre.coronal });
  const view = (name: SectionName, section: Section, extra: Drawn['paths']): PlateView => {
    const marks = markLabels(name, key[name]);
    return {
      blank: {
        paths: [...section.paths.filter(([kind]) => !['ghost', 'ctv', 'ptv'].includes(kind)), ...extra],
        labels: [...words({ ...section, stops: [] }, name), ...marks],
        spoken: spoken(name, sliceCm, startsFrom),
      },
      answer: [...words(section, name), ...(name === 'axial' ? [bandLabel(key.axial)] : []), ...marks],
    };
  };
  return {
    key,
    views: {
      axial: view('axial', axial, [
        ['cross', `M0 ${front}H${AXIAL.width}`],
        ['ticks', ticks(AXIAL, true)],
      ]),
      coronal: view('coronal', coronal, [
        ['cross', `M0 ${level}H${CORONAL.width}`],
        ['ticks', ticks(CORONAL, false)],
        ['scale', FIVE_CM],
      ]),
    },
  };
}

/** What is said in place of a section. */
export function spoken(name: SectionName, sliceCm: number, startsFrom: StartsFrom): string {
  const where =
    name === 'axial'
      ? `Section across a synthetic right thigh, ${sliceCm ? `${tenths(Math.abs(sliceCm))} cm ${sliceCm < 0 ? 'below' : 'above'}` : 'through'} the tumour’s middle`
      : 'Section along the same thigh, through the tumour’s centre';
  return `${where}: ${startsFrom === 'bed' ? 'tumour bed, scar, drain and clips' : 'GTV'}, skin, deep fascia, septa and femur.`;
}

/** The word for the band, above the limb or, for a tumour at the back, below it. */
function bandLabel({ outer, atCm }: ContourSection): Label {
  const points = outer.flat().map((point) => toPx(AXIAL, point));
  const [, middle] = toPx(AXIAL, [0, atCm]);
  const mean = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  const below = mean > middle + 40;
  const [x, y] = points.toSorted((a, b) => (below ? b[1] - a[1] : a[1] - b[1]))[0] ?? [AXIAL.x, AXIAL.y];
  const at = Math.round(Math.min(330, Math.max(190, x)));
  const to = below ? 396 : 20;
  return {
    kind: 'ctv',
    lines: ['acceptable CTV'],
    x: at,
    y: to,
    anchor: 'middle',
    leader: `M${at} ${below ? to - 14 : to + 6}L${x.toFixed(1)} ${y.toFixed(1)}`,
  };
}

/** Words for scar, drain and clips, beside what they name. */
function markLabels(name: SectionName, { marks }: ContourSection): Label[] {
  const side = (marks.scar[0]?.[0] ?? 0) < 0 ? -1 : 1;
  const label = (
    text: string,
    at: readonly [number, number] | undefined,
    dx: number,
    dy: number,
  ): Label[] => {
    if (!at) return [];
    const [x, y] = toPx(VIEWS[name], at);
    const anchor = dx === 0 ? 'middle' : dx < 0 ? 'end' : 'start';
    return [{ kind: 'on', lines: [text], x: Math.round(x + dx), y: Math.round(y + dy), anchor, leader: '' }];
  };
  const outermost = marks.clips.toSorted((a, b) => side * (b[0] - a[0]) || b[1] - a[1])[0];
  return name === 'axial'
    ? [...label('scar', marks.scar[1], 10 * side, 4), ...label('clips', outermost, 0, 18)]
    : [
        ...label('scar', marks.scar.at(-1), 0, -8),
        ...label('drain', marks.drain[5], -14 * side, 12),
        ...label('clips', outermost, 0, -9),
      ];
}
