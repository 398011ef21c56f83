import type { JobQueue } from '../jobs.ts';
import { webhookQueue } from '../webhook.ts';

/** The webhook's queue for tests that kill its workers and can't wait. */
export const quickQueue: JobQueue = { ...webhookQueue, firstDelay: 1, longestDelay: 2, expireAfter: 3 };
