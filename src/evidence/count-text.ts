// A number of patients or lesions as the original gives it and as the review prints it, in words.

interface Count {
  printed: number | null;
  verified: number | null;
  otherPrinted?: readonly number[];
}

/** "44; the review prints 56" · "79; the review also prints 86" · "129, as the review prints it" · null */
export function countText({ printed, verified, otherPrinted = [] }: Count): string | null {
  const n = verified ?? printed;
  if (n === null) return null;
  const other = otherPrinted.length ? `; the review also prints ${otherPrinted.join(' and ')}` : '';
  if (verified === null) return `${n}, as the review prints it${other}`;
  return (printed !== null && printed !== verified ? `${n}; the review prints ${printed}` : `${n}`) + other;
}
