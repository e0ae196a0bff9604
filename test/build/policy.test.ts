// Do the header file and the samples of hosting/ say what the one source says?
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headerFile } from '../../src/build/header-file.ts';
import {
  CACHING,
  DIRECTIVES,
  frameAncestors,
  headerPolicy,
  headersOfAll,
  OWN_FRAMES,
} from '../../src/build/policy.ts';

describe('who may show the course in a frame', () => {
  it.each([
    ['', "'self'", 'nobody named'],
    ['  ', "'self'", 'blanks'],
    ['https://moodle.example.org', "'self' https://moodle.example.org", 'one platform'],
    [
      'https://*.instructure.com  https://a.b:8443',
      "'self' https://*.instructure.com https://a.b:8443",
      'two',
    ],
  ])('“%s” becomes %s (%s)', (named, written) => {
    expect(frameAncestors(named)).toBe(written);
  });

  it.each([
    ['*', 'everybody'],
    ['http://moodle.example.org', 'not https'],
    ['https://moodle.example.org/course', 'a path'],
    ['https://a.org;script-src', 'a second directive'],
    ["https://a.org\r\nX: 'y'", 'a second header'],
    ['https://*', 'every host'],
  ])('“%s” is refused (%s)', (named) => {
    expect(() => frameAncestors(named)).toThrow(/FRAME_ANCESTORS names/);
  });
});

describe('the policy of the header', () => {
  it('repeats directives of the page word for word and adds who may frame', () => {
    const own: readonly string[] = DIRECTIVES;
    const added = headerPolicy()
      .split('; ')
      .filter((directive) => !own.includes(directive));
    // The first two are what default-src covers in a page.
    expect(added).toEqual(["font-src 'self'", "connect-src 'self'", "frame-ancestors 'self'"]);
  });

  it('says nothing of scripts and styles, whose hashes only the page knows', () => {
    expect(headerPolicy()).not.toMatch(/default-src|script-src|style-src|require-trusted-types/);
  });
});

/** Rules of a _headers file: headers by the path they are for. */
function rulesOf(text: string): Record<string, Record<string, string>> {
  const rules: Record<string, Record<string, string>> = {};
  let path = '';
  for (const line of text.split('\n').filter(Boolean)) {
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (name && value) rules[path]![name] = value;
    else rules[(path = line)] = {};
  }
  return rules;
}

it('_headers holds the headers for every file and the caching of hashed ones, no header twice for one path', () => {
  expect(rulesOf(headerFile())).toEqual({
    '/*': headersOfAll(),
    '/_astro/*': { 'Cache-Control': CACHING.hashed },
  });
  const framed = frameAncestors('https://moodle.example.org');
  expect(rulesOf(headerFile(framed))['/*']).toEqual(headersOfAll(framed));
});

it('the nginx sample sends the same headers', () => {
  const sample = readFileSync('hosting/nginx.conf', 'utf8');
  const sent = Object.fromEntries(
    [...sample.matchAll(/^ {4}add_header (\S+) "(.+)" always;$/gm)].map(([, name, value]) => [name, value]),
  );
  expect(sent).toEqual(headersOfAll());
  const caching = [...sample.matchAll(/^ {4}\S+ +"(.+)";$/gm)].map(([, value]) => value);
  expect(caching).toEqual([CACHING.other, CACHING.hashed]);
});

it('the Caddy sample sends the same headers', () => {
  const sample = readFileSync('hosting/Caddyfile', 'utf8');
  const block = /\n\theader \{\n([\s\S]*?)\n\t\}/.exec(sample)?.[1] ?? '';
  const sent = Object.fromEntries(
    [...block.matchAll(/^\t\t([\w-]+) "(.+)"$/gm)].map(([, name, value]) => [name, value]),
  );
  expect(sent).toEqual(headersOfAll());
  expect(sample).toContain(`header @hashed Cache-Control "${CACHING.hashed}"`);
  expect(sample).toContain(`header @other Cache-Control "${CACHING.other}"`);
});

it('samples tell how a learning platform is let in', () => {
  for (const file of ['hosting/nginx.conf', 'hosting/Caddyfile', 'docs/hosting.md'])
    expect(readFileSync(file, 'utf8')).toContain(`frame-ancestors ${OWN_FRAMES} https://moodle.example.org`);
});
