// What is a plan, as the conformity figure shows it? Plain data between the engine, which may run in a worker, and the view.
import type { Place } from '../../models/photon-beam.ts';
import type { ConformityState } from './conformity-fields.ts';
import type { Point } from './margin-view.ts';

export const STRUCTURES = ['target', 'bone', 'strip', 'rest'] as const;
export type Structure = (typeof STRUCTURES)[number];

/** Doses in Gy at which shares are kept: every 2.5 Gy to 65. */
export const DOSE_STEP_GY = 2.5;
export const DOSES_GY = Array.from({ length: 27 }, (_, n) => n * DOSE_STEP_GY);

export interface Structured {
  meanGy: number;
  /** Per cent of it at or above each of DOSES_GY. */
  percents: readonly number[];
}

export interface PlanPicture {
  paddick: number;
  d95Gy: number;
  structures: Readonly<Record<Structure, Structured>>;
  /** One a level that occurs, with the place of its number. */
  isodoses: readonly { percent: number; d: string; at: Point }[];
  /** One a beam: a line that points at the isocentre, and its strength from 0 to 1. */
  beams: readonly { d: string; strength: number }[];
}

export interface PlanOrder {
  state: Pick<ConformityState, 'beams' | 'turn' | 'bone'>;
  /** The PTV in the section, a closed line in cm. */
  target: readonly Place[];
  prescribedGy: number;
}
