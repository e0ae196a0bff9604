// Where does the course use a study, and where does it show an erratum? Read from the text of chapters and cases.
import { findFigure } from './find-figure.ts';
import type { Ledger } from './ledger.ts';
import { NameError } from './name-error.ts';

/** Whole names in a text, among them those of studies, alone or at the head of a figure's name: "haas-2012b" is not "haas-2012". */
export const namesIn = (text: string): ReadonlySet<string> => new Set(text.match(/[a-z0-9-]+/g));

/** The list under a name, begun where there is none. */
export function listed<Name, Entry>(lists: Map<Name, Entry[]>, name: Name): Entry[] {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  return list;
}

/** Which of these entries name a study? Each text is read once, whatever the number of studies. */
export function usersByStudy<Entry>(
  entries: readonly Entry[],
  textOf: (entry: Entry) => string,
  studies: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly Entry[]> {
  const users = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const name of namesIn(textOf(entry))) if (studies.has(name)) listed(users, name).push(entry);
  return users;
}

/** Codes of the errata that a chapter marks: at the figures it prints, in its plots, or by hand. */
export function errataShown(body: string, ledger: Ledger): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const [, code = ''] of body.matchAll(/<ErratumMark\s+code="(E\d+)"/g)) codes.add(code);
  for (const [, name = ''] of body.matchAll(/<Value\s[^>]*?of="([^"]+)"/g)) {
    try {
      const code = findFigure(name, ledger).errata.at(-1);
      if (code) codes.add(code);
    } catch (error) {
      // A wrong name stops the build elsewhere, with its remedy.
      if (!(error instanceof NameError)) throw error;
    }
  }
  for (const [, names = ''] of body.matchAll(/<ArmPlot[\s\S]*?endpoints=\{\[([^\]]*)\]\}/g)) {
    for (const [, study = '', id = ''] of names.matchAll(/['"]([^/'"]+)\/([^'"]+)['"]/g)) {
      const endpoint = ledger.studies.get(study)?.endpoints.find((one) => one.id === id);
      for (const code of endpoint?.errata ?? []) codes.add(code);
    }
  }
  return codes;
}
