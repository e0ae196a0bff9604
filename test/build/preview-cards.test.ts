// Do titles and standfirsts fit the pictures shown where links are shared?
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cardSvg, lightColours, wholeSvg } from '../../src/build/preview-cards.ts';
import { outlinesOf, wrapped } from '../../src/build/text-outlines.ts';

const colours = lightColours(readFileSync('src/styles/tokens.css', 'utf8'));
const outlines = await outlinesOf('src/styles/fonts/margins-serif.woff2');

describe('words on lines', () => {
  const width = (line: string) => line.length;
  it.each([
    ['', 10, [], 'nothing'],
    ['  ', 10, [], 'blanks'],
    ['one', 10, ['one'], 'one word'],
    ['one two three', 7, ['one two', 'three'], 'two lines'],
    ['radiotherapy now', 5, ['radiotherapy', 'now'], 'a word longer than the measure'],
  ])('“%s” at %i is %j (%s)', (text, measure, lines) => {
    expect(wrapped(text, measure, width)).toEqual(lines);
  });
});

describe('text as outlines', () => {
  it('of nothing is nothing', () => {
    expect(outlines.widthPx('', { sizePx: 40, weight: 400 })).toBe(0);
    expect(outlines.line('', { sizePx: 40, weight: 400, x: 0, y: 0, fill: 'red' })).toBe(
      '<g fill="red"></g>',
    );
  });

  it('grows with size and weight, and is kerned', () => {
    const width = (text: string, sizePx = 40, weight = 400) => outlines.widthPx(text, { sizePx, weight });
    expect(width('Margins', 80)).toBeCloseTo(2 * width('Margins'));
    expect(width('Margins', 40, 700)).toBeGreaterThan(width('Margins'));
    expect(width('To')).toBeLessThan(width('T') + width('o'));
  });
});

describe('colours', () => {
  it('are the light ones, first where a name has two', () => {
    expect(lightColours('--paper: #ffffff;--gtv: #920917;@media{--paper: #000000;}').get('paper')).toBe(
      '#ffffff',
    );
    expect(colours.get('gtv')).toBe('#920917');
  });
});

describe('pictures', () => {
  const svg = cardSvg({ above: 'Chapter 6', title: 'A title', standfirst: 'A line.' }, outlines, colours);

  it('hold no text that needs a font, no colour that needs a style sheet', () => {
    for (const drawn of [svg, wholeSvg('A line.', outlines, colours)]) {
      expect(drawn).not.toMatch(/<text|font-family|var\(/);
      expect(drawn).toContain('#f8fbfb');
    }
  });

  it('a title that cannot fit is named', () => {
    const title = 'radiotherapy '.repeat(40);
    expect(() => cardSvg({ title, standfirst: '' }, outlines, colours)).toThrow(/is too long for a picture/);
    expect(() => cardSvg({ title: 'x'.repeat(80), standfirst: '' }, outlines, colours)).toThrow(
      /is too long/,
    );
  });

  it('a colour the style sheet does not name is named', () => {
    expect(() => wholeSvg('', outlines, new Map())).toThrow('has no light colour --paper');
  });
});
