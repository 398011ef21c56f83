/** How much of what a page shows is made up. */
export type SampleShare = 'none' | 'some' | 'all';

/**
 * Where all is made up the banner over the page says so once; where only some is, each figure needs a mark of its own, so that
 * the real ones can be told apart.
 */
export function sampleShare(parts: readonly { readonly sample: boolean }[]): SampleShare {
  if (!parts.some(({ sample }) => sample)) return 'none';
  return parts.every(({ sample }) => sample) ? 'all' : 'some';
}
