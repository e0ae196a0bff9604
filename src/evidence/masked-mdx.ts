// Blanks out of an MDX file everything a reader does not read as typed words, keeping every offset and line.

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** Attributes whose text is read by the reader and is therefore scanned. */
const READ_ATTRIBUTES = /\b(?:title|sub|caption|label|alt)="([^"]*)"/g;

/** In a tag only the texts the reader reads are kept; names between braces in them are blanked. */
function maskTag(tag: string): string {
  let masked = blank(tag);
  for (const match of tag.matchAll(READ_ATTRIBUTES)) {
    const value = match[1] ?? '';
    const start = match.index + match[0].length - 1 - value.length;
    masked = masked.slice(0, start) + maskNames(value) + masked.slice(start + value.length);
  }
  return masked;
}

/** Blanks {names} of data files and captions. */
export const maskNames = (text: string): string => text.replace(/\{[^{}]*\}/g, blank);

/**
 * @param source an MDX file, without or with its front matter
 * @returns a text of the same length with front matter, imports, comments, expressions, code, link targets, markup
 *   and the insides of <Given> blanked
 */
export function maskedMdx(source: string): string {
  return source
    .replace(/^---\n[\s\S]*?\n---/, blank)
    .replace(/^(?:import|export)\s.*$/gm, blank)
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, blank)
    .replace(/<Given>[\s\S]*?<\/Given>/g, blank)
    .replace(/<\/?[A-Za-z][^<>]*?>/g, maskTag)
    .replace(/`[^`\n]*`/g, blank)
    .replace(/\]\([^)\s]*\)/g, blank)
    .replace(/^\s*\d+\.\s/gm, blank)
    .replace(/\{[^{}]*\}/g, blank);
}
