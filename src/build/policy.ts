// What may pages load, and what does a server say with every file? The one source of the policy in each page's meta tag
// (astro.config.mjs), of dist/_headers, and of the samples in hosting/, which a test holds equal to it.

/** What a page may load, save scripts and styles: those stand in the page's meta tag with the hashes of that page. */
export const DIRECTIVES = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  // Strings that would become script go through one policy (trusted-address.ts), which knows no HTML.
  "require-trusted-types-for 'script'",
  'trusted-types default',
] as const;

/** Where the hashed files lie, below the root of the site. */
export const HASHED = '_astro';

/** A file whose name tells its content is kept for a year; any other is asked for again each time. */
export const CACHING = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' } as const;

/** The site's own pages alone; a learning platform is added by its address. */
export const OWN_FRAMES = "'self'";

const FRAME = /^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?$/;

/**
 * Who may show the course in a frame, as the policy writes it.
 * @param named addresses apart by spaces, for example “https://moodle.example.org https://*.instructure.com”
 * @throws Error naming the first that is no address of that kind
 */
export function frameAncestors(named = ''): string {
  const addresses = named.split(/\s+/).filter(Boolean);
  const wrong = addresses.find((address) => !FRAME.test(address));
  if (wrong)
    throw new Error(
      `FRAME_ANCESTORS names “${wrong}”: give https addresses without a path, for example https://moodle.example.org.`,
    );
  return [OWN_FRAMES, ...addresses].join(' ');
}

/**
 * Says nothing of what a page may run: two policies both hold, and a header cannot know the hashes of each page. So it has no
 * default-src, and names what that covers in a page.
 */
const REPEATED = new Set(['img-src', 'object-src', 'base-uri', 'form-action']);
const COVERED = ["font-src 'self'", "connect-src 'self'"];

/**
 * The policy a server sends: of the page's own policy what holds for files without a meta tag too, and who may frame,
 * which a meta tag cannot say.
 */
export const headerPolicy = (ancestors: string = OWN_FRAMES): string =>
  [
    ...COVERED,
    ...DIRECTIVES.filter((directive) => REPEATED.has(directive.split(' ')[0] ?? '')),
    `frame-ancestors ${ancestors}`,
  ].join('; ');

/** What no page of the course asks the browser for. */
const UNUSED = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** Headers of every file. */
export const headersOfAll = (ancestors?: string): Record<string, string> => ({
  'Content-Security-Policy': headerPolicy(ancestors),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': UNUSED.map((feature) => `${feature}=()`).join(', '),
});
