// Lint: ordinary mistakes, and who may import whom. The table of rooms stands in CONTRIBUTING.md.
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Room under src, and the rooms it may import beside itself. */
const ROOMS = {
  models: [],
  schemas: [],
  evidence: ['schemas', 'models'],
  quizzes: ['schemas', 'models'],
  'components/controls': [],
  'components/charts': ['models', 'components/controls'],
  'components/widgets': ['models', 'components/charts', 'components/controls', 'schemas'],
  'components/quiz': ['quizzes', 'progress', 'schemas', 'components/controls', 'components/charts', 'components/widgets'],
  'components/article': ['evidence', 'models', 'schemas', 'quizzes', 'components/charts', 'components/quiz'],
  'components/site': ['evidence', 'models', 'components/charts', 'components/quiz'],
  layouts: ['components/site', 'components/article', 'progress', 'styles'],
  progress: ['quizzes'],
  build: ['schemas', 'evidence', 'quizzes'],
};

const zones = Object.entries(ROOMS).map(([room, allowed]) => ({
  target: `./src/${room}`,
  from: './src',
  except: [room, ...allowed].map((name) => `./${name}`),
  message: `src/${room} may import only ${[room, ...allowed].join(', ')}.`,
}));

export default ts.config(
  { ignores: ['dist*/', '.astro/', 'node_modules/', 'bench-results/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs['flat/recommended'],
  ...astro.configs['flat/recommended'],
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.svelte', '.astro', '.mjs'] })] },
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      'svelte/no-useless-mustaches': 'off', // {' '} keeps a space that formatting would lose
      'svelte/no-unused-svelte-ignore': 'off', // svelte-check judges these
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-undef': 'off', // types are checked by TypeScript, also in .svelte and .astro
      'import-x/no-restricted-paths': ['error', { zones }],
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'd3-selection', message: 'd3 computes, Svelte draws.' }],
          patterns: [{ group: ['d3-*'], message: "Import d3 by name: import { scaleLinear } from 'd3'." }],
        },
      ],
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
);
