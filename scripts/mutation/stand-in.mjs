// What test files import as `vitest` while mutation testing runs them: tests are collected here and run one by one. Of vitest it
// has what tests of models and quizzes use; anything else is missing, and the first run without a mutant says so.
import { expect as judge } from 'expect';

/** Tests collected so far, by their id. */
export const tests = new Map();

const outermost = (file) => ({ name: '', file, parent: null, beforeAll: [], beforeEach: [], afterEach: [] });
let suite = outermost('');

/** Collects what `load` registers as the tests of a file. */
export async function collect(file, load) {
  suite = outermost(file);
  await load();
}

export function describe(name, body) {
  const parent = suite;
  suite = { ...outermost(parent.file), name: `${parent.name}${name} > `, parent };
  body();
  suite = parent;
}

function register(name, body) {
  const own = suite;
  const id = `${own.file}#${own.name}${name}`;
  if (tests.has(id)) throw new Error(`Two tests are called ${id}`);
  const lineage = [];
  for (let each = own; each; each = each.parent) lineage.unshift(each);
  tests.set(id, { id, lineage, body, ms: 0 });
}

export const it = (name, body) => register(name, body);
it.each = (rows) => (name, body) => {
  for (const [at, row] of rows.entries())
    register(`${name} (row ${at + 1})`, () => body(...(Array.isArray(row) ? row : [row])));
};
export const test = it;
export const beforeAll = (act) => suite.beforeAll.push(act);
export const beforeEach = (act) => suite.beforeEach.push(act);
export const afterEach = (act) => suite.afterEach.push(act);

/** What a test expects; the second argument of vitest’s, a message, is not needed. */
export const expect = Object.assign((given) => judge(given), judge, {
  fail(message) {
    throw new Error(message);
  },
});
