// How do centimetres of the limb become px of the two views of the margin explorer? And what is a view drawn from?
// Leaves out drawing itself (margin-drawing.ts), so that handles can be placed before the model is fetched.

export type Point = readonly [u: number, v: number];

/** Size of a view in px, px for a centimetre, and where the limb's axis meets its middle. */
export interface View {
  width: number;
  height: number;
  scale: number;
  x: number;
  y: number;
}
export const AXIAL: View = { width: 460, height: 410, scale: 21.4, x: 230, y: 209 };
export const CORONAL: View = { width: 390, height: 410, scale: 14, x: 165, y: 205 };

export const toPx = ({ x, y, scale }: View, [u, v]: Point): Point => [x + u * scale, y - v * scale];

/** Centimetres in words: to a tenth, as the controls step. */
export const tenths = (cm: number): string => String(Number(cm.toFixed(1)));

export interface Label {
  /** Class of the text; its line to the mark is of the class “kind-line”. */
  kind: string;
  lines: readonly string[];
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  leader: string;
}

/** One view as plain data: paths by class, from back to front, words, and what is said in place of the picture. */
export interface Drawn {
  paths: readonly (readonly [kind: string, d: string])[];
  labels: readonly Label[];
  spoken: string;
}

/** Answers of the model without its fields. */
export interface Numbers {
  startCm3: number;
  ctvCm3: number;
  ptvCm3: number;
  ptvInBodyCm3: number;
  trimmedCm3: Readonly<Record<'skin' | 'fascia' | 'septum' | 'bone', number>>;
  crossed: readonly ('fascia' | 'septum' | 'bone')[];
  femurShare: number;
  skinStrip: { share: number; widthCm: number; atZCm: number | null };
}

/** All that the explorer shows of one state. */
export interface Picture {
  numbers: Numbers;
  axial: Drawn;
  coronal: Drawn;
}
