// Does a script that asks for the bundler's helper get a copy of it?
import { expect, it } from 'vitest';
import { withHelper } from '../../src/build/own-helper.ts';

const helper = 'var e=Object.defineProperty,t=n=>n+1;export{t};';
const file = 'rolldown-runtime.abc.js';

it('it becomes a value of the script, under the name the script gave it', () => {
  const script = withHelper(`import{t as q}from"./${file}";globalThis.told=q(1);`, helper, file);
  expect(script).not.toContain('import');
  new Function(script)();
  expect((globalThis as { told?: number }).told).toBe(2);
});

it('a script that does not ask stays as it is', () => {
  expect(withHelper('import{t}from"./other.js";', helper, file)).toBe('import{t}from"./other.js";');
});

it('a helper of another form, or another name asked for, stops the build', () => {
  expect(() => withHelper('', 'export{a,b};', file)).toThrow('own-helper.ts must change');
  expect(() => withHelper(`import{z}from"./${file}";`, helper, file)).toThrow('exports no z');
});
