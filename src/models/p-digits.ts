// How many digits of a p value are worth reading? Leaves out what the p is of.

/** An exact p in as many digits as are worth reading: 0.107, 0.0065, 0.000025. */
export function exactPText(p: number): string {
  if (p >= 0.1) return String(Number(p.toFixed(3)));
  const decimals = Math.ceil(-Math.log10(Math.max(p, 1e-12))) + 1;
  return String(Number(p.toFixed(decimals))).includes('e')
    ? p.toFixed(decimals)
    : String(Number(p.toFixed(decimals)));
}
