// Which file of an edition answers an address? As a static host would: folders by their index page, with or without its name,
// whatever stands behind the question mark.

export type Found =
  /** The file at this path. */
  | { file: string }
  /** A folder asked for without its last slash: addresses inside its page would lead astray. */
  | { moved: string };

/**
 * @param path below the site's root, without query: "", "chapters/preoperative/", "data/items/x.json"; encoded or not
 * @param has says whether the edition has a file
 */
export function findFile(path: string, has: (file: string) => boolean): Found | undefined {
  let plain: string;
  try {
    plain = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const index = plain === '' || plain.endsWith('/') ? `${plain}index.html` : plain;
  if (has(index)) return { file: index };
  return has(`${index}/index.html`) ? { moved: `${path}/` } : undefined;
}
