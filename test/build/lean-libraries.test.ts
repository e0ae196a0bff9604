// Is the making of a calendar marked as free of effects, and everything else of d3 left as it is? Is Svelte's policy left out?
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import {
  refuseProxies,
  withoutPolicy,
  withoutProxies,
  withPureCalendars,
} from '../../src/build/lean-libraries.ts';

it.each([
  ['const utcHour = timeInterval((date) => {', 'const utcHour = /* @__PURE__ */ timeInterval((date) => {'],
  ['const utcSunday = utcWeekday(0);', 'const utcSunday = /* @__PURE__ */ utcWeekday(0);'],
  ['const [a, b] = ticker(c, d);', 'const [a, b] = /* @__PURE__ */ ticker(c, d);'],
  ['const utcDays = utcDay.range;', 'const utcDays = /* @__PURE__ */ (() => utcDay.range)();'],
  ['  const i = bisector(f).right(list, x);', '  const i = bisector(f).right(list, x);'],
  ['function timeInterval(floori) {', 'function timeInterval(floori) {'],
])('%s becomes %s', (before, after) => expect(withPureCalendars(before)).toBe(after));

it('d3-time as installed still makes its calendars so', () => {
  const file = createRequire(import.meta.url).resolve('d3-time');
  const marked = withPureCalendars(readFileSync(file, 'utf8'));
  expect(marked.match(/@__PURE__/g)?.length).toBeGreaterThan(40);
});

it('Svelte as installed makes its policy so that it can be left out', () => {
  const svelte = createRequire(import.meta.url).resolve('svelte/package.json');
  const file = join(dirname(svelte), 'src/internal/client/dom/reconciler.js');
  const lean = withoutPolicy(readFileSync(file, 'utf8'));
  expect(lean).toContain('const policy = undefined;');
  expect(lean).not.toContain('createPolicy');
});

it('Svelte as installed makes states within objects so that they can be left out', () => {
  const svelte = createRequire(import.meta.url).resolve('svelte/package.json');
  const lean = withoutProxies(readFileSync(join(dirname(svelte), 'src/internal/client/proxy.js'), 'utf8'));
  expect(lean).toContain('export const proxy = (value) => value;');
  expect(lean).not.toContain('return new Proxy(/**');
});

it('a component that asks for one stops the build', () => {
  expect(() => refuseProxies('let a = $.state($.proxy([]))', 'A.svelte')).toThrow(
    'A.svelte: write $state.raw',
  );
  expect(() => refuseProxies('let a = $.state([])', 'A.svelte')).not.toThrow();
});
