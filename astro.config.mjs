// How the course is built: static pages, one policy for scripts, one build that runs under any path.
import { createHash } from 'node:crypto';
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { contentCheck } from './src/build/content-check.ts';
import { leanLibraries } from './src/build/lean-libraries.ts';
import { oneSheet } from './src/build/one-sheet.ts';
import { ownPolicy } from './src/build/own-policy.ts';
import { relocation } from './src/build/relocation.ts';
import { searchIndex } from './src/build/search-index.ts';
import { notFoundScript } from './src/components/site/not-found-script.ts';
import { themeScript } from './src/components/site/theme-script.ts';

const hashOf = (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`;

export default defineConfig({
  output: 'static',
  trailingSlash: 'ignore',
  integrations: [
    svelte(),
    mdx(),
    leanLibraries(),
    contentCheck(),
    oneSheet(),
    ownPolicy(),
    relocation(),
    searchIndex(),
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
                  // What every question and figure needs, and what every figure needs beside.
                  {
                    name: 'runtime',
                    test: /node_modules\/(?:svelte|esm-env|clsx)|rolldown\/runtime|@astrojs\/svelte|controls\/Slider|layouts\/wake-figure/,
                  },
                  {
                    name: 'figures',
                    test: /components\/(?:controls\/(?!at-root|Slider|Confirm|save-file|DateField|date-fields|read-date)|charts\/(?:Axis|DataTable))|models\/(?:checked-input|model-error)/,
                  },
                  // What figures read out, above all doses.
                  {
                    name: 'readout',
                    test: /widgets\/schedule-words|charts\/(?:Readout|PlotFrame|plot-axes)|models\/(?:linear-quadratic|model-limits)/,
                  },
                  {
                    name: 'page',
                    test: /Page\.astro\?astro&type=script|page-script|site\/(?:root-url|trusted-address)|controls\/at-root|progress\/known|vite\/preload-helper/,
                  },
                  // What an answer is, for those who ask and those who keep; and what asks.
                  {
                    name: 'answer',
                    test: /src\/quizzes\/(?:answer-event|certainty\.|grade|key-fingerprint|practice|review-item|seed|tally)|progress\/(?:single-keys|stamped-answer)/,
                  },
                  {
                    name: 'asking',
                    test: /components\/quiz\/(?:QuestionCard|CertaintyChoice)|src\/quizzes\/score-question/,
                  },
                  // The learner's log, and what makes views of it again: most pages need neither.
                  {
                    name: 'progress',
                    test: /node_modules\/idb\/|src\/progress\/(?!refresh|replay|tallies|single-keys|stamped|known|read-)/,
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
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        // Strings that would become script go through one policy (trusted-address.ts), which knows no HTML.
        "require-trusted-types-for 'script'",
        'trusted-types default',
      ],
      scriptDirective: {
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [hashOf(themeScript), hashOf(notFoundScript)],
      },
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
});
