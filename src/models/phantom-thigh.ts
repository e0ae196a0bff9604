// What does the synthetic thigh look like? A right thigh seen from below: skin, fat, deep fascia, three muscle
// compartments, femur and vessels, tapering towards the knee. Every number is chosen by eye to look like a thigh;
// none comes from a patient. Leaves out joints, compartment ends, nerves and single muscles.

/** Signed distances in cm at one place of a section, below 0 inside, for the thigh of one thickness. */
export interface SectionAt {
  /** Distance from the limb's axis. */
  radiusCm: number;
  /** Radius of skin and of deep fascia in this direction where the thigh is not tapered. */
  skinRadiusCm: number;
  fasciaRadiusCm: number;
  /** Turns a difference of radii into a distance: the cosine of the surface's slope. */
  skinSlope: number;
  fasciaSlope: number;
  boneCm: number;
  /** Anterior, medial, posterior: distance to the septa that bound it. */
  compartmentsCm: readonly [number, number, number];
}

/** Centre of the femur in cm from the limb's axis, and the part of its radius that is marrow. */
export const FEMUR = { xCm: 0.35, yCm: 0.2, marrowShare: 0.52 } as const;

/** Artery and vein beside the femur: drawn, and no barrier. */
export const VESSELS = [
  { kind: 'artery', xCm: 3.3, yCm: 1.9, radiusCm: 0.28 },
  { kind: 'vein', xCm: 3.95, yCm: 1.3, radiusCm: 0.32 },
] as const;

/** The limb is modelled this far up and down from its middle, in cm. */
export const LIMB_HALF_CM = 22;
const TAPER_PER_CM = 0.016;

/** Septa from the femur: direction in radians, and how far each bends for a centimetre outwards. */
const SEPTA = {
  medial: { angle: 0.87, bendPerCm: -0.035 },
  lateral: { angle: 3.75, bendPerCm: -0.02 },
  posterior: { angle: 5.06, bendPerCm: -0.03 },
} as const;

/** How thick the thigh is at a height, as a multiple of its middle; the femur does not taper. */
export const thickness = (zCm: number): number => 1 + TAPER_PER_CM * zCm;

const skinRadius = (angle: number) =>
  8.05 + 0.5 * Math.cos(2 * angle) + 0.12 * Math.cos(3 * angle + 0.6) - 0.12 * Math.sin(angle);
const skinTurn = (angle: number) =>
  -Math.sin(2 * angle) - 0.36 * Math.sin(3 * angle + 0.6) - 0.12 * Math.cos(angle);
const fat = (angle: number) => 1.05 + 0.2 * Math.cos(angle - 5.6);
const fatTurn = (angle: number) => -0.2 * Math.sin(angle - 5.6);
/** The ridge behind is the linea aspera. */
const femurRadius = (angle: number) =>
  1.4 + 0.07 * Math.cos(3 * angle - Math.PI / 2) - 0.05 * Math.sin(angle);
const femurTurn = (angle: number) => -0.21 * Math.sin(3 * angle - Math.PI / 2) - 0.05 * Math.cos(angle);

const slopeOf = (radius: number, turn: number) => 1 / Math.hypot(1, turn / radius, TAPER_PER_CM * radius);

/** Radius in cm of a surface of the thigh at a height, in a direction seen from its own axis. */
export function surfaceRadius(
  surface: 'skin' | 'fascia' | 'femur' | 'marrow',
  angle: number,
  zCm: number,
): number {
  if (surface === 'femur') return femurRadius(angle);
  if (surface === 'marrow') return femurRadius(angle) * FEMUR.marrowShare;
  return thickness(zCm) * (skinRadius(angle) - (surface === 'fascia' ? fat(angle) : 0));
}

/** Direction of a septum at a distance in cm from the femur's centre. */
export function septumAngle(septum: keyof typeof SEPTA, radiusCm: number): number {
  return SEPTA[septum].angle + SEPTA[septum].bendPerCm * radiusCm;
}

/** Everything about the place (x, y) that is the same at every height. */
export function sectionAt(xCm: number, yCm: number): SectionAt {
  const angle = Math.atan2(yCm, xCm);
  const skin = skinRadius(angle);
  const fascia = skin - fat(angle);
  const turn = skinTurn(angle);
  const dx = xCm - FEMUR.xCm;
  const dy = yCm - FEMUR.yCm;
  const fromFemur = Math.hypot(dx, dy);
  const round = Math.atan2(dy, dx);
  const bone = femurRadius(round);
  const past = (septum: keyof typeof SEPTA) => fromFemur * Math.sin(round - septumAngle(septum, fromFemur));
  const medial = past('medial');
  const lateral = past('lateral');
  const posterior = past('posterior');
  return {
    radiusCm: Math.hypot(xCm, yCm),
    skinRadiusCm: skin,
    fasciaRadiusCm: fascia,
    skinSlope: slopeOf(skin, turn),
    fasciaSlope: slopeOf(fascia, turn - fatTurn(angle)),
    boneCm: (fromFemur - bone) / Math.hypot(1, femurTurn(round) / bone),
    compartmentsCm: [Math.max(-medial, lateral), Math.max(medial, -posterior), Math.max(-lateral, posterior)],
  };
}

/** Signed distance in cm to the skin at (x, y, z), below 0 inside the limb. */
export function skinDistance(at: SectionAt, zCm: number): number {
  return (at.radiusCm - thickness(zCm) * at.skinRadiusCm) * at.skinSlope;
}

/** Signed distance in cm to the deep fascia at (x, y, z), below 0 inside it. */
export function fasciaDistance(at: SectionAt, zCm: number): number {
  return (at.radiusCm - thickness(zCm) * at.fasciaRadiusCm) * at.fasciaSlope;
}
