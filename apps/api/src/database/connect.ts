import { PGlite } from '@electric-sql/pglite';
import { Kysely, type LogEvent, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './schema.ts';

const oid = { int8: 20, date: 1082, numeric: 1700 };
const asText = (text: string) => text;

/** Both drivers hand out the same: a date stays text (a `Date` would drag a time zone in), numbers are numbers. */
const parsers: Record<number, (text: string) => unknown> = {
  [oid.int8]: Number,
  [oid.date]: asText,
  [oid.numeric]: Number,
};

/** An embedded database in a folder, which must exist and be ours alone; without a folder, in memory. */
export function connectEmbedded(folder?: string): Kysely<Database> {
  let client: Promise<PGlite> | null = null;
  const pglite = () => {
    client ??= PGlite.create({ ...(folder === undefined ? {} : { dataDir: folder }), parsers });
    return client;
  };
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
  embeddedClients.set(db, pglite);
  return db;
}

const embeddedClients = new WeakMap<Kysely<Database>, () => Promise<PGlite>>();

/** What an embedded database is made of; `null` of a server's. */
export async function embeddedClient(db: Kysely<Database>): Promise<PGlite | null> {
  return (await embeddedClients.get(db)?.()) ?? null;
}

export interface ServerOptions {
  poolSize?: number;
  /** Hears of connections that break while nobody uses them. */
  onIdleError?: (error: Error) => void;
  /** Hears of every statement. */
  log?: (event: LogEvent) => void;
}

/** A PostgreSQL server. */
export function connectServer(
  connectionString: string,
  { poolSize = 10, onIdleError, log }: ServerOptions = {},
): Kysely<Database> {
  const pool = new pg.Pool({
    connectionString,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    idle_in_transaction_session_timeout: 15_000,
    statement_timeout: 15_000,
    application_name: 'cantho-api',
    types: {
      getTypeParser: ((id: number, format?: 'text') =>
        parsers[id] ?? pg.types.getTypeParser(id, format)) as typeof pg.types.getTypeParser,
    },
  });
  // Without a listener a broken idle connection would end the process.
  pool.on('error', (error) => onIdleError?.(error));
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }), ...(log && { log }) });
}
