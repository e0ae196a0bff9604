// How does the isoeffect plot say its numbers? Readout, cautions, announcement and table; leaves out the numbers themselves.
import { totalDose } from '../../models/linear-quadratic.ts';
import { plainNumber } from '../controls/read-number.ts';
import { bandRange, tissueDose, type TissueDose } from './dose-results.ts';
import { cautions, readout } from './dose-words.ts';
import type { IsoeffectState } from './isoeffect-fields.ts';
import { lineDose, type IsoeffectResults } from './isoeffect-results.ts';
import type { IsoeffectProps, IsoeffectSchedule, IsoeffectUse } from './isoeffect-source.ts';
import { ALPHA_BETA, gy, presetLabel, timesDose } from './schedule-words.ts';

export const TISSUES = ['tumour', 'late'] as const;
const NAME = { tumour: 'tumour', late: 'late tissue' } as const;
const WITHHELD = 'withheld';

/** “on the line”, “2.5 Gy above the line”. */
function besideLine(totalGy: number, lineGy: number): string {
  const apart = totalGy - lineGy;
  if (Math.abs(apart) < 0.05) return 'on the line';
  return `${gy(Math.abs(apart))} ${apart > 0 ? 'above' : 'below'} the line`;
}

export function isoeffectReadout(
  { through, against, worth, line }: IsoeffectResults,
  { alphaBeta }: Pick<IsoeffectProps, 'alphaBeta'>,
) {
  const size = `${plainNumber(against.dosePerFractionGy)} Gy a fraction`;
  const range = worth.against.band && bandRange(worth.against.band);
  const across = range
    ? `; ${range.fromGy.toFixed(1)} to ${gy(range.toGy)} across ${ALPHA_BETA} ${alphaBeta.bandLow} to ${alphaBeta.bandHigh} Gy`
    : '';
  return TISSUES.flatMap((tissue) => {
    const onLine = line[tissue];
    const ratio = `${ALPHA_BETA} ${plainNumber(worth.against[tissue].alphaBetaGy)} Gy`;
    return [
      {
        name: `line-${tissue}`,
        term: `On the line of ${NAME[tissue]}, ${size}`,
        value: onLine === null ? WITHHELD : gy(onLine),
        more:
          onLine === null
            ? `above 8 Gy a fraction and below ${ALPHA_BETA} 3 Gy`
            : `${timesDose(against)} gives ${gy(worth.against.totalGy)}, ${besideLine(worth.against.totalGy, onLine)}`,
      },
      {
        name: `eqd2-${tissue}`,
        term: `EQD2 of ${timesDose(against)}, ${NAME[tissue]}, ${ratio}`,
        value: readout(worth.against[tissue], 'eqd2Gy'),
        more: `${timesDose(through)}: ${readout(worth.through[tissue], 'eqd2Gy')}${tissue === 'tumour' ? across : ''}`,
      },
    ];
  });
}

/** What the reader is warned of at the fraction sizes of the two schedules; empty where the model holds. */
export function isoeffectCautions({ worth: { through, against } }: IsoeffectResults): string[] {
  const either = (tissue: (typeof TISSUES)[number]): TissueDose =>
    through[tissue].state === 'withheld' ? through[tissue] : against[tissue];
  return cautions({
    warned: through.warned || against.warned,
    tumour: either('tumour'),
    late: either('late'),
  });
}

export function isoeffectAnnouncement({ through, against, worth, line }: IsoeffectResults): string {
  const said = TISSUES.map((tissue) => {
    const onLine = line[tissue];
    if (onLine === null) return `${NAME[tissue]}: withheld.`;
    return `${NAME[tissue]}: line at ${gy(onLine)}, ${timesDose(against)} ${besideLine(worth.against.totalGy, onLine)}.`;
  });
  const lines = `Lines through ${timesDose(through)} Gy, read at ${plainNumber(against.dosePerFractionGy)} Gy a fraction.`;
  return `${lines} ${said.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' ')}`;
}

/** The drawing in a sentence or two. */
export const isoeffectSummary = (
  results: IsoeffectResults,
  { schedules }: Pick<IsoeffectProps, 'schedules'>,
) =>
  `Total dose against dose per fraction for ${schedules.length} schedules. ${isoeffectAnnouncement(results)}`;

/** What the marks and lines of the drawing mean. */
export const circlesSaid = ({
  alphaBeta: { bandLow, bandHigh },
}: Pick<IsoeffectProps, 'alphaBeta'>): string =>
  'Circles: schedules as fractions × Gy, filled for the primary tumour, open for metastases, small where no study of the ' +
  'course gave it; ringed, the two compared. A circle without a name is in the table. Tinted: the tumour’s line across ' +
  `${ALPHA_BETA} ${bandLow} to ${bandHigh} Gy. Thin: beyond the fraction size for which the model is called valid.`;

const USE: Readonly<Record<IsoeffectUse, string>> = {
  primary: 'Primary tumour',
  metastases: 'Metastases',
  none: 'No study',
};

/** All schedules in the order given; `short` leaves out EQD2 and where they were used, for a chapter. */
export function isoeffectTable(
  state: IsoeffectState,
  { schedules }: { schedules: readonly IsoeffectSchedule[] },
  short = false,
) {
  const through = schedules.find(({ id }) => id === state.through)!;
  const line = (schedule: IsoeffectSchedule, tissue: (typeof TISSUES)[number]) =>
    lineDose(through, { atGy: schedule.dosePerFractionGy, alphaBetaGy: state[tissue] })?.toFixed(1) ??
    WITHHELD;
  const eqd2 = (schedule: IsoeffectSchedule, tissue: (typeof TISSUES)[number]) => {
    const worth = tissueDose([schedule], state[tissue]);
    return worth.state === 'shown' ? worth.eqd2Gy.toFixed(1) : WITHHELD;
  };
  const columns: { heading: string; of: (schedule: IsoeffectSchedule) => string; always?: true }[] = [
    { heading: 'Schedule', of: timesDose, always: true },
    { heading: 'Total', of: (schedule) => plainNumber(totalDose(schedule)), always: true },
    { heading: 'Tumour line', of: (schedule) => line(schedule, 'tumour'), always: true },
    { heading: 'Late line', of: (schedule) => line(schedule, 'late'), always: true },
    { heading: 'EQD2, tumour', of: (schedule) => eqd2(schedule, 'tumour') },
    { heading: 'EQD2, late', of: (schedule) => eqd2(schedule, 'late') },
    { heading: 'Given for', of: ({ use }) => USE[use] },
  ];
  const shown = columns.filter(({ always }) => always ?? !short);
  return {
    caption:
      `Schedules as fractions × Gy; doses in Gy. Line: total in fractions of that size with the effect of ${presetLabel(through)}. ` +
      `${ALPHA_BETA}: tumour ${plainNumber(state.tumour)} Gy, late tissue ${plainNumber(state.late)} Gy.`,
    columns: shown.map(({ heading }) => heading),
    text: short ? [0] : [0, 6],
    rows: schedules.map((schedule) => ({ id: schedule.id, cells: shown.map(({ of }) => of(schedule)) })),
  };
}
