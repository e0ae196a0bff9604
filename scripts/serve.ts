// Serves the built site the way a plain static host does: files, folders' index pages, 404.html. Knows no routes.
import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

export interface Serving {
  /** Folder of the built site. */
  folder: string;
  /** Path the site is served under: "/" or "/x/y/". */
  under: string;
  port: number;
}

/**
 * Starts serving.
 * @throws when the folder holds no site; rejects with code EADDRINUSE when the port is taken
 */
export function serve({ folder, under, port }: Serving): Promise<Server> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`No built site in ${folder}: run \`npm run build\` first.`);
  const notFound = readFileSync(join(folder, '404.html'));
  const files = sirv(folder, { etag: true });
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(request.method === 'HEAD' ? undefined : notFound);
    };
    const address = request.url ?? '/';
    if (address === under.slice(0, -1) && under !== '/') {
      response.writeHead(308, { Location: under });
      response.end();
      return;
    }
    if (!address.startsWith(under)) return missing();
    request.url = `/${address.slice(under.length)}`;
    files(request, response, missing);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}
