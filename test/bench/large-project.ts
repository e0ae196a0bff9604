// A copy of the project in a temporary folder with a synthetic course in it, and a build of it that tells what it took.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addSyntheticCourse, type Size } from './synthetic-course.ts';

export interface BuildCost {
  wallSeconds: number;
  /** Of all processes, user and system: it says more than the wall where others share the machine. */
  processorSeconds: number;
  /** Most memory the build itself held, without the search index's own process. */
  peakGB: number;
}

const COPIED = [
  'src',
  'public',
  'astro.config.mjs',
  'svelte.config.js',
  'tsconfig.json',
  'package.json',
  'scripts',
];

/** @returns folder of a copy; its packages are those of the project, its caches its own */
export function projectCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'margins-scale-'));
  for (const name of COPIED) cpSync(name, join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules'))
    if (!name.startsWith('.') || name === '.bin')
      symlinkSync(join(process.cwd(), 'node_modules', name), join(folder, 'node_modules', name));
  return folder;
}

/** @returns folder of a copy with a synthetic course of this size in it */
export function largeProject(size: Size): string {
  const folder = projectCopy();
  addSyntheticCourse(join(folder, 'src/content'), size);
  return folder;
}

const secondsOf = (times: string): number =>
  [...times.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);

/** Builds what stands in a folder. Leaves the pages in its `dist` and what the build said in its `build.log`. */
export function buildIn(folder: string): BuildCost {
  const tell =
    "data:text/javascript,process.on('exit',()=>console.error('maxRSS '+process.resourceUsage().maxRSS))";
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    'sh',
    [
      '-c',
      '"$0" --import "$1" node_modules/astro/bin/astro.mjs build >build.log && times',
      process.execPath,
      tell,
    ],
    {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 2 ** 28,
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  );
  if (status !== 0) throw new Error(`The build failed:\n${stderr.slice(0, 4000)}`);
  // The second line is of the children.
  return {
    wallSeconds: (performance.now() - began) / 1000,
    processorSeconds: secondsOf(stdout.split('\n')[1] ?? ''),
    peakGB: Number(/maxRSS (\d+)/.exec(stderr)?.[1]) / 2 ** 20,
  };
}
