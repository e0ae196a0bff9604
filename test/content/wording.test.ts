// Are the course's sentences its own? Eight consecutive words of the review stand nowhere in src.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf, RUN, runHashes, sharedRuns, wordsOf } from '../../src/evidence/wording.ts';

const review = new Set(readFileSync('src/evidence/review-runs.txt', 'utf8').trim().split('\n'));
const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(mdx?|ya?ml|json|astro|svelte|html|ts)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

describe('the check itself', () => {
  it('holds the review as several thousand hashes and no words', () => {
    expect(review.size).toBeGreaterThan(4000);
    expect([...review].every((hash) => /^[0-9a-f]{10}$/.test(hash))).toBe(true);
  });

  it('finds a run of eight shared words, and not one of seven', () => {
    const words = 'alpha bravo charlie delta echo foxtrot golf hotel india'.split(' ');
    const source = new Set(runHashes(words.join(' ')));
    expect(sharedRuns(`Before ${words.slice(0, RUN).join(' ')} after`, source)).toEqual([
      words.slice(0, RUN).join(' '),
    ]);
    expect(sharedRuns(`Before ${words.slice(0, RUN - 1).join(' ')} after`, source)).toEqual([]);
  });

  it('reads past markup, case and hyphenation, as a copyist would', () => {
    expect(wordsOf('Soft <b>tissue</b> sar-\ncoma, GRADE 3')).toEqual([
      'soft',
      'tissue',
      'sarcoma',
      'grade',
      '3',
    ]);
    expect(hashOf(['a'])).toHaveLength(10);
  });

  it('leaves rows of figures alone', () => {
    const row = '1 2 3 4 5 6 7 8';
    expect(sharedRuns(row, new Set(runHashes(row)))).toEqual([]);
  });
});

describe('no file shares wording with the review', () => {
  it.each(files)('%s', (file) => {
    expect(sharedRuns(readFileSync(file, 'utf8'), review)).toEqual([]);
  });
});
