import { createChunk } from '@cantho/host-sdk/react-module';

/** What stands further down on the page of one target: who, what else, and where from. */
export const targetMoreChunk = createChunk(() => import('./TargetMore.tsx'));
