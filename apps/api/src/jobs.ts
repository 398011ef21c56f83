import type { PGlite } from '@electric-sql/pglite';
import type { Transaction } from 'kysely';
import { fromKysely, fromPglite, PgBoss } from 'pg-boss';
import type { Database } from './database/schema.ts';

/** How a kind of job is kept and repeated. Times in seconds. */
export interface JobQueue {
  /** Lower-case words with dashes. */
  name: string;
  /** `inOrder`: of jobs with one key one at a time, and none before those sent earlier are done. */
  order: 'any' | 'inOrder';
  /** How often a job that failed is tried again; after that it stays, failed, until it is retried by hand. */
  retries: number;
  /** Before the first retry; it doubles each time up to `longestDelay`. */
  firstDelay: number;
  longestDelay: number;
  /** A job that takes longer is given to another worker: its process may be dead. */
  expireAfter: number;
}

export interface JobOptions {
  /** Of queues that are `inOrder`: what the order is of. */
  key?: string;
  /** Not before this instant. */
  startAfter?: Date;
}

/** Rejecting means that the job failed. `signal` aborts when its time is over. */
export type JobWork<Data> = (data: Data, job: { id: string; signal: AbortSignal }) => Promise<void>;

/** Jobs that survive the process, shared by all processes on a database. */
export interface Jobs {
  /** Makes a queue, or finds it: before anything is sent to it. */
  prepare: (queue: JobQueue) => Promise<void>;
  /** Sends a job when, and only when, the transaction is committed. */
  send: (trx: Transaction<Database>, queue: JobQueue, data: object, options?: JobOptions) => Promise<void>;
  /** Works on a queue until the jobs are stopped. */
  work: <Data extends object>(queue: JobQueue, work: JobWork<Data>, options?: WorkOptions) => Promise<void>;
  /** Sends a job by the clock (cron in Asia/Ho_Chi_Minh), once for all processes. */
  schedule: (queue: JobQueue, cron: string) => Promise<void>;
  /** Jobs of a queue that failed for good. */
  listFailed: (queue: JobQueue) => Promise<{ id: string; data: object }[]>;
  /** Tries a job that failed for good again. */
  retry: (queue: JobQueue, id: string) => Promise<void>;
  /** Takes no more and waits for what is being worked on, at most so many ms. */
  stop: (within?: number) => Promise<void>;
}

export interface WorkOptions {
  /** Seconds between two looks for jobs, at least 0.5. */
  everySeconds?: number;
  /** How many jobs of the queue this process works on at once. */
  atOnce?: number;
}

/** Where jobs are kept: beside the data, in a schema of their own. */
export type JobsDatabase =
  | { kind: 'server'; connectionString: string }
  /** One connection: what jobs need of it waits its turn between transactions. */
  | { kind: 'embedded'; client: PGlite };

interface Options {
  onError: (error: Error) => void;
  /** Seconds between two looks for jobs whose process is gone. */
  supervisedEvery?: number;
}

const schema = 'jobs';
const timeZone = 'Asia/Ho_Chi_Minh';

/** Starts what looks after jobs; its tables are made and brought up to date by the first process that comes. */
export async function startJobs(
  database: JobsDatabase,
  { onError, supervisedEvery = 30 }: Options,
): Promise<Jobs> {
  const boss = new PgBoss({
    ...(database.kind === 'server'
      ? { connectionString: database.connectionString, max: 3, application_name: 'cantho-api-jobs' }
      : { db: fromPglite(database.client), backend: 'pglite' as const }),
    schema,
    superviseIntervalSeconds: supervisedEvery,
    monitorIntervalSeconds: supervisedEvery,
    openTelemetry: { enabled: false },
  });
  boss.on('error', onError);
  await boss.start();
  const found = new Map<string, Promise<void>>();
  const ready = (queue: JobQueue) => {
    const made = found.get(queue.name) ?? makeQueue(boss, queue);
    found.set(queue.name, made);
    return made;
  };
  return {
    prepare: ready,
    send: async (trx, queue, data, { key, startAfter } = {}) => {
      // Finding it takes a connection of its own, and the embedded database has only the one this transaction holds.
      if (!found.has(queue.name)) throw new Error(`Queue "${queue.name}" was not prepared`);
      await boss.send(queue.name, data, {
        db: fromKysely(trx),
        ...(key === undefined ? {} : { singletonKey: key }),
        ...(startAfter ? { startAfter } : {}),
      });
    },
    work: async (queue, work, { everySeconds = 1, atOnce = 1 } = {}) => {
      await ready(queue);
      const options = { pollingIntervalSeconds: everySeconds, localConcurrency: atOnce, batchSize: 1 };
      await boss.work(queue.name, options, async (jobs) => {
        for (const { id, data, signal } of jobs) await work(data as never, { id, signal });
      });
    },
    schedule: async (queue, cron) => {
      await ready(queue);
      await boss.schedule(queue.name, cron, {}, { tz: timeZone });
    },
    listFailed: async (queue) => {
      await ready(queue);
      const jobs = await boss.findJobs<object>(queue.name, { limit: 100_000 });
      return jobs.filter(({ state }) => state === 'failed').map(({ id, data }) => ({ id, data }));
    },
    retry: async (queue, id) => {
      await boss.retry(queue.name, id);
    },
    stop: (within = 5_000) => boss.stop({ graceful: true, timeout: within }),
  };
}

async function makeQueue(boss: PgBoss, queue: JobQueue): Promise<void> {
  const options = {
    retryLimit: queue.retries,
    retryDelay: queue.firstDelay,
    retryBackoff: true,
    retryDelayMax: queue.longestDelay,
    expireInSeconds: queue.expireAfter,
  };
  await boss.createQueue(queue.name, {
    policy: queue.order === 'inOrder' ? 'key_strict_fifo' : 'standard',
    ...options,
  });
  // One that exists keeps what it was made with.
  await boss.updateQueue(queue.name, options);
}
