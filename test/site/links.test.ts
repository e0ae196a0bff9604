// Does every link and anchor of the built site lead somewhere? Read from the files, so that all are seen.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'playwright/test';
import { pages } from './pages.ts';

interface ReadPage {
  ids: Set<string>;
  links: string[];
}

const fileOf = (address: string): string =>
  join('dist', address.endsWith('/') ? `${address}index.html` : address);

function read(address: string): ReadPage {
  const found: ReadPage = { ids: new Set(), links: [] };
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) {
        if (name === 'id') found.ids.add(value);
        if (['href', 'src', 'action', 'formaction'].includes(name)) found.links.push(value);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(readFileSync(fileOf(address), 'utf8')));
  return found;
}

const readPages = new Map(pages.map((address) => [address, read(address)]));

for (const address of pages) {
  test(`every link of ${address} leads somewhere`, () => {
    const dead: string[] = [];
    for (const link of readPages.get(address)?.links ?? []) {
      const target = new URL(link, `http://site${address}`);
      if (target.origin !== 'http://site') {
        if (target.protocol !== 'https:') dead.push(`${link} is not https`);
        continue;
      }
      const path = decodeURIComponent(target.pathname);
      if (!existsSync(fileOf(path))) dead.push(`${link}: no ${path}`);
      else if (
        target.hash.length > 1 &&
        !readPages.get(path)?.ids.has(decodeURIComponent(target.hash.slice(1)))
      ) {
        dead.push(`${link}: no such place in ${path}`);
      }
    }
    expect(dead).toEqual([]);
  });

  test(`no id stands twice on ${address}`, () => {
    const html = readFileSync(fileOf(address), 'utf8').replace(/<noscript>[\s\S]*?<\/noscript>/g, '');
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
}
