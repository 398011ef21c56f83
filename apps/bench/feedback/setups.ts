import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectEmbedded, connectServer, type Database, startPostgres } from '@cantho/api/measuring';
import type { Kysely } from 'kysely';
import { type ApiServer, createApiServer } from '../load/apiServer.ts';

export interface Setup {
  readonly name: string;
  readonly database: 'PGlite' | 'PostgreSQL';
  readonly processes: 1 | 2;
  /** Whether senders have to solve a piece of work. */
  readonly hasEffort: boolean;
}

export const setups: readonly Setup[] = [
  { name: 'PGlite, one process', database: 'PGlite', processes: 1, hasEffort: false },
  { name: 'PostgreSQL, one process', database: 'PostgreSQL', processes: 1, hasEffort: false },
  { name: 'PostgreSQL, two processes', database: 'PostgreSQL', processes: 2, hasEffort: true },
];

export interface RunningSetup {
  readonly servers: readonly ApiServer[];
  /** Once the processes are stopped: an embedded database takes one at a time. */
  readonly openDatabase: () => Promise<Kysely<Database>>;
  readonly stop: () => Promise<void>;
}

/** As many as anybody wants of everything: what is measured is that nothing is lost, not what is refused. */
const unlimited = Object.fromEntries(
  ['FEEDBACK', 'RECEIPTS', 'CHALLENGES', 'SIMILAR', 'PERSON_FEEDBACK', 'UPLOADS', 'OFFICERS'].map((name) => [
    `${name}_PER_MINUTE`,
    '1000000',
  ]),
);

/** Starts processes over a database of their own. */
export async function startSetup(
  { database, processes, hasEffort }: Setup,
  env: Readonly<Record<string, string>> = {},
): Promise<RunningSetup> {
  const folder = await mkdtemp(join(tmpdir(), 'cantho-bench-'));
  const dataFolder = join(folder, 'data');
  const postgres = database === 'PostgreSQL' ? await startPostgres() : null;
  const servers: ApiServer[] = [];
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    for (let count = 0; count < processes; count += 1) {
      servers.push(
        await createApiServer({
          ...unlimited,
          API_DATA: dataFolder,
          ...(postgres ? { DATABASE_URL: postgres.url } : {}),
          TRUSTED_PROXIES: '127.0.0.1',
          // The least that is a piece of work: it is checked as any other.
          CHALLENGE_WORK: hasEffort ? '2' : '0',
          ...env,
        }),
      );
    }
    await Promise.all(servers.map((server) => server.start()));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    servers,
    openDatabase: async () => {
      await Promise.all(servers.map((server) => server.stop()));
      return postgres ? connectServer(postgres.url, { poolSize: 1 }) : connectEmbedded(dataFolder);
    },
    stop,
  };
}
