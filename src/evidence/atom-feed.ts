// A list of the course as an Atom feed (RFC 4287). Addresses are relative to the feed, so that it holds under any path; ids
// are made of names alone, so that they stay when the course moves.
import { createHash } from 'node:crypto';

export interface FeedEntry {
  /** Name of the entry in the whole course: “since/ahmed-2025”. */
  name: string;
  title: string;
  /** Address relative to the feed: “./#ahmed-2025”. */
  link: string;
  /** The paper it speaks of, where there is one to be linked. */
  related?: string;
  /** Paragraphs of plain text. */
  content: readonly string[];
}

export interface Feed {
  /** Name of the feed in the whole course: “since”. */
  name: string;
  title: string;
  subtitle: string;
  /** Day of the edition, ISO: an entry has no day of its own in the course. */
  updated: string;
  entries: readonly FeedEntry[];
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as XML: with signs escaped, without control characters, which XML 1.0 cannot hold. */
const xml = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n\r]/gu, '').replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');

/** The names of Margins as a namespace: chosen at random once, never to be changed. */
const NAMESPACE = Buffer.from('99c9f7bca27f471ebe9e366b45bb7f8b', 'hex');

/** An id that a name has for ever: a UUID of version 5. */
export function nameId(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const [, ...groups] = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(bytes.toString('hex')) ?? [];
  return `urn:uuid:${groups.join('-')}`;
}

const entryXml = ({ name, title, link, related, content }: FeedEntry, updated: string): string =>
  [
    '<entry>',
    `<id>${nameId(name)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${updated}</updated>`,
    `<link href="${xml(link)}"/>`,
    ...(related ? [`<link rel="related" href="${xml(related)}"/>`] : []),
    `<content>${xml(content.join('\n\n'))}</content>`,
    '</entry>',
  ].join('');

export function atomFeed({ name, title, subtitle, updated, entries }: Feed): string {
  const moment = `${updated}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `<id>${nameId(name)}</id>`,
    `<title>${xml(title)}</title>`,
    `<subtitle>${xml(subtitle)}</subtitle>`,
    `<updated>${moment}</updated>`,
    '<author><name>The Margins authors</name></author>',
    '<rights>CC BY 4.0</rights>',
    '<link rel="self" href="feed.xml" type="application/atom+xml"/>',
    '<link href="./" type="text/html"/>',
    ...entries.map((entry) => entryXml(entry, moment)),
    '</feed>',
    '',
  ].join('\n');
}
