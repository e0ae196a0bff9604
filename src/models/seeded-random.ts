// Which numbers look like chance, yet come out the same each time? A generator with a seed, so that a simulation can be
// linked to and checked. For simulations only; leaves out everything secrecy would need.
import { requireWhole } from './checked-input.ts';

const TWO_POW_32 = 2 ** 32;
const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/**
 * xoshiro128** (Blackman and Vigna): the next of 2^128 - 1 whole numbers from 0 to 2^32 - 1.
 * state: four whole numbers of 32 bits, not all 0; it is moved on.
 * Source: prng.di.unimi.it/xoshiro128starstar.c, version 1.1.
 */
export function nextWord(state: Uint32Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = state;
  const word = Math.imul(turned(Math.imul(b, 5), 7), 9) >>> 0;
  const mixed = c ^ a;
  const last = d ^ b;
  state[0] = a ^ last;
  state[1] = b ^ mixed;
  state[2] = mixed ^ (b << 9);
  state[3] = turned(last, 11);
  return word;
}

/** Four words from one seed: successive steps of the golden ratio, each mixed by lowbias32 (Wellons). */
function stateOf(seed: number): Uint32Array {
  const state = new Uint32Array(4);
  for (let i = 0; i < 4; i++) {
    let word = (seed + Math.imul(i + 1, 0x9e3779b9)) >>> 0;
    word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    state[i] = word ^ (word >>> 15);
  }
  return state;
}

/** Draws of one seed; each call moves on. */
export interface Draws {
  /** Above 0 and below 1, all values equally likely. */
  uniform(): number;
  /** Two independent draws of the standard normal distribution. */
  normalPair(): [number, number];
}

/**
 * Draws that are the same for the same seed. seed: whole, 0 or more; seeds that differ by a multiple of 2^32 are one.
 * Normal draws after Box and Muller, Ann Math Stat 1958;29:610-611: sqrt(-2 ln u) * (cos, sin)(2 pi v).
 * Throws ModelError.
 */
export function seededDraws(seed: number): Draws {
  requireWhole({ field: 'seed', value: seed, least: 0 });
  const state = stateOf(seed);
  const uniform = () => (nextWord(state) + 0.5) / TWO_POW_32;
  return {
    uniform,
    normalPair() {
      const radius = Math.sqrt(-2 * Math.log(uniform()));
      const angle = 2 * Math.PI * uniform();
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    },
  };
}
