import { expect, it } from 'vitest';
import { progress } from '../../src/build/progress.ts';

/** What is said when each of six steps takes so many milliseconds. */
function saidAt(stepMs: number): string[] {
  const said: string[] = [];
  let clock = 0;
  const { step } = progress((text) => said.push(text), { of: 6, what: 'pages', now: () => clock });
  for (let at = 0; at < 6; at++) {
    clock += stepMs;
    step();
  }
  return said;
}

it('what is done within two seconds says nothing', () => expect(saidAt(300)).toEqual([]));

it('what takes longer says every two seconds how far it is, and not that it has ended', () =>
  expect(saidAt(1000)).toEqual(['2 of 6 pages', '4 of 6 pages']));
