// May every package the course is made of be used, changed and shared?
import { expect, test } from 'vitest';
import { licencesIn, notAllowed } from '../../scripts/licence-list.ts';

const one = (licence: string, name = 'a') => ({ name, version: '1.0.0', licence });

test('every production dependency has an allowed licence', () => {
  const list = licencesIn('package-lock.json');
  expect(list.length).toBeGreaterThan(100);
  expect(notAllowed(list)).toEqual([]);
});

test.each([
  ['none stated', false],
  ['GPL-3.0-only', false],
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['(MIT AND GPL-3.0-only)', false],
  ['CPAL-1.0 OR AGPL-1.0', false],
])('%s is allowed: %s', (licence, allowed) =>
  expect(notAllowed([one(licence)])).toHaveLength(allowed ? 0 : 1),
);

test('a tool of the build is allowed under the licence it was read with, by name', () => {
  expect(notAllowed([one('CPAL-1.0 OR AGPL-1.0', 'citeproc')])).toEqual([]);
  expect(notAllowed([one('AGPL-1.0', 'citeproc')])).toHaveLength(1);
});
