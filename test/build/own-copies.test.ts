// Is a figure bundled with copies of what it shares with few, and without what it shares with many?
import { expect, it } from 'vitest';
import { copyOf, nameForCopy } from '../../src/build/own-copies.ts';

const list = '/site/src/layouts/near-figures.ts';
const widget = '/site/src/components/widgets/Boost.svelte';
const isShared = (path: string) => path.endsWith('Axis.svelte');

it('the program a list names, and what it asks for in turn, are copies named after it', () => {
  const own = nameForCopy(widget, list, isShared);
  expect(copyOf(own)).toBe('Boost');
  expect(nameForCopy('/site/src/models/phases.ts', own, isShared)).toBe(
    '/site/src/models/phases.ts?figure=Boost',
  );
  expect(nameForCopy('/site/node_modules/d3-scale/src/linear.js', own, isShared)).toMatch(/figure=Boost$/);
});

it.each([
  ['/site/src/components/charts/Axis.svelte', 'many figures share it'],
  ['/site/src/progress/database.ts', 'two copies would keep two states'],
  ['/site/node_modules/svelte/src/index.js', 'there is one Svelte on a page'],
  ['/site/src/components/widgets/conformity-worker.ts', 'a worker is a file of its own'],
  ['/site/src/styles/parts.css', 'sheets are joined page by page'],
])('%s stays one: %s', (path) => expect(nameForCopy(path, `${widget}?figure=Boost`, isShared)).toBe(path));

it('nothing is copied for a module that is no copy', () => {
  expect(nameForCopy('/site/src/models/phases.ts', '/site/src/layouts/page-script.ts', isShared)).toBe(
    '/site/src/models/phases.ts',
  );
});
