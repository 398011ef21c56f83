import { pathToRoute } from '@cantho/host-sdk';
import { officerPageOf } from '../src/officerPaths.ts';

const ownPages = new Set(['/', '/about', '/signed-in']);

/** Whether the shell draws a page of its own or a module's at this path; for others it draws its "not found". */
export function isKnownPath(path: string): boolean {
  return ownPages.has(path) || officerPageOf(path) !== null || pathToRoute(path) !== null;
}
