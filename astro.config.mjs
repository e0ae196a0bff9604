// How the course is built: static pages, one policy for scripts, one build that runs under any path.
import { createHash } from 'node:crypto';
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { contentCheck } from './src/build/content-check.ts';
import { namesByContent } from './src/build/content-names.ts';
import { hostHeaders } from './src/build/header-file.ts';
import { leanLibraries } from './src/build/lean-libraries.ts';
import { offline } from './src/build/offline.ts';
import { oneSheet } from './src/build/one-sheet.ts';
import { ownCopies } from './src/build/own-copies.ts';
import { ownHelper } from './src/build/own-helper.ts';
import { ownPolicy } from './src/build/own-policy.ts';
import { DIRECTIVES } from './src/build/policy.ts';
import { previews } from './src/build/previews.ts';
import { relocation } from './src/build/relocation.ts';
import { searchIndex } from './src/build/search-index.ts';
import { addressOfSite } from './src/build/site-address.ts';
import { edition } from './src/components/site/edition.ts';
import { notFoundScript } from './src/components/site/not-found-script.ts';
import { themeScript } from './src/components/site/theme-script.ts';

const hashOf = (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** What many figures share: controls, axes, tables. */
const FIGURES =
  /layouts\/near-figures|components\/controls\/(?!at-root|Slider|Confirm|save-file|DateField|date-fields|read-date)|charts\/(?:Axis|DataTable)|models\/(?:checked-input|model-error)/;

export default defineConfig({
  output: 'static',
  trailingSlash: 'ignore',
  integrations: [
    svelte(),
    mdx(),
    leanLibraries(),
    ownCopies((path) => FIGURES.test(path)),
    contentCheck(),
    ownHelper(),
    oneSheet(),
    ownPolicy(),
    relocation(),
    namesByContent(),
    searchIndex(),
    previews(),
    addressOfSite(),
    hostHeaders(),
    offline(edition.published),
  ],
  build: { inlineStylesheets: 'never', format: 'directory' },
  vite: {
    build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // What every page loads comes as one file: the page's script with the two helpers others share with it.
            output: {
              codeSplitting: {
                groups: [
                  {
                    name: 'page',
                    test: /Page\.astro\?astro&type=script|page-script|site\/(?:root-url|trusted-address)|controls\/at-root|progress\/(?:known|single-keys)|quizzes\/(?:certainty\.|seed)|vite\/preload-helper/,
                  },
                  // What every question and figure needs, and what every figure needs beside.
                  {
                    name: 'runtime',
                    test: /node_modules\/(?:svelte|esm-env|clsx)|controls\/Slider|layouts\/(?:wake-figure|near-desks)/,
                  },
                  {
                    name: 'figures',
                    test: FIGURES,
                  },
                  // What an answer is, for those who ask and those who keep; and what asks.
                  {
                    name: 'answer',
                    test: /src\/quizzes\/(?:answer-event|grade|key-fingerprint|practice|review-item|tally)|progress\/stamped-answer/,
                  },
                  {
                    name: 'asking',
                    test: /components\/quiz\/(?:QuestionCard|CertaintyChoice)/,
                  },
                  // What judges an answer and explains it, when one is given.
                  {
                    name: 'judging',
                    test: /components\/quiz\/(?:judging\.|judged-words)|src\/quizzes\/score-question/,
                  },
                  // The learner's log, and what makes views of it again: most pages need neither.
                  {
                    name: 'progress',
                    test: /node_modules\/idb\/|src\/progress\/(?!refresh|replay|tallies|single-keys|stamped|known|case-walk|read-)/,
                  },
                  // What reads a file or a draft: Zod with the forms; fetched when there is one.
                  {
                    name: 'forms',
                    test: /node_modules\/zod\/|src\/quizzes\/(?:without-eval|.*-form)|src\/progress\/read-/,
                  },
                  {
                    name: 'schedule',
                    test: /node_modules\/ts-fsrs|quizzes\/schedule|progress\/(?:refresh|replay|tallies)/,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [...DIRECTIVES],
      scriptDirective: {
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [hashOf(themeScript), hashOf(notFoundScript)],
      },
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
});
