// What someone who means harm, or a broken link, might put into an address, a search field or a file. Seeded: a failure is found
// again by the seed it prints.
import fc from 'fast-check';

export const SEED = 20261126;

/** Each would run, hang or break something if it were taken for more than text. */
export const ATTACKS = [
  '<script>window.harmed=1</script>',
  '"><img src=x onerror=window.harmed=1>',
  "'-window.harmed=1-'",
  '<svg/onload=window.harmed=1>',
  '<mark><iframe srcdoc="<script>parent.harmed=1</script>"></mark>',
  'javascript:window.harmed=1',
  'data:text/html,<script>window.harmed=1</script>',
  '//example.org/harm.js',
  '/\\example.org',
  '/\t/example.org',
  '{{constructor.constructor("window.harmed=1")()}}',
  '${window.harmed=1}',
  '__proto__',
  'constructor',
  'toString',
  '../../../etc/passwd',
  '%00',
  '%E0%A4%A',
  '\u0000',
  '\u202E\u2066',
  '\uD800',
  '\u{1F4A9}'.repeat(30),
  'a'.repeat(5000),
  '('.repeat(300),
  '((a+)+)+$'.repeat(20),
  '1'.repeat(400),
  '1e309',
  '-0',
  'NaN',
  'Infinity',
  '0x10',
  '9999-99-99',
  '2027-02-30',
  ' ',
  '\r\nSet-Cookie: harmed=1',
  '"'.repeat(50),
  '*:*~^"foo" AND (bar OR',
] as const;

/** Any text: letters of every kind, lone surrogates, attacks, and attacks in the middle of something else. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...ATTACKS),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  fc
    .tuple(fc.string({ maxLength: 12 }), fc.constantFrom(...ATTACKS), fc.string({ maxLength: 12 }))
    .map((parts) => parts.join('')),
);

/** A query: parameters the page knows, and some it does not, with good and hostile values, often more than once. */
export const hostileQuery = (
  names: readonly string[],
  good: readonly string[] = [],
): fc.Arbitrary<string> => {
  const name = names.length
    ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...names) }, hostileText)
    : hostileText;
  const value = good.length
    ? fc.oneof({ weight: 2, arbitrary: hostileText }, fc.constantFrom(...good))
    : hostileText;
  const pair = fc
    .tuple(name, value, fc.boolean())
    .map(([left, right, raw]) =>
      raw ? `${left}=${right}` : String(new URLSearchParams([[left.toWellFormed(), right.toWellFormed()]])),
    );
  return fc.array(pair, { maxLength: 6 }).map((pairs) => `?${pairs.join('&')}`);
};

/** Any value JSON can hold, with hostile texts and hostile names of fields. */
export const hostileValue: fc.Arbitrary<unknown> = fc.letrec((again) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    hostileText,
    fc.double(),
    fc.integer(),
    fc.constantFrom(null, true, false, undefined, 0, -1, 1e300),
    fc.array(again('value'), { maxLength: 4 }),
    fc.dictionary(hostileText, again('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

const isPart = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A copy of something good in which one or two places, at any depth, hold a hostile value or are gone. */
export const spoilt = (good: unknown): fc.Arbitrary<unknown> =>
  fc
    .array(fc.tuple(fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), hostileValue, fc.nat(4)), {
      maxLength: 2,
    })
    .map((harms) => {
      const whole = structuredClone(good);
      for (const [path, value, how] of harms) {
        let part: unknown = whole;
        for (const [depth, step] of path.entries()) {
          if (!isPart(part)) break;
          const keys = Object.keys(part);
          const key = keys[step % Math.max(1, keys.length)];
          if (key === undefined) break;
          if (depth < path.length - 1 && isPart(part[key])) {
            part = part[key];
            continue;
          }
          if (how === 0) delete part[key];
          else part[key] = value;
          break;
        }
      }
      return whole;
    });
