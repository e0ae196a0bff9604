// Builds the course, indexes it and serves it; prints the address. A taken port is named and the next free one used.
import { spawnSync } from 'node:child_process';
import { serve } from './serve.ts';

const FIRST_PORT = Number(process.env.PORT ?? 4321);

if (!process.argv.includes('--no-build')) {
  const build = spawnSync('npm', ['run', 'build', '--silent'], { stdio: 'inherit' });
  if (build.status !== 0) process.exit(build.status ?? 1);
}

for (let port = FIRST_PORT; port < FIRST_PORT + 20; port++) {
  try {
    await serve({ folder: 'dist', under: '/', port });
    console.log(`\nMargins is at http://localhost:${port}/   (Ctrl+C stops it)`);
    break;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    const next = port + 1 < FIRST_PORT + 20 ? `trying ${port + 1}` : 'giving up';
    console.log(`Port ${port} is taken by another program; ${next}.`);
  }
}
