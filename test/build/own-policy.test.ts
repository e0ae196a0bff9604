// Does a page allow just its own inline scripts and styles?
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { withOwnPolicy } from '../../src/build/own-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = (...hashes: string[]) =>
  `<meta http-equiv="content-security-policy" content="script-src 'self'${hashes.map((one) => ` ${one}`).join('')}">`;

it.each([
  ['no inline script', '<p>x</p>', [hash('a()')], []],
  ['an inline script keeps its hash', '<script>a()</script>', [hash('a()'), hash('b()')], [hash('a()')]],
  ['attributes of the tag do not count', '<script type="module">a()</script>', [hash('a()')], [hash('a()')]],
  ['an inline style keeps its hash', '<style>p{}</style>', [hash('p{}')], [hash('p{}')]],
  [
    'a script that names its file has none',
    '<script src="a.js"></script><script>a()</script>',
    [hash(''), hash('a()')],
    [hash('a()')],
  ],
  ['a changed script loses it', '<script>c()</script>', [hash('a()')], []],
] as [string, string, string[], string[]][])('%s', (_, body, listed, kept) => {
  expect(withOwnPolicy(policy(...listed) + body)).toBe(policy(...kept) + body);
});
