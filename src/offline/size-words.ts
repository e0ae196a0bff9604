// How much is that? Said in round figures, at build and in the browser.

const MB = 1e6;

/** "3.7 MB", "11 MB", "2 GB": as exact as anyone can use. */
export function sizeWords(bytes: number): string {
  if (bytes < 0.1 * MB) return 'less than 0.1 MB';
  if (bytes < 9.95 * MB) return `${(bytes / MB).toFixed(1)} MB`;
  return bytes < 999.5 * MB ? `${Math.round(bytes / MB)} MB` : `${Math.round(bytes / (1000 * MB))} GB`;
}
