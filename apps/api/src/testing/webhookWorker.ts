import { connectServer } from '../database/connect.ts';
import { startJobs } from '../jobs.ts';
import { deliverEvents } from '../webhook.ts';
import { quickQueue } from './quickQueue.ts';

/** A process that only delivers events, for tests that kill it: `DATABASE_URL`, the receiver's address and the secret in hex. */
const [databaseUrl = '', url = '', secret = ''] = process.argv.slice(2);
const db = connectServer(databaseUrl);
const jobs = await startJobs(
  { kind: 'server', connectionString: databaseUrl },
  { onError: () => {}, supervisedEvery: 1 },
);
const webhook = { url, secret: Buffer.from(secret, 'hex'), fields: new Set<never>() };
await deliverEvents(
  jobs,
  { db, clock: () => new Date(), webhook, timeout: 1_000 },
  { queue: quickQueue, everySeconds: 0.5 },
);
process.stdout.write('delivering\n');
