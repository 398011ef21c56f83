import type { Kysely } from 'kysely';
import { isMigrated } from '../database/migrate.ts';
import type { Database } from '../database/schema.ts';
import type { OperationHandlers } from '../operations.ts';
import { Problem, unavailable } from '../problems.ts';

interface Parts {
  db: Kysely<Database>;
  isStopping: () => boolean;
}

/** For those who run the API. */
export function operationsHandlers({ db, isStopping }: Parts): OperationHandlers {
  return {
    getHealth: {
      handle: async ({ reply }) => reply.header('cache-control', 'no-store').send({ status: 'ok' }),
    },
    getReadiness: {
      handle: async ({ reply }) => {
        // Told before the last connection ends, so that a load balancer sends no more.
        if (isStopping()) throw unavailable('stopping');
        await requireReady(db);
        return reply.header('cache-control', 'no-store').send({ status: 'ok' });
      },
    },
  };
}

async function requireReady(db: Kysely<Database>): Promise<void> {
  try {
    const plan = await db.selectFrom('targets').select('no').limit(1).executeTakeFirst();
    if (plan && (await isMigrated(db))) return;
  } catch (error) {
    throw error instanceof Problem ? error : unavailable('database', error);
  }
  throw unavailable('database');
}
