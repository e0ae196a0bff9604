// What the figure of stereotactic series is told of one series: each reading apart, the review's table and the original.
// Worked out in evidence/sbrt-series.ts, shown by the widget.

/** A rate as one reading gives it. */
export interface SeriesPoint {
  /** 0 to 100; null where only a median time is given */
  percent: number | null;
  medianYears: number | null;
  low: number | null;
  high: number | null;
  kind: 'crude' | 'actuarial' | 'not-stated';
  unit: 'lesions' | 'patients' | 'not-stated';
  /** “at 2 years”, “median follow-up 14 months” */
  time: string | null;
  /** What sets it apart from others of the same outcome: “from diagnosis” */
  name: string;
  /** “111 of 117”, “interval as published”; null where there is none */
  counts: string | null;
  /** What else the reader must know of it */
  note: string | null;
}

/** A dose as one reading gives it. */
export interface SeriesDose {
  /** “50 Gy in 10” */
  text: string;
  /** At the alpha/beta of the convention; null where the fractionation is not verified */
  bedGy: number | null;
  dosePerFractionGy: number | null;
}

export interface SeriesReading {
  patients: number | null;
  lesions: number | null;
  doses: readonly SeriesDose[];
  control: readonly SeriesPoint[];
  survival: readonly SeriesPoint[];
  /** Toxicity of grade 3 or worse, in words */
  toxicity: string;
}

export interface Series {
  id: string;
  /** “Dhakal 2012” */
  label: string;
  /** “Rochester SBRT series” */
  name: string;
  year: number;
  withBone: boolean;
  printed: SeriesReading;
  original: SeriesReading;
  errata: readonly string[];
  caution: string;
}
