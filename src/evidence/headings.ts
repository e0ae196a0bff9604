// The heading anchors of an MDX file, made as the site makes them, so that a link to a section can be checked.
import GithubSlugger from 'github-slugger';

/** Anchors of the second- and third-level headings, in order. */
export function headingsOf(source: string): Set<string> {
  const slugger = new GithubSlugger();
  const headings = source.replace(/^---\n[\s\S]*?\n---/, '').matchAll(/^#{2,3}\s+(.+?)\s*$/gm);
  return new Set([...headings].map((match) => slugger.slug((match[1] ?? '').replace(/[*_`]/g, ''))));
}
