/**
 * A receipt code as people type it, in the form the API gives it: Crockford's Base32 reads `I` and `L` as 1, `O` as 0,
 * either case, and ignores dashes and white space. Other signs stay, for the API to complain about.
 */
export function normalizeReceiptCode(typed: string): string {
  const signs = typed
    .toUpperCase()
    .replace(/[\s\-‐-―]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  return signs.match(/.{1,4}/gu)?.join('-') ?? '';
}
