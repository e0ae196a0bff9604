// Lint: ordinary mistakes, and who may import whom. The table of rooms stands in CONTRIBUTING.md.
import { dirname, join, relative } from 'node:path';
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Room under src, and the rooms it may import beside itself. */
const ROOMS = {
  models: [],
  schemas: [],
  evidence: ['schemas', 'models'],
  quizzes: ['schemas', 'models'],
  offline: [],
  'components/controls': [],
  'components/charts': ['models', 'components/controls'],
  'components/widgets': ['models', 'components/charts', 'components/controls', 'schemas'],
  'components/quiz': [
    'quizzes',
    'progress',
    'schemas',
    'components/controls',
    'components/charts',
    'components/widgets',
  ],
  'components/review': [
    'quizzes',
    'progress',
    'schemas',
    'models',
    'components/quiz',
    'components/controls',
    'components/charts',
  ],
  'components/exam': [
    'quizzes',
    'progress',
    'schemas',
    'components/quiz',
    'components/controls',
    'components/charts',
  ],
  'components/article': [
    'evidence',
    'models',
    'schemas',
    'quizzes',
    'components/charts',
    'components/quiz',
    'components/exam',
  ],
  'components/site': ['evidence', 'models', 'components/charts', 'components/quiz', 'styles'],
  'components/offline': ['offline', 'components/controls', 'styles'],
  layouts: [
    'components/site',
    'components/article',
    'components/quiz',
    'components/widgets',
    'components/controls',
    'components/exam',
    'components/review',
    'components/offline',
    'progress',
    'quizzes',
    'styles',
  ],
  progress: ['quizzes'],
  build: ['schemas', 'evidence', 'quizzes', 'components/site', 'offline'],
};

const roomOf = (path) =>
  Object.keys(ROOMS)
    .filter((room) => path.startsWith(`src/${room}/`))
    .sort((a, b) => b.length - a.length)[0];

/** Refuses an import that leaves its room for one it may not enter. */
const rooms = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { closed: 'src/{{from}} may import only {{allowed}}, not {{to}}.' },
  },
  create(context) {
    const file = relative(context.cwd, context.filename).replaceAll('\\', '/');
    const from = roomOf(file);
    if (!from) return {};
    const check = (source) => {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
      const target = join(dirname(file), source.value).replaceAll('\\', '/');
      const to = roomOf(target) ?? target.replace(/^src\//, '').split('/')[0];
      if (to === from || ROOMS[from].includes(to)) return;
      const allowed = [from, ...ROOMS[from]].join(', ');
      context.report({ node: source, messageId: 'closed', data: { from, to, allowed } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
    };
  },
};

export default ts.config(
  {
    ignores: [
      'dist*/',
      '.astro/',
      '.stryker-tmp/',
      'node_modules/',
      'bench-results/',
      'mutation-report/',
      'test-results/',
      'playwright-report/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs['flat/recommended'],
  ...astro.configs['flat/recommended'],
  {
    plugins: { course: { rules: { rooms } } },
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      'svelte/no-useless-mustaches': 'off', // {' '} keeps a space that formatting would lose
      'svelte/no-unused-svelte-ignore': 'off', // svelte-check judges these
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-undef': 'off', // types are checked by TypeScript, also in .svelte and .astro
      'course/rooms': 'error',
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'd3-selection', message: 'd3 computes, Svelte draws.' }],
          patterns: [{ regex: '^d3-', message: "Import d3 by name: import { scaleLinear } from 'd3'." }],
        },
      ],
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
);
