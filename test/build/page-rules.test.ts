// Does a page keep the rules of what stands on it or may wake on it, and no others?
import { describe, expect, it } from 'vitest';
import {
  classesOn,
  figuresOn,
  importsAtOnce,
  importsOf,
  isForMoving,
  laterParts,
  notInAll,
  partsHere,
  programsListed,
  rulesFor,
  rulesOf,
  rulesOfComponents,
  scopesIn,
  sheetOf,
  tokensRead,
  withoutRepeats,
  withoutUnread,
  wordsIn,
} from '../../src/build/page-rules.ts';

const css =
  'p{a:b}.x.S1a2b{c:d}@media print{.y.S1a2b{e:f}.z.S9z9z{g:h}}@font-face{i:j}@media (x){@supports (y:z){.z.S9z9z{k:l}}}';
const rules = rulesOf(css);

describe('a sheet', () => {
  it('is read rule by rule with what each stands in, and written back the same', () => {
    expect(rules).toHaveLength(6);
    expect(rules.at(-1)).toEqual({ within: ['@media (x){', '@supports (y:z){'], text: '.z.S9z9z{k:l}' });
    expect(sheetOf(rules)).toBe(css);
    expect(sheetOf([])).toBe('');
  });

  it('keeps a rule that stands twice once, where it stands first', () => {
    const twice = rulesOf('a{b:c}@media print{a{b:c}}d{e:f}a{b:c}@media print{a{b:c}}');
    expect(sheetOf(withoutRepeats(twice))).toBe('a{b:c}@media print{a{b:c}}d{e:f}');
  });
});

describe('the rules of a page', () => {
  it('leave out classes that are elsewhere, also inside at-rules', () => {
    expect(sheetOf(rulesFor(rules, new Set(['x', 'y', 'S1a2b'])))).toBe(
      'p{a:b}.x.S1a2b{c:d}@media print{.y.S1a2b{e:f}}@font-face{i:j}',
    );
    expect(sheetOf(rulesFor(rules, new Set()))).toBe('p{a:b}@font-face{i:j}');
  });

  it.each([
    ['.a,.b{c:d}', ['a'], true, 'one of two selectors is met'],
    ['.a .b{c:d}', ['a'], false, 'one of two classes is missing'],
    ['p:not(.b){c:d}', [], true, 'a class that must not be there is none asked for'],
    ['.a:is(.b,.c:not(.d)){c:d}', ['a'], true, 'classes inside :is() are left open'],
    ['.a:is(.b,.c){c:d}', ['b', 'c'], false, 'the class outside :is() is missing'],
    [':root{--sans:Segoe UI}', [], true, 'no class at all'],
  ])('%s with classes %j stays: %s (%s)', (rule, classes, stays) => {
    expect(sheetOf(rulesFor(rulesOf(rule), new Set(classes)))).toBe(stays ? rule : '');
  });

  it('of components alone leave out those of the site', () => {
    expect(sheetOf(rulesOfComponents(rules, new Set(['S9z9z'])))).toBe(
      '@media print{.z.S9z9z{g:h}}@media (x){@supports (y:z){.z.S9z9z{k:l}}}',
    );
  });

  it('that every page holds need not be fetched again', () => {
    const here = rulesOf('p{a:b}.x.S1a2b{c:d}');
    expect(sheetOf(notInAll(rulesOf('.x.S1a2b{c:d}.q.S1a2b{e:f}'), [rules, here]))).toBe('.q.S1a2b{e:f}');
    expect(sheetOf(notInAll(here, [rules, []]))).toBe('p{a:b}.x.S1a2b{c:d}');
  });
});

it('classes are read from markup, and words of scripts may be classes', () => {
  expect([...classesOn('<p class="scale S1a2b">x</p><b class="wide">')]).toEqual(['scale', 'S1a2b', 'wide']);
  expect(wordsIn('n(`<i class="note-x S1a2b">`)').has('note-x')).toBe(true);
  expect([...scopesIn('a S1a2b Stages')]).toEqual(['S1a2b']);
});

it('figures of a page are found by name, apart from what the page is for', () => {
  const html =
    '<div data-figure="dose"> … <div data-figure="margins" data-still> <div data-desk="case" data-here><div data-figure="sbrt" data-here>';
  expect(figuresOn(html)).toEqual(['dose', 'margins']);
  expect(partsHere(html)).toEqual(['case', 'sbrt']);
});

it('the program of each figure is read from the script that lists them', () => {
  const script =
    'var x={dose:()=>o(()=>import(`./A.js`),__vite__mapDeps([0,1,2])),"depth-dose":()=>o(()=>import("./B.js").then(e=>e.n),[])};';
  expect([...programsListed(script)]).toEqual([
    ['dose', '_astro/A.js'],
    ['depth-dose', '_astro/B.js'],
  ]);
});

it('imports are followed whether they come at once or later', () => {
  expect(importsOf('import{a}from"./a.js";import"./no.css";const b=()=>import(`./b.js`);')).toEqual([
    'a.js',
    'b.js',
  ]);
  expect(importsAtOnce('import{a}from"./a.js";const b=()=>import(`./b.js`);')).toEqual(['a.js']);
});

describe('parts fetched later with a sheet of their own', () => {
  const files = 'd=(m.f||(m.f=["_astro/desk.js","_astro/desk.css","_astro/sum.js","_astro/shared.js"])))';

  it('are none in a script that fetches nothing', () => {
    expect(laterParts('let a=1')).toEqual(new Map());
  });

  it('are those with a sheet among their files, whichever way they are fetched', () => {
    const script = `${files};a(()=>import(\`./sum.js\`),__vite__mapDeps([2,3])),b(async()=>{let{x:e}=await import("./desk.js");return e},__vite__mapDeps([0,3,1]))`;
    expect([...laterParts(script)]).toEqual([
      ['_astro/desk.js', ['_astro/desk.js', '_astro/shared.js', '_astro/desk.css']],
    ]);
  });
});

describe('what waits or goes', () => {
  it.each([
    ['input::-webkit-slider-thumb{a:b}', true],
    ['input::-moz-range-track{a:b}', true],
    ['.field:has([aria-invalid]){a:b}', true],
    ['input{a:b}', false],
  ])('%s waits for what moves: %s', (rule, waits) => expect(rulesOf(rule).map(isForMoving)).toEqual([waits]));

  it('a token read by a rule, a script or the page is kept, others go, and a rule that sets nothing else with them', () => {
    const sheet =
      ':root{color:red;--a:1;--b:var(--a);--c:2}.x{--d:3}@supports (q:r){:root{--c:4}}p{top:var(--b)}';
    const read = tokensRead(sheet, true);
    expect([...read]).toEqual(['--a', '--b']);
    expect(sheetOf(withoutUnread(rulesOf(sheet), read))).toBe(
      ':root{color:red;--a:1;--b:var(--a);}p{top:var(--b)}',
    );
    expect([...tokensRead('el.style.setProperty("--c",1)')]).toEqual(['--c']);
  });
});
