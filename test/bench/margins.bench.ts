// Median time of the margin explorer's answers: a step of a drag, and the volumes at rest. A measurement, not a test.
import { pictureOf, solve } from '../../src/components/widgets/margin-engine.ts';
import { START_TUMOUR, type MarginState, type Pace } from '../../src/components/widgets/margin-state.ts';
import type { StartsFrom } from '../../src/models/margin-targets.ts';

const ROUNDS = 31;
const start: MarginState = { ...START_TUMOUR, along: 3, across: 1.5, ptv: 0.5, barriers: true, rule: '' };

/** Median milliseconds of one answer with both views drawn, while the tumour moves by a tenth of a centimetre a round. */
function median(startsFrom: StartsFrom, pace: Pace): number {
  const answer = (n: number) => {
    const state = { ...start, x: start.x + (n % 8) / 10 };
    pictureOf(solve(state, startsFrom, pace), state, startsFrom);
  };
  for (let n = 0; n < 8; n++) answer(n);
  const rounds = Array.from({ length: ROUNDS }, (_, n) => {
    const began = performance.now();
    answer(n);
    return performance.now() - began;
  });
  return rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

export async function bench(): Promise<{ name: string; medianMs: number; target: string }[]> {
  return [
    { name: 'margins, a step of a drag', medianMs: median('gtv', 'moving'), target: '<= 16' },
    { name: 'margins, a step of a drag after surgery', medianMs: median('bed', 'moving'), target: '<= 16' },
    { name: 'margins, at rest', medianMs: median('gtv', 'resting'), target: '<= 110' },
    { name: 'margins, at rest after surgery', medianMs: median('bed', 'resting'), target: '<= 110' },
  ];
}
