import { createChunk } from '@cantho/host-sdk/react-module';

/** The page of one target, in a chunk of its own: a home page with the card, and most readers of the list, never need it. */
export const targetPageChunk = createChunk(() => import('./TargetPage.tsx'));
