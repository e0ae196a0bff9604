// What is said in place of the two sections of a drawing question?
import type { ShownDrawing } from '../../quizzes/shown-question.ts';

/** What a picture of both sections shows. */
export function sectionsSpoken({ bed }: ShownDrawing, kind: 'blank' | 'answer'): string {
  const start = bed ? 'tumour bed with scar, drain and clips' : 'GTV';
  const band = kind === 'answer' ? ' Drawn in: the band in which the outline of the CTV is accepted.' : '';
  return `Two sections of a synthetic right thigh, axial and coronal: ${start}, femur, septa, deep fascia and skin.${band}`;
}
