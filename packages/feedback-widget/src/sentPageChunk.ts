import { createChunk } from '@cantho/host-sdk/react-module';

/** What follows sending, in a file of its own: fetched once something is written, long before it is drawn. */
export const sentPageChunk = createChunk(() => import('./SentPage.tsx'));
