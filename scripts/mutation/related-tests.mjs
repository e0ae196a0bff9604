// Which test files reach a file of src, by their imports?
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const ROOMS = ['test/models', 'test/quizzes'];

function importsOf(directory, file) {
  const text = readFileSync(join(directory, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
    .map(([, name]) => normalize(join(dirname(file), name)))
    .filter((name) => existsSync(join(directory, name)));
}

/** Test files of both rooms, each with every file it reaches. @param left files left out */
export function reachOfTests(directory, left) {
  const reach = new Map();
  for (const room of ROOMS)
    for (const name of readdirSync(join(directory, room))) {
      const file = `${room}/${name}`;
      if (!name.endsWith('.test.ts') || left.includes(file)) continue;
      const reached = new Set([file]);
      for (const each of reached) for (const next of importsOf(directory, each)) reached.add(next);
      reach.set(file, reached);
    }
  return reach;
}
