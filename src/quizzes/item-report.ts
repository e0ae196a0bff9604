// How is the health of items told to a programme director? Plain lines, an item a block, what needs a look first.
import { FEWEST_LEARNERS, FEWEST_OTHERS, FEWEST_FOR_IDLE, type ItemHealth } from './item-health.ts';

const two = (value: number | null) => (value === null ? 'too few' : value.toFixed(2).replace('-', '−'));
const percent = (share: number) => `${Math.round(share * 100)}%`;

/** Number of reasons to look at an item: fewer right than wrong among the best, or options nobody chooses. */
const concerns = ({ discrimination, options }: ItemHealth) =>
  (discrimination !== null && discrimination < 0 ? 10 : 0) + options.filter(({ idle }) => idle).length;

function blockOf(health: ItemHealth): string {
  const { item, answered, unanswered, otherKey, difficulty, discrimination, options, medianSeconds } = health;
  const notes = [
    unanswered ? `${unanswered} not answered` : '',
    otherKey ? `${otherKey} to an earlier key, left out` : '',
    discrimination !== null && discrimination < 0
      ? 'those who do well elsewhere do worse here: check the key'
      : '',
  ].filter(Boolean);
  const chosen = options.map(
    ({ id, right, share, idle }) => `${right ? '*' : ''}${id} ${percent(share)}${idle ? ' idle' : ''}`,
  );
  return [
    item,
    `  answered ${answered}, difficulty ${two(difficulty)}, discrimination ${two(discrimination)}, time ${
      medianSeconds === null ? 'not taken' : `${Math.round(medianSeconds)} s`
    }${notes.length ? ` (${notes.join('; ')})` : ''}`,
    ...(chosen.length ? [`  ${chosen.join(', ')}`] : []),
  ].join('\n');
}

const legend = [
  'difficulty: mean share of the point among those who answered; the higher, the easier',
  `discrimination: correlation with the mean of the learner's other items; from ${FEWEST_LEARNERS} learners with ${FEWEST_OTHERS} other answers on`,
  `idle: a wrong option chosen by under 5%, from ${FEWEST_FOR_IDLE} learners on; *: right option; time: median`,
].join('\n');

/** The report, items that need a look first. @param files number of files read */
export function itemReport(health: readonly ItemHealth[], files: number): string {
  const sorted = health.toSorted((a, b) => concerns(b) - concerns(a) || (a.item < b.item ? -1 : 1));
  const counted = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
  return [
    `${counted(health.length, 'item')} in ${counted(files, 'file')}`,
    legend,
    ...sorted.map(blockOf),
  ].join('\n\n');
}
