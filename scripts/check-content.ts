// Checks every content file and prints what is wrong in one block. Exit status 1 when anything is.
import { checkContent } from '../src/evidence/check-content.ts';
import { mistakeReport } from '../src/evidence/mistake.ts';

const mistakes = checkContent(process.cwd());
if (mistakes.length) {
  console.error(mistakeReport(mistakes));
  process.exit(1);
}
console.log('content: no mistakes');
