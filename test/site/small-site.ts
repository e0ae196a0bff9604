// The built site from a server of its own, for tests in which the server goes, comes back, or has another edition. To be quick an
// edition may be cut down to the files a test reads; its worker and its list are then served in the place of the real ones.
import { readFileSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import type { Edition } from '../../src/offline/edition.ts';
import { hashOf, listOf } from '../../src/offline/edition.ts';

const listFile = readdirSync('dist/offline').find((name) => name.startsWith('edition-')) ?? '';
export const builtEdition = JSON.parse(readFileSync(`dist/offline/${listFile}`, 'utf8')) as Edition;

/** Files served instead of, or beside, those of the built site, by path; null for one that is missing. */
export type Changes = Readonly<Record<string, string | null>>;

/**
 * An edition with some files of the built one and some others.
 * @param published day, which is how tests tell editions apart
 */
export async function editionWith(
  published: string,
  keeps: (path: string) => boolean,
  changes: Changes = {},
): Promise<Changes> {
  const files = Object.fromEntries(Object.entries(builtEdition.files).filter(([path]) => keeps(path)));
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) delete files[path];
    else files[path] = await hashOf(new TextEncoder().encode(text));
  }
  const id = `small-${published}`;
  const worker = readFileSync('dist/offline-worker.js', 'utf8').replaceAll(builtEdition.id, id);
  return {
    ...changes,
    'offline-worker.js': worker,
    [listOf(id)]: JSON.stringify({ id, published, bytes: 1e6, files } satisfies Edition),
  };
}

export interface SmallSite {
  /** Address of the site's root, with its last slash. */
  root: string;
  /** Paths asked for, in order. */
  asked: string[];
  changes: Changes;
  /** Answers a path itself when it returns true; called for each. */
  meddle: (path: string) => string | 'hang up' | undefined;
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
}

const KINDS: Record<string, string> = { html: 'text/html', js: 'text/javascript', json: 'application/json' };

/** @param under path the site is served under: "/" or "/x/y/" */
export async function smallSite(changes: Changes = {}, under = '/'): Promise<SmallSite> {
  const files = sirv('dist', {
    etag: true,
    setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'), // nothing is answered without the server
  });
  const missing = readFileSync('dist/404.html');
  let server: Server;
  let port = 0;
  const site: SmallSite = {
    root: '',
    asked: [],
    changes,
    meddle: () => undefined,
    goAway: () =>
      new Promise((gone) => {
        server.close(() => gone());
        server.closeAllConnections();
      }),
    comeBack: () =>
      new Promise((there) => {
        server = createServer((request, response) => {
          const address = request.url ?? '/';
          const path = address.slice(under.length).replace(/[?#].*/, '');
          const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
          site.asked.push(path);
          const send = (status: number, text: string | Buffer) => {
            response.writeHead(status, {
              'Content-Type': KINDS[file.split('.').at(-1) ?? ''] ?? 'text/plain',
            });
            response.end(text);
          };
          const meddled = site.meddle(path);
          if (meddled === 'hang up') return void response.destroy();
          if (meddled !== undefined) return send(200, meddled);
          const changed = site.changes[file];
          if (changed) return send(200, changed);
          if (changed === null || !address.startsWith(under)) return send(404, missing);
          request.url = `/${address.slice(under.length)}`;
          files(request, response, () => send(404, missing));
        });
        server.listen(port, 'localhost', () => {
          port = (server.address() as AddressInfo).port;
          site.root = `http://localhost:${port}${under}`;
          there();
        });
      }),
  };
  await site.comeBack();
  return site;
}
