// How does the conformity figure say its numbers: readout, table, announcement? Leaves out the numbers themselves.
import { plainNumber } from '../controls/read-number.ts';
import { DOSES_GY, STRUCTURES, type PlanPicture, type Structure } from './conformity-picture.ts';
import { techniqueOf, type ConformityState } from './conformity-fields.ts';

const NAMES: { readonly [name in Structure]: string } = {
  target: 'PTV',
  bone: 'Femur',
  strip: 'Strip of skin',
  rest: 'Rest of the limb',
};
export const structureName = (name: Structure): string => NAMES[name];

/** Whole per cent of a structure at or above a dose that is kept. */
export function share(picture: PlanPicture, name: Structure, atLeastGy: number): string {
  return `${Math.round(picture.structures[name].percents[DOSES_GY.indexOf(atLeastGy)]!)}%`;
}

export const conformity = (picture: PlanPicture): string => picture.paddick.toFixed(2);
export const dose = (gy: number): string => `${gy.toFixed(1)} Gy`;

export interface ReadoutCell {
  name: string;
  term: string;
  value: string;
}

/** What is read out, in this order. */
export function readout(picture: PlanPicture): ReadoutCell[] {
  return [
    { name: 'conformity', term: 'Conformity, 1 at best', value: conformity(picture) },
    { name: 'd95', term: 'D95, what 95% of the PTV have', value: dose(picture.d95Gy) },
    { name: 'femur-v40', term: 'Femur with 40 Gy or more', value: share(picture, 'bone', 40) },
    { name: 'strip-v20', term: 'Strip of skin, 20 Gy or more', value: share(picture, 'strip', 20) },
    { name: 'rest-v30', term: 'Rest of the limb, 30 Gy or more', value: share(picture, 'rest', 30) },
    { name: 'rest-v5', term: 'Rest of the limb, 5 Gy or more', value: share(picture, 'rest', 5) },
  ];
}

export function summary(state: ConformityState, picture: PlanPicture): string {
  return (
    `Section across a synthetic thigh with femur, GTV, CTV, PTV and isodose lines. ${techniqueOf(state).label}. ` +
    `Conformity ${conformity(picture)}.`
  );
}

/** What a screen reader hears once the plan has come to rest. */
export function announcement(state: ConformityState, picture: PlanPicture): string {
  return (
    `${techniqueOf(state).label}, turned ${plainNumber(state.turn)}°. Conformity ${conformity(picture)}, D95 ${dose(picture.d95Gy)}. ` +
    `Femur with 40 Gy: ${share(picture, 'bone', 40)}. Rest of the limb with 30 Gy: ${share(picture, 'rest', 30)}, ` +
    `with 5 Gy: ${share(picture, 'rest', 5)}.`
  );
}

const TABLE_GY = [5, 10, 20, 30, 40, 47.5] as const;

/** Mean dose and shares of the four structures. */
export function doseTable(
  picture: PlanPicture,
  prescribedGy: number,
): { caption: string; columns: string[]; rows: { id: string; cells: string[] }[] } {
  return {
    caption:
      `Share of each structure, by its area in this section, at or above a dose. The mean of the PTV is scaled to ` +
      `${plainNumber(prescribedGy)} Gy; conformity is counted at 95% of that.`,
    columns: ['Structure', 'Mean', ...TABLE_GY.map((gy) => `${plainNumber(gy)} Gy`)],
    rows: STRUCTURES.map((name) => ({
      id: name,
      cells: [
        NAMES[name],
        dose(picture.structures[name].meanGy),
        ...TABLE_GY.map((gy) => share(picture, name, gy)),
      ],
    })),
  };
}

/** What the picture of a chapter is read as, and the numbers it starts from. */
export function stillWords(state: ConformityState, picture: PlanPicture): { alt: string; says: string } {
  const cells = readout(picture).map(({ term, value }) => `${term}: ${value}`);
  return { alt: summary(state, picture), says: `${techniqueOf(state).label}. ${cells.join('. ')}.` };
}
