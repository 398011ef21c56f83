import { createChunk } from '@cantho/host-sdk/react-module';

/** What is folded away below a list: files to take along. In a file of its own, as later pages have such lists too. */
export const downloadsChunk = createChunk(() => import('./Downloads.tsx'));
