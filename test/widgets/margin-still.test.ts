// The picture as a file: complete, well-formed enough to be read as SVG, and free of anything a page would have to allow.
import { describe, expect, it } from 'vitest';
import { pictureOf, solve } from '../../src/components/widgets/margin-engine.ts';
import { START_TUMOUR } from '../../src/components/widgets/margin-state.ts';
import { marginStill } from '../../src/components/widgets/margin-still.ts';

const state = { ...START_TUMOUR, along: 3, across: 1.5, ptv: 0.5, barriers: true };
const picture = pictureOf(solve(state, 'gtv', 'moving'), state, 'gtv');

describe.each([
  ['side by side', {}],
  ['one above the other', { narrow: true }],
  ['in print', { print: true }],
])('%s', (_, how) => {
  const svg = marginStill(picture, how);

  it('every element that is opened is closed', () => {
    const open: string[] = [];
    for (const [, closing, name, empty] of svg.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
      if (closing) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name!);
    }
    expect(open).toEqual([]);
  });

  it('holds all paths and words of both views', () => {
    for (const { paths, labels } of [picture.axial, picture.coronal]) {
      for (const [, d] of paths) expect(svg).toContain(`d="${d}"`);
      for (const { lines } of labels) for (const line of lines) expect(svg).toContain(`>${line}<`);
    }
  });

  it('names a colour for every kind of path, and fetches nothing', () => {
    const kinds = new Set([...picture.axial.paths, ...picture.coronal.paths].map(([kind]) => kind));
    for (const kind of kinds) expect(svg).toMatch(new RegExp(`\\.${kind}[{,]`));
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|<script|undefined|NaN/);
  });
});
