// Writes the hashes of the review's eight-word runs, so that wording can be checked without the review beside the checkout.
//   node --experimental-strip-types scripts/hash-review.ts REVIEW.txt
import { readFileSync, writeFileSync } from 'node:fs';
import { runHashes } from '../src/evidence/wording.ts';

const [review] = process.argv.slice(2);
if (!review) {
  console.error('usage: hash-review.ts REVIEW.txt');
  process.exit(2);
}
const hashes = runHashes(readFileSync(review, 'utf8'));
writeFileSync(new URL('../src/evidence/review-runs.txt', import.meta.url), `${hashes.join('\n')}\n`);
console.log(`${hashes.length} runs hashed`);
