// In which tissue space does each point of a grid lie, and how far is it from that space's walls? Fat, three muscle
// compartments and bone; walls are the deep fascia, the septa and the surface of the bone.
import type { Grid } from './margin-grid.ts';
import { fasciaDistance, sectionAt, skinDistance, type SectionAt } from './phantom-thigh.ts';

/** Tissue spaces, as the label of a point. LIMB is all of them together, where barriers are off. */
export const SPACE = { outside: 0, fat: 1, anterior: 2, medial: 3, posterior: 4, bone: 5, limb: 6 } as const;
export type Space = (typeof SPACE)[keyof typeof SPACE];

export interface Tissues {
  /** One label a point. */
  labels: Uint8Array;
  skinCm: Float32Array;
  fasciaCm: Float32Array;
  /** One entry for each (x, y); the same at every height. */
  sections: readonly SectionAt[];
}

/** Signed distance in cm to the walls of a tissue space, below 0 inside. */
export function spaceDistance(
  space: Space,
  { skinCm, fasciaCm, section }: { skinCm: number; fasciaCm: number; section: SectionAt },
): number {
  switch (space) {
    case SPACE.outside:
      return -skinCm;
    case SPACE.limb:
      return skinCm;
    case SPACE.fat:
      return Math.max(skinCm, -fasciaCm);
    case SPACE.bone:
      return section.boneCm;
    default:
      return Math.max(fasciaCm, -section.boneCm, section.compartmentsCm[space - SPACE.anterior]!);
  }
}

/** The tissue space of a place: the one whose walls enclose it. */
export function spaceOf({
  skinCm,
  fasciaCm,
  section,
}: {
  skinCm: number;
  fasciaCm: number;
  section: SectionAt;
}): Space {
  if (skinCm > 0) return SPACE.outside;
  if (section.boneCm <= 0) return SPACE.bone;
  if (fasciaCm > 0) return SPACE.fat;
  const [anterior, medial, posterior] = section.compartmentsCm;
  if (anterior <= medial && anterior <= posterior) return SPACE.anterior;
  return medial <= posterior ? SPACE.medial : SPACE.posterior;
}

/** Labels and wall distances on a grid; with barriers off all of the limb is one space. */
export function tissuesOn({ originCm, size, spacingCm }: Grid, barriers: boolean): Tissues {
  const [nx, ny, nz] = size;
  const sections: SectionAt[] = [];
  for (let j = 0; j < ny; j++)
    for (let i = 0; i < nx; i++)
      sections.push(sectionAt(originCm[0] + i * spacingCm, originCm[1] + j * spacingCm));
  const points = nx * ny * nz;
  const labels = new Uint8Array(points);
  const skinCm = new Float32Array(points);
  const fasciaCm = new Float32Array(points);
  for (let k = 0, at = 0; k < nz; k++) {
    const z = originCm[2] + k * spacingCm;
    for (const section of sections) {
      const skin = skinDistance(section, z);
      const fascia = fasciaDistance(section, z);
      skinCm[at] = skin;
      fasciaCm[at] = fascia;
      labels[at++] = barriers
        ? spaceOf({ skinCm: skin, fasciaCm: fascia, section })
        : skin > 0
          ? SPACE.outside
          : SPACE.limb;
    }
  }
  return { labels, skinCm, fasciaCm, sections };
}
