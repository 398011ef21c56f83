import { createChunk } from '@cantho/host-sdk/react-module';

/** The look-up, in a file of its own: most people write. */
export const receiptPageChunk = createChunk(() => import('./ReceiptPage.tsx'));
