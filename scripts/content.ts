// Prints what an author should look at again: npm run content
import { readCourse } from '../src/evidence/check-content.ts';
import { contentReport, LONGEST_SENTENCE } from '../src/evidence/content-report.ts';

const report = contentReport(readCourse(process.cwd()));
const list = (title: string, entries: readonly string[]) =>
  console.log(`${title}: ${entries.length ? `\n  ${entries.join('\n  ')}` : 'none'}`);

list('Objectives without a question', report.unaskedObjectives);
list('Questions without a source', report.sourcelessQuestions);
list('Studies never cited', report.uncitedStudies);
list('Terms of the glossary never used', report.unusedTerms);
console.log('\nchapter                    words  minutes  grade  sentences over 35 words');
for (const { id, words, minutes, grade, long } of report.chapters)
  console.log(
    `${id.padEnd(26)} ${String(words).padStart(5)} ${String(minutes).padStart(8)} ${String(grade ?? '–').padStart(6)}  ${long.length}`,
  );
for (const { id, long } of report.chapters)
  for (const sentence of long) console.log(`\n${id}, over ${LONGEST_SENTENCE} words:\n  ${sentence}`);
