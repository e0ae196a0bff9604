// How does the depth-dose figure say its numbers? Leaves out the numbers themselves (depth-dose-results.ts).
import { plainNumber } from '../controls/read-number.ts';
import { ENTRANCE_CM, LIMB_CM } from './depth-dose-fields.ts';
import type { Beam, BeamName, endsWhere, Tumour } from './depth-dose-results.ts';

/** Whole per cent, with the sign. */
export const percent = (value: number): string => `${Math.round(value)}%`;
/** “99–101%”, or one number where both ends round to it. */
export function percents({ low, high }: { low: number; high: number }): string {
  const [from, to] = [Math.round(low), Math.round(high)];
  return from === to ? `${to}%` : `${from}–${to}%`;
}
export const centimetres = (cm: number): string => `${cm.toFixed(1)} cm`;

export function beamName(name: BeamName, energyMeV: number): string {
  if (name === 'photons') return 'Photons, 6 MV';
  return name === 'spread' ? 'Protons, spread out' : `Protons, ${plainNumber(energyMeV)} MeV only`;
}

const ENDS: { readonly [where in ReturnType<typeof endsWhere>]: string } = {
  before: 'short of the tumour',
  in: 'in the tumour',
  behind: 'behind the tumour',
  outside: 'beyond the limb, which the beam leaves',
};
export const endsInWords = (where: ReturnType<typeof endsWhere>): string => ENDS[where];

/** Read in place of the drawing, whose doses are said below it. */
export function summary({ nearCm, farCm }: Tumour, energyMeV: number): string {
  return (
    `Dose against depth in water for photons, spread-out protons and protons of ${plainNumber(energyMeV)} MeV. ` +
    `Tumour from ${plainNumber(nearCm)} to ${plainNumber(farCm)} cm, far skin at ${LIMB_CM} cm. The doses stand below.`
  );
}

/** What a screen reader hears once the controls have come to rest. */
export function announcement(
  beams: readonly Beam[],
  tumour: Tumour,
  { energyMeV, rangeCm, where }: { energyMeV: number; rangeCm: number; where: ReturnType<typeof endsWhere> },
): string {
  const [photons, spread] = beams as readonly [Beam, Beam, Beam];
  return (
    `Tumour from ${plainNumber(tumour.nearCm)} to ${plainNumber(tumour.farCm)} cm. ` +
    `${plainNumber(energyMeV)} MeV reaches ${centimetres(rangeCm)}: it ends ${ENDS[where]}. ` +
    `At ${ENTRANCE_CM} cm: photons ${percent(photons.entrance)}, spread-out protons ${percent(spread.entrance)} of the tumour’s dose. ` +
    `At the far skin: photons ${percent(photons.exit)}, spread-out protons ${percent(spread.exit)}.`
  );
}

/** Every fourth centimetre of the curves, the way in, and both edges of the tumour. */
export function depthTable(
  beams: readonly Beam[],
  { nearCm, farCm }: Tumour,
  energyMeV: number,
): { caption: string; columns: string[]; rows: { id: string; cells: string[] }[] } {
  const depths = [ENTRANCE_CM, 4, 8, 12, 16, LIMB_CM, nearCm, farCm];
  return {
    caption:
      'Photons and spread-out protons: per cent of the mean dose in the tumour. One energy: per cent of its own peak.',
    columns: ['Depth', ...beams.map(({ name }) => beamName(name, energyMeV))],
    rows: [...new Set(depths)]
      .sort((a, b) => a - b)
      .map((depth) => ({
        id: String(depth),
        cells: [`${plainNumber(depth)} cm`, ...beams.map((beam) => percent(beam.percent(depth)))],
      })),
  };
}
