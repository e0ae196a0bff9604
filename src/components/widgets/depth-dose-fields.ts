// What may the reader of the depth-dose figure set, and how far? Depths in cm of water. Leaves out the models.
import { PROTON_ENERGIES_MEV } from '../../models/bragg-curve.ts';
import type { StateOf } from '../controls/address-state.ts';

/** The limb's thickness in cm of water: an upper thigh, chosen by eye. Every tumour that can be set lies in it. */
export const LIMB_CM = 20;
/** Depth in cm at which the dose on the way in is read: below the build-up the photon model does not hold for. */
export const ENTRANCE_CM = 1;

/** Start and limits chosen by eye: a tumour behind two fingers of fat and muscle, and an energy that ends in it. */
export const DEPTH_DOSE_FIELDS = {
  energy: {
    kind: 'number',
    start: 120,
    limits: { min: 50, max: PROTON_ENERGIES_MEV.most, unit: 'MeV' },
    meaning: 'MeV for one energy',
  },
  depth: {
    kind: 'number',
    start: 5,
    limits: { min: 2, max: 12, unit: 'cm' },
    meaning: 'cm from the skin to the tumour',
  },
  width: {
    kind: 'number',
    start: 6,
    limits: { min: 1, max: 8, unit: 'cm' },
    meaning: 'cm of tumour',
  },
} as const;

export type DepthDoseState = StateOf<typeof DEPTH_DOSE_FIELDS>;
