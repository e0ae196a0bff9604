// Mutation testing of what judges and what computes: `npm run test:mutation`, or one room, or one file:
// `npm run test:mutation -- --mutate 'src/models/outline.ts'`. It changes the code in one place, runs the tests that reach
// it, and lists the changes no test notices (mutation-report/index.html). What has not changed since is not run again.
export default {
  testRunner: 'kept-loaded',
  plugins: ['./scripts/mutation/runner.mjs', './scripts/mutation/sentences-of-errors.mjs'],
  mutate: ['src/quizzes/**/*.ts', 'src/models/**/*.ts'],
  // The sentence of an error is not mutated; the kind and the field are. Nothing else is left out.
  ignorers: ['sentences-of-errors'],
  // An option of our runner: this file grows hundreds of whole volumes. What it would find besides can only raise the score.
  leftOut: ['test/models/every-margin.test.ts'],
  warnings: { unknownOptions: false, slow: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Of our runner: a test that takes the processor for longer never ends. Stryker’s own limit goes by the clock, and so lies far above.
  patienceMs: 4_000,
  timeoutMS: 600_000,
  incremental: true,
  incrementalFile: 'mutation-report/known.json',
  ignorePatterns: ['/dist', '/public', '/docs', '/bench-results', '/test-results', '/mutation-report'],
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  htmlReporter: { fileName: 'mutation-report/index.html' },
  jsonReporter: { fileName: 'mutation-report/mutants.json' },
  thresholds: { high: 90, low: 85, break: 85 },
};
