// The bundler keeps its one helper in a file of its own, some 150 bytes that cost a request. Each script that asks for it gets
// a copy instead.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const HELPER = /^rolldown-runtime\..*\.js$/;

/**
 * A script with the helper inside.
 * @param helper text of the helper's file: statements, then one export
 * @param file its name
 * @throws when the helper's file has another form, which a new bundler may bring
 */
export function withHelper(script: string, helper: string, file: string): string {
  const form = /^(?<made>[\s\S]*?)export\s*\{\s*(?<own>\w+)(?:\s+as\s+(?<as>\w+))?\s*\};?\s*$/.exec(
    helper,
  )?.groups;
  if (!form)
    throw new Error(`${file} is not one exported helper any more: src/build/own-helper.ts must change.`);
  const asked = new RegExp(
    `import\\s*\\{\\s*(\\w+)(?:\\s+as\\s+(\\w+))?\\s*\\}\\s*from\\s*["']\\./${file}["'];?`,
  );
  return script.replace(asked, (_, name: string, local = name) => {
    if (name !== (form['as'] ?? form['own'])) throw new Error(`${file} exports no ${name}.`);
    return `var ${local}=(()=>{${form['made']}return ${form['own']}})();`;
  });
}

export function ownHelper(): AstroIntegration {
  return {
    name: 'margins:own-helper',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = join(fileURLToPath(dir), '_astro');
        const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
        const file = names.find((name) => HELPER.test(name));
        if (!file) return;
        const helper = await readFile(join(folder, file), 'utf8');
        for (const name of names) {
          const script = await readFile(join(folder, name), 'utf8');
          // Lists of files to fetch ahead keep their places.
          const own = withHelper(script, helper, file).replaceAll(`"_astro/${file}"`, '""');
          if (own !== script) await writeFile(join(folder, name), own);
        }
        await rm(join(folder, file));
      },
    },
  };
}
