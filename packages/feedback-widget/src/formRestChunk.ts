import { createChunk } from '@cantho/host-sdk/react-module';

/** What stands below the text, sending with it, and the list to choose a subject from: a file of its own, fetched as soon as the first view stands. */
export const formRestChunk = createChunk(() => import('./FormRest.tsx'));
