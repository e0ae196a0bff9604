// How a quantity put in words becomes the last part of a figure's name: c-preop-volumes/ctv-longitudinal.

/** Lower case; everything but letters and digits to single hyphens. */
export const slugOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
