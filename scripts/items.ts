// How do the items do? For a programme director: npm run items -- results/*.json, on files learners chose to hand over.
// Nothing is sent anywhere.
import { readFileSync } from 'node:fs';
import { readCourse } from '../src/evidence/check-content.ts';
import { itemHealth, type KnownItem } from '../src/quizzes/item-health.ts';
import { itemReport } from '../src/quizzes/item-report.ts';
import { keyFingerprint } from '../src/quizzes/key-fingerprint.ts';
import type { ResultFile } from '../src/quizzes/result-file.ts';
import { readResultFile } from '../src/quizzes/results-form.ts';
import { rubricOf } from '../src/quizzes/rubric-of.ts';
import type { Case } from '../src/schemas/case.ts';
import type { Question } from '../src/schemas/question.ts';

const names = process.argv.slice(2);
if (names.length === 0) {
  console.error('Name the files of results: npm run items -- results/*.json');
  process.exit(1);
}

const { questions, cases, ledger } = readCourse(process.cwd());
const known = (id: string, question: Question | Case['steps'][number]): KnownItem => ({
  id,
  key: keyFingerprint(rubricOf(question, ledger.marginRules)),
  options:
    question.type === 'single' || question.type === 'multiple'
      ? question.options.map((option) => ({ id: option.id, right: option.key === true }))
      : [],
});
const items = [
  ...questions.map(({ id, data }) => known(`question/${id}`, data)),
  ...cases.flatMap(({ id, data }) => data.steps.map((step) => known(`case/${id}/${step.id}`, step))),
];

const files: ResultFile[] = [];
for (const name of names) {
  const file = readResultFile(readFileSync(name, 'utf8'));
  if ('problem' in file) console.error(`${name} is left out: ${file.problem}.`);
  else files.push(file);
}
if (files.length === 0) process.exit(1);
console.log(itemReport(itemHealth(items, files), files.length));
