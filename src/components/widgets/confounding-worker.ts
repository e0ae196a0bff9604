// Repeats a registry with other seeds, away from the page, and says how far it has come.
import {
  METHODS,
  repeatOnce,
  spreadOf,
  type Method,
  type Repeat,
  type Spread,
} from '../../models/repeated-registry.ts';
import type { RegistryRules } from '../../models/simulated-registry.ts';

export type RepeatOrder = { rules: RegistryRules; times: number };
export type RepeatNews = { done: number; spreads?: Record<Method, Spread | null> };

const SAID_EVERY = 20;

addEventListener('message', ({ data: { rules, times } }: MessageEvent<RepeatOrder>) => {
  const repeats: Repeat[] = [];
  for (let seed = 1; seed <= times; seed++) {
    repeats.push(repeatOnce({ ...rules, seed }));
    if (seed % SAID_EVERY === 0 && seed < times) postMessage({ done: seed } satisfies RepeatNews);
  }
  const spreads = Object.fromEntries(METHODS.map((method) => [method, spreadOf(repeats, method)]));
  postMessage({ done: times, spreads: spreads as Record<Method, Spread | null> } satisfies RepeatNews);
});
