import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

/** Everything the reads need, as it stands in the database at one moment. */
export type Figures = Awaited<ReturnType<typeof readFigures>>;

/**
 * Reads the plan and all that was published by `now`, in one transaction, so that no half of a change is seen.
 * `nextPublication` is when something more comes to be published; `null` when nothing waits.
 */
export async function readFigures(db: Kysely<Database>, now: Date) {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const { version } = await trx.selectFrom('data_version').select('version').executeTakeFirstOrThrow();
      return {
        version,
        agencies: await trx.selectFrom('agencies').selectAll().orderBy('position').execute(),
        targets: await trx.selectFrom('targets').selectAll().orderBy('no').execute(),
        indicators: await trx
          .selectFrom('indicators')
          .selectAll()
          .orderBy('target_no')
          .orderBy('position')
          .execute(),
        targetAgencies: await trx.selectFrom('target_agencies').selectAll().orderBy('position').execute(),
        tasks: await trx.selectFrom('tasks').selectAll().orderBy('no').execute(),
        taskAgencies: await trx.selectFrom('task_agencies').selectAll().orderBy('position').execute(),
        measurements: await trx
          .selectFrom('measurements')
          .selectAll()
          .where('published_at', '<=', now)
          .orderBy('period')
          .orderBy('revision')
          .execute(),
        bases: await trx
          .selectFrom('bases')
          .selectAll()
          .where('published_at', '<=', now)
          .orderBy('as_of')
          .execute(),
        updates: await trx
          .selectFrom('task_updates')
          .selectAll()
          .where('reported_at', '<=', now)
          .orderBy('period')
          .orderBy('reported_at')
          .execute(),
        completions: await trx
          .selectFrom('occurrence_completions')
          .selectAll()
          .where('reported_at', '<=', now)
          .execute(),
        nextPublication: await nextPublication(trx, now),
      };
    });
}

async function nextPublication(trx: Kysely<Database>, now: Date): Promise<Date | null> {
  const { fn } = trx;
  const { at } = await trx
    .selectFrom(
      trx
        .selectFrom('measurements')
        .select('published_at as at')
        .unionAll(trx.selectFrom('bases').select('published_at as at'))
        .unionAll(trx.selectFrom('task_updates').select('reported_at as at'))
        .unionAll(trx.selectFrom('occurrence_completions').select('reported_at as at'))
        .as('publications'),
    )
    .where('at', '>', now)
    .select(fn.min('at').as('at'))
    .executeTakeFirstOrThrow();
  return at;
}
