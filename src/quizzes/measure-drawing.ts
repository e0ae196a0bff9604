// What is measured on a drawing: the rules of its question, and how closely it follows the contour of the source. Fetched
// when a reader begins to draw, because it brings the clipping library along.
import { SECTIONS, type ContourKey, type Outlines, type SectionName } from '../models/contour-key.ts';
import { findingsOf } from '../models/contour-rules.ts';
import { crossingOf } from '../models/outline-crossing.ts';
import { agreementOf, type Agreement } from '../models/outline-agreement.ts';
import type { DrawingRubric, Measured } from './answering.ts';

/** Three decimals: what is kept with an answer need not say more. */
const rounded = <Value>(value: Value): Value =>
  JSON.parse(
    JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' ? Number(one.toFixed(3)) : one)),
  ) as Value;

/** @returns null while a section has no outline, or one that crosses itself: neither can be judged */
export function measureDrawing(
  outlines: Outlines,
  key: ContourKey,
  rules: DrawingRubric['drawing']['rules'],
): Measured | null {
  if (SECTIONS.some((name) => outlines[name].length < 3 || crossingOf(outlines[name]))) return null;
  const agreement = Object.fromEntries(
    SECTIONS.map((name): [SectionName, Agreement | null] => [
      name,
      agreementOf([outlines[name]], key[name].model),
    ]),
  ) as Measured['agreement'];
  return rounded({
    findings: findingsOf(
      outlines,
      key,
      rules.map(({ rule }) => rule),
    ),
    agreement,
  });
}
