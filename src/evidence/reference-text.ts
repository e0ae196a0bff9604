// A reference in the Vancouver manner from CSL-JSON. Prints only what is recorded; "et al." where the list of authors is cut.
import type { Reference } from '../schemas/reference.ts';

/** "O'Sullivan B, Davis A M, et al. Title. Journal 2002;359:2235-2241." */
export function referenceText(reference: Reference): string {
  const authors = reference.author.map(({ family, given }) => [family, given].filter(Boolean).join(' '));
  const names = `${authors.join(', ')}${reference.custom.et_al ? ', et al' : ''}`;
  const year = reference.issued?.['date-parts']?.[0]?.[0];
  const issue = reference.issue ? `(${reference.issue})` : '';
  const place = [
    reference['container-title'],
    year === undefined ? null : ` ${year}`,
    reference.volume ? `;${reference.volume}${issue}` : null,
    reference.page ? `:${reference.page.replace('-', '–')}` : null,
  ];
  return [names, reference.title, place.filter(Boolean).join('')]
    .filter(Boolean)
    .map((part) => part?.replace(/\.?$/, '.'))
    .join(' ');
}
