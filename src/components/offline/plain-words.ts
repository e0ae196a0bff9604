// Counts and days as a reader writes them. Apart from other words, because every page of a saved course may fetch these.

export const countWords = (count: number): string => count.toLocaleString('en-GB');

export const dayWords = (moment: number | string): string =>
  new Date(moment).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
