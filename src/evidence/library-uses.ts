// Where does the course use a study, and where does it show an erratum? Read from the text of chapters and cases.
import { findFigure } from './find-figure.ts';
import type { Ledger } from './ledger.ts';
import { NameError } from './name-error.ts';

/** Does a text name this study, alone or at the head of a figure's name? "haas-2012" is not in "haas-2012b". */
export const namesStudy = (text: string, id: string): boolean =>
  new RegExp(`(?<![a-z0-9-])${id}(?![a-z0-9-])`).test(text);

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
