// Narrows each page's content security policy to the inline scripts and styles that stand in that page.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Drops the hashes that no inline script or style of the page has. */
export function withOwnPolicy(html: string): string {
  // A script that only names its file has nothing inline.
  const inline = [...html.matchAll(/<(script|style)(?:\s[^>]*)?>([\s\S]*?)<\/\1>/g)].flatMap(([, , text]) =>
    text ? hashOf(text) : [],
  );
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (policy) =>
    policy.replace(/ 'sha256-[^']+'/g, (hash) => (inline.includes(hash.trim()) ? hash : '')),
  );
}

export function ownPolicy(): AstroIntegration {
  return {
    name: 'margins:own-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const name of await readdir(root, { recursive: true })) {
          if (!name.endsWith('.html')) continue;
          const path = join(root, name);
          const html = await readFile(path, 'utf8');
          const narrowed = withOwnPolicy(html);
          if (narrowed !== html) await writeFile(path, narrowed);
        }
      },
    },
  };
}
