// Starts the real nginx with hosting/nginx.conf over dist/. Of the sample, port and root alone are put in; round it stands
// what a system's nginx.conf holds.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { findNginx } from '../../scripts/find-nginx.ts';

const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** The sample with its own address and folder. Each of the two lines must be there once. */
export function sampleFor(sample: string, { port, root }: { port: number; root: string }): string {
  const lines: [RegExp, string][] = [
    [/^ {4}listen 80;/gm, `    listen ${port};`],
    [/^ {4}root \/var\/www\/margins;/gm, `    root "${root}";`],
  ];
  return lines.reduce((text, [line, instead]) => {
    const found = text.match(line)?.length ?? 0;
    if (found !== 1) throw new Error(`hosting/nginx.conf has ${found} lines like ${line.source}, not one.`);
    return text.replace(line, instead);
  }, sample);
}

/** Types of files that came with this nginx. */
function mimeTypes(nginx: string): string {
  const { stderr } = spawnSync(nginx, ['-V'], { encoding: 'utf8' });
  const [, own = ''] = /--conf-path=(\S+)/.exec(stderr) ?? [];
  const path = join(dirname(own), 'mime.types');
  if (!existsSync(path)) throw new Error(`${nginx} has no mime.types beside ${own || 'its configuration'}.`);
  return path;
}

export interface Nginx {
  address: string;
  stop: () => Promise<void>;
}

async function answers(address: string, server: ChildProcess, said: () => string): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`nginx stopped at once: ${said()}`);
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return;
  }
}

export async function startNginx(): Promise<Nginx> {
  const nginx = findNginx();
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'margins-nginx-'));
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  mkdirSync(join(folder, 'temp'));
  const site = sampleFor(readFileSync('hosting/nginx.conf', 'utf8'), { port, root: resolve('dist') });
  writeFileSync(join(folder, 'site.conf'), site);
  writeFileSync(
    join(folder, 'nginx.conf'),
    [
      'daemon off;',
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      `pid "${folder}/pid";`,
      'error_log stderr;',
      'events {}',
      'http {',
      `include "${mimeTypes(nginx)}";`,
      'default_type application/octet-stream;',
      'access_log off;',
      ...places.map((place) => `${place}_temp_path "${folder}/temp/${place}";`),
      `include "${folder}/site.conf";`,
      '}',
    ].join('\n'),
  );
  const server = spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const closed = new Promise<void>((done) => server.once('close', () => done()));
  const stop = async () => {
    server.kill('SIGQUIT');
    await closed;
    rmSync(folder, { recursive: true });
  };
  const address = `http://localhost:${port}`;
  await answers(address, server, () => said);
  return { address, stop };
}
