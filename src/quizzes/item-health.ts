// How do the items do in use? Difficulty, discrimination, the share choosing each option, and time, from files of results.
import { pearson } from '../models/correlation.ts';
import type { ResultFile, ResultLine } from './result-file.ts';

/** An item as the course has it now. Options of a question to choose from; none for other types. */
export type KnownItem = { id: string; key: string; options: readonly { id: string; right: boolean }[] };

export type ItemHealth = {
  item: string;
  /** Learners who answered, who were asked and did not, and whose answers were to another key. */
  answered: number;
  unanswered: number;
  otherKey: number;
  /** Mean share of the point earned by those who answered, 0 to 1: the higher, the easier. Null without answers. */
  difficulty: number | null;
  /**
   * Correlation of the item's points with the mean of the learner's other items, −1 to 1; null with too few learners or no
   * spread. The item itself is left out of the rest, or it would agree with itself.
   */
  discrimination: number | null;
  /** Share of those who answered that chose each option. */
  options: readonly { id: string; right: boolean; share: number; idle: boolean }[];
  /** Median of the times taken, in seconds; null where none was. */
  medianSeconds: number | null;
};

/** Fewest learners, and fewest other items of a learner, for a correlation; chosen by eye. */
export const FEWEST_LEARNERS = 10;
export const FEWEST_OTHERS = 5;
/**
 * A distractor chosen by fewer than 5% does not function (Tarrant, Ware and Mohammed, BMC Med Educ 2009;9:40). Below 20
 * learners one choice is already 5%, so nothing is called idle.
 */
export const IDLE_BELOW = 0.05;
export const FEWEST_FOR_IDLE = 20;

/** The health of each known item that was asked, in the order given. */
export function itemHealth(items: readonly KnownItem[], files: readonly ResultFile[]): ItemHealth[] {
  return items.flatMap((known) => {
    const found = files.flatMap((file) => {
      const line = file.lines.find(({ item }) => item === known.id);
      return line ? [{ line, rest: restOf(file, known.id) }] : [];
    });
    if (found.length === 0) return [];
    const own = found.filter(({ line }) => line.key === known.key);
    const given = own.filter(({ line }) => line.response !== null);
    return [
      {
        item: known.id,
        answered: given.length,
        unanswered: own.length - given.length,
        otherKey: found.length - own.length,
        difficulty: given.length ? mean(given.map(({ line }) => line.earned)) : null,
        discrimination: discriminationOf(given),
        options: known.options.map(({ id, right }) => {
          const share = given.length ? given.filter(({ line }) => chose(line, id)).length / given.length : 0;
          return { id, right, share, idle: !right && given.length >= FEWEST_FOR_IDLE && share < IDLE_BELOW };
        }),
        medianSeconds: median(own.flatMap(({ line }) => line.seconds ?? [])),
      },
    ];
  });
}

/** Mean of a learner's other answered items; null with too few of them. */
function restOf({ lines }: ResultFile, item: string): number | null {
  const others = lines.filter((line) => line.item !== item && line.response !== null);
  return others.length < FEWEST_OTHERS ? null : mean(others.map(({ earned }) => earned));
}

function discriminationOf(given: readonly { line: ResultLine; rest: number | null }[]): number | null {
  const pairs = given.flatMap(({ line, rest }) => (rest === null ? [] : [{ x: line.earned, y: rest }]));
  return pairs.length < FEWEST_LEARNERS ? null : pearson(pairs);
}

const chose = ({ response }: ResultLine, option: string): boolean =>
  response?.type === 'single'
    ? response.option === option
    : response?.type === 'multiple' && Array.isArray(response.options) && response.options.includes(option);

const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
