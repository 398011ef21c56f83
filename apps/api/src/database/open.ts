import type { Kysely } from 'kysely';
import type { JobsDatabase } from '../jobs.ts';
import { connectEmbedded, connectServer, embeddedClient } from './connect.ts';
import { lockFolder } from './folderLock.ts';
import { prepareDatabase } from './migrate.ts';
import { seedPlan } from './planSeed.ts';
import { loadSample } from './sampleLoad.ts';
import type { Database } from './schema.ts';

export interface DatabaseSettings {
  /** A PostgreSQL server; without it the embedded database in `dataFolder`. */
  databaseUrl: string | null;
  dataFolder: string;
  /** Load the sample year beside the plan. */
  sample: boolean;
}

export interface OpenDatabase {
  db: Kysely<Database>;
  close: () => Promise<void>;
}

/** Opens the database the settings name, brings its tables up to date and loads the plan. */
export async function openDatabase(
  settings: DatabaseSettings,
  onIdleError: (error: Error) => void,
): Promise<OpenDatabase> {
  const opened = await connectDatabase(settings, onIdleError);
  try {
    await prepareDatabase(opened.db, async (trx) => {
      await seedPlan(trx);
      if (settings.sample) await loadSample(trx);
    });
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Opens it as it is. @throws Error where another process has the embedded one. */
export async function connectDatabase(
  { databaseUrl, dataFolder }: Pick<DatabaseSettings, 'databaseUrl' | 'dataFolder'>,
  onIdleError: (error: Error) => void,
): Promise<OpenDatabase> {
  if (databaseUrl) {
    const db = connectServer(databaseUrl, { onIdleError });
    return { db, close: () => db.destroy() };
  }
  const unlock = await lockFolder(dataFolder);
  const db = connectEmbedded(dataFolder);
  const close = async () => {
    await db.destroy();
    await unlock();
  };
  return { db, close };
}

/** Where jobs are kept of a database that is open. */
export async function jobsDatabaseOf(
  db: Kysely<Database>,
  databaseUrl: string | null,
): Promise<JobsDatabase> {
  if (databaseUrl) return { kind: 'server', connectionString: databaseUrl };
  const client = await embeddedClient(db);
  if (!client) throw new Error('Expected the embedded database or the address of a server');
  return { kind: 'embedded', client };
}
