// What earns how much, in words for the learner, to be shown before answering. The judges (score-*.ts) hold to them.
import { TOLERANCE } from '../models/contour-tolerance.ts';

export const multipleRule =
  'Each right mark counts +1 and each wrong mark −1; the sum is divided by the number of right options and never falls below 0.';

export const orderingRule =
  'Every pair of lines in the right order counts +1 and every reversed pair −1; the sum is divided by the number of pairs and never falls below 0.';

export const drawingRule = `Draw one closed line in each section. Accepted is a line whose margins differ by up to ${TOLERANCE.marginCm} cm, and by up to ${TOLERANCE.wallCm} cm at a wall. Each rule kept counts +1 and each rule broken −1; the sum is divided by the number of rules and never falls below 0.`;
