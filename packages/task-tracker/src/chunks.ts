import { createChunk } from '@cantho/host-sdk/react-module';

/** The page of one task: most readers of the list open one later, or none. */
export const taskPageChunk = createChunk(() => import('./TaskPage.tsx'));

/** The tasks by deadline, by state of work and by agency. */
export const viewsChunk = createChunk(() => import('./TaskViews.tsx'));

/** What states mean, files to take away and the calendar: they stand below the tasks. */
export const extrasChunk = createChunk(() => import('./TaskExtra.tsx'));

/** Milliseconds after the list is drawn: it has been read by then, and nothing else is on its way. */
export const restMs = 3000;
