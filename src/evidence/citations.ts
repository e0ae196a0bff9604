// References as readers and their software want them: Vancouver text, BibTeX, RIS. Prints only what is recorded.
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { Reference } from '../schemas/reference.ts';

plugins.config.get('@bibtex').format.useIdAsLabel = true;

/** CSL-JSON without the course's own field; where the list of authors is cut, the given word stands for the rest. */
function csl({ custom, ...reference }: Reference, rest: string | null): unknown {
  const author = custom.et_al && rest ? [...reference.author, { literal: rest }] : reference.author;
  return { ...reference, author };
}

const printed = new Map<string, string>();

/** "O’Sullivan B, et al. Preoperative … The Lancet. 2002;359(9325):2235–41." without its identifiers. */
export function vancouver(reference: Reference): string {
  const known = printed.get(reference.id);
  if (known !== undefined) return known;
  const { DOI: _doi, PMID: _pmid, ...bare } = reference;
  const text = new Cite(csl(bare, 'et al')).format('bibliography', {
    format: 'text',
    template: 'vancouver',
    lang: 'en-GB',
  });
  const tidy = text
    .replace(/^1\.\s*/, '')
    .replace('et al..', 'et al.')
    .trim();
  printed.set(reference.id, tidy);
  return tidy;
}

/** All references as one BibTeX file; keys are the course's names. */
export const bibtex = (references: readonly Reference[]): string =>
  references.map((reference) => new Cite(csl(reference, 'others')).format('bibtex').trim()).join('\n\n');

/** RIS has one line a field; the formatter wraps long ones, also inside words. */
const unwrapped = (text: string): string => text.replace(/\n(?![A-Z][A-Z0-9] {2}- )/g, '');

/** All references as one RIS file; a cut list of authors is left cut. */
export const ris = (references: readonly Reference[]): string =>
  references.map((reference) => unwrapped(new Cite(csl(reference, null)).format('ris').trim())).join('\n\n');
