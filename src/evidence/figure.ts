// What a named figure is once it is found: the number, and everything a reader must be told with it.

/** A share of patients: counts where they are known, otherwise only the percentage. */
export interface Share {
  type: 'share';
  /** 0 to 100, as given */
  percent: number | null;
  events: number | null;
  n: number | null;
  /** 95% limits in per cent, as published (never worked out here) */
  ci95: readonly [number, number] | null;
}

export interface PValue {
  type: 'p';
  op: string;
  value: number;
  sided: 'one' | 'two' | 'not-stated';
  test: string | null;
}

/** A ratio or a difference between arms, as published. */
export interface Effect {
  type: 'effect';
  measure: string;
  contrast: string;
  op: string;
  value: number;
  ci95: readonly [number, number] | null;
}

/** A quantity with a unit: one value, or a range open at either end. */
export interface Amount {
  type: 'amount';
  min: number | null;
  max: number | null;
  unit: string;
  qualifier: string;
}

/** A dose prescription. */
export interface Prescription {
  type: 'prescription';
  totalGy: number | null;
  totalGyRange: readonly [number, number] | null;
  fractions: number | null;
  dosePerFractionGy: number | null;
}

export type Quantity = Share | PValue | Effect | Amount | Prescription;

/** Which reading is taught: the original's, counts that reproduce it, the review's print, our own sum, or a stored reading. */
export type Face = 'verified' | 'inferred' | 'printed' | 'computed' | 'stored';

export interface Figure {
  address: string;
  source: { kind: 'study' | 'claim' | 'constant' | 'schedule' | 'margin-rule' | 'since'; id: string };
  /** What is counted or measured, in words: the endpoint or the quantity. */
  what: string;
  arm: string | null;
  quantity: Quantity;
  kind: 'crude' | 'actuarial' | 'not-stated' | null;
  /** "at 5 years", "within 120 days of surgery"; null where no time point is given */
  time: string | null;
  face: Face;
  /** Codes of the errata that concern it, for example E19 */
  errata: readonly string[];
}
