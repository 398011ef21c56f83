import { createChunk } from '@cantho/host-sdk/react-module';
import { targetMoreChunk } from './targetMoreChunk.ts';

/** The page of one target, in a chunk of its own: a home page with the card, and most readers of the list, never need it. */
export const targetPageChunk = createChunk(() => {
  // Beside it, not after it; the page draws without.
  targetMoreChunk.prefetch();
  return import('./TargetPage.tsx');
});
