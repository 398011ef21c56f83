import type { ModuleRoute } from '@cantho/host-sdk';
import { type Chunk, createChunk } from '@cantho/host-sdk/react-module';
import { targetPageChunk } from './targetPageChunk.ts';

/** The list as a table. */
export const tableChunk = createChunk(() => import('./TargetsTable.tsx'));

/** What changed, and what the reader follows: both tell changes in words. */
export const changesChunk = createChunk(() => import('./changesParts.ts'));

/** All agencies, and one. */
export const agenciesChunk = createChunk(() => import('./agencyParts.ts'));

/** The code a place needs beside the module's own. */
export function chunkOf(route: ModuleRoute | null): Pick<Chunk<unknown>, 'prefetch'> | undefined {
  switch (route?.name) {
    case 'target':
      return targetPageChunk;
    case 'agencies':
    case 'agency':
      return agenciesChunk;
    case 'followed':
      return changesChunk;
    default:
      return undefined;
  }
}
