// Is a feed well made, and do its ids stay when the course moves?
import { describe, expect, it } from 'vitest';
import { atomFeed, nameId } from '../../src/evidence/atom-feed.ts';

const feed = (entries: Parameters<typeof atomFeed>[0]['entries']) =>
  atomFeed({ name: 'since', title: 'T', subtitle: 'S', updated: '2026-11-26', entries });
const entry = { name: 'since/x-2025', title: 'X', link: './#x-2025', content: ['One.', 'Two.'] };

describe('ids', () => {
  it('are UUIDs of version 5, one for each name, the same each time', () => {
    expect(nameId('since')).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    expect(nameId('since')).toBe(nameId('since'));
    expect(nameId('since')).not.toBe(nameId('errata'));
  });

  it('never change: readers would show every entry again', () => {
    expect(nameId('since/ahmed-2025')).toBe('urn:uuid:3f1c665b-501f-5e9d-b5a7-6acf075658bd');
  });
});

describe('a feed', () => {
  it('of nothing is a feed still', () => {
    expect(feed([])).toMatch(/^<\?xml.*\n<feed [\s\S]*<\/feed>\n$/);
    expect(feed([])).not.toContain('<entry>');
  });

  it('dates every entry with the edition', () => {
    expect(feed([entry]).match(/<updated>2026-11-26T00:00:00Z<\/updated>/g)).toHaveLength(2);
  });

  it('links an entry, and the paper where there is one', () => {
    expect(feed([entry])).toContain('<link href="./#x-2025"/>');
    expect(feed([entry])).not.toContain('rel="related"');
    expect(feed([{ ...entry, related: 'https://doi.org/10.1/a&b' }])).toContain(
      '<link rel="related" href="https://doi.org/10.1/a&amp;b"/>',
    );
  });

  it('escapes signs, and drops what XML cannot hold', () => {
    expect(feed([{ ...entry, title: 'p < 0.05 & “n” > 3\u0007 <b>' }])).toContain(
      '<title>p &lt; 0.05 &amp; “n” &gt; 3 &lt;b&gt;</title>',
    );
  });
});
