import { createServer } from 'node:net';
import { createApp } from './app.ts';
import { askToLook, prepareAttachmentJobs, workOnAttachments } from './attachments/attachmentJobs.ts';
import { feedbackAttachments } from './attachments/feedbackAttachments.ts';
import { createIsolatedDecode } from './attachments/isolation.ts';
import { defaultLimits } from './attachments/limits.ts';
import { createClamdScanner } from './attachments/scanner.ts';
import { createFileStorage } from './attachments/storage.ts';
import { jobsDatabaseOf, openDatabase } from './database/open.ts';
import { startJobs } from './jobs.ts';
import { deleteExpired } from './rateLimits.ts';
import { scheduleRetention } from './retention.ts';
import { readSettings } from './settings.ts';
import { createTokenVerifier } from './tokens.ts';
import {
  createEventRecorder,
  deleteDelivered,
  deliverEvents,
  recordNothing,
  webhookQueue,
} from './webhook.ts';

const housekeepingEvery = 60_000;
const stopWithin = 10_000;
/** What a job has not done by then another process does again, or this one after its next start. */
const jobsStopWithin = 3_000;
/** Who has not sent a whole request by then, or read the answer, does not keep the database from being closed. */
const hangUpAfter = 5_000;

function fail(message: string): never {
  process.stderr.write(`api: ${message}\n`);
  process.exit(1);
}

/** Asked before the database is opened: a second start by mistake must not touch the data of the first. */
function requireFreePort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()));
  });
}

async function start(): Promise<void> {
  const settings = readSettings(process.env, process.argv.slice(2));
  const { issuer, audience, claims, logLevel, port } = settings;
  const clock = () => new Date();
  await requireFreePort(port);
  const complain = (error: Error) => process.stderr.write(`api: ${error.message}\n`);
  const { db, close } = await openDatabase(settings, complain);
  const jobs = await startJobs(await jobsDatabaseOf(db, settings.databaseUrl), { onError: complain });
  await jobs.prepare(webhookQueue);
  await prepareAttachmentJobs(jobs);
  const storage = await createFileStorage(settings.filesFolder);
  const app = await createApp({
    db,
    clock,
    verifyToken: createTokenVerifier({ issuer, audience, claims, clock }),
    log: { level: logLevel },
    storage,
    onAttachmentWhole: askToLook(jobs),
    ...(settings.webhook ? { recordEvent: createEventRecorder(jobs) } : {}),
    ...settings,
  });
  await app.listen({ port, host: '127.0.0.1' });
  process.stdout.write(`api listening on http://localhost:${port}\n`);

  const { webhook } = settings;
  if (webhook) await deliverEvents(jobs, { db, clock, webhook });
  const recordEvent = webhook ? createEventRecorder(jobs) : recordNothing;
  await scheduleRetention(jobs, {
    ...settings,
    db,
    clock,
    record: recordEvent,
    attachments: feedbackAttachments,
  });
  const stopping = new AbortController();
  await workOnAttachments(jobs, {
    ...{ db, storage, clock, limits: defaultLimits, onError: complain, signal: stopping.signal },
    scanner: settings.clamd && createClamdScanner(settings.clamd),
    decode: createIsolatedDecode({ signal: stopping.signal }),
  });

  const housekeeping = setInterval(() => {
    Promise.all([deleteExpired(db, clock()), deleteDelivered(db, clock())]).catch((error) =>
      app.log.error({ err: error }, 'housekeeping'),
    );
  }, housekeepingEvery);
  const stop = async () => {
    clearInterval(housekeeping);
    stopping.abort();
    setTimeout(() => app.server.closeAllConnections(), hangUpAfter).unref();
    setTimeout(() => fail(`did not stop within ${stopWithin / 1000} seconds`), stopWithin).unref();
    await app.close();
    await jobs.stop(jobsStopWithin);
    await close();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

start().catch((error: NodeJS.ErrnoException & { port?: number }) => {
  if (error.code === 'EADDRINUSE') fail(`port ${error.port} is taken; set API_PORT to a free one`);
  fail(error.message || `${error.code ?? error.name}; is DATABASE_URL right and the server running?`);
});
