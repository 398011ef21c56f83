import type { Change } from '@cantho/api-client';
import { localDate } from '@cantho/plan';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { changesSince } from './changes.ts';
import type { PlanState } from './planState.ts';

/** Subjects such as `target-15`, each with the instant from which changes are wanted. */
export type SinceBySubject = ReadonlyMap<string, Date>;

/**
 * What changed of each subject since an instant of its own. Instants between which nothing was published, on one day, see
 * the same plan and are compared once together; those that see the plan of now need no comparison.
 */
export async function changesBySubject(
  db: Kysely<Database>,
  state: PlanState,
  wanted: SinceBySubject,
): Promise<ReadonlyMap<string, Change[]>> {
  const changes = new Map<string, Change[]>([...wanted.keys()].map((subject) => [subject, []]));
  for (const { since, subjects } of await momentsOf(db, state, wanted)) {
    for (const change of await changesSince(db, state, since, subjects))
      changes.get(change.subject)?.push(change);
  }
  return changes;
}

interface Moment {
  since: Date;
  subjects: string[];
}

async function momentsOf(db: Kysely<Database>, state: PlanState, wanted: SinceBySubject): Promise<Moment[]> {
  const now = state.now.getTime();
  // A snapshot may be older than what was followed since; nothing was published between.
  const bounded = [...wanted].map(([subject, since]) => [subject, Math.min(since.getTime(), now)] as const);
  const names = await namesOfMoments(db, [now, ...bounded.map(([, since]) => since)]);
  const moments = new Map<string, Moment>();
  for (const [subject, since] of bounded) {
    const name = names.get(since);
    if (name === undefined || name === names.get(now)) continue;
    const moment = moments.get(name) ?? { since: new Date(since), subjects: [] };
    moment.subjects.push(subject);
    moments.set(name, moment);
  }
  return [...moments.values()];
}

/** Of each instant, in ms, the last publication by then and its day: what the plan looked like. */
async function namesOfMoments(
  db: Kysely<Database>,
  times: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const instants = [...new Set(times)].map((time) => new Date(time).toISOString());
  const newest = (table: string, column: string) =>
    sql`(select max(${sql.ref(column)}) from ${sql.table(table)} where ${sql.ref(column)} <= moments.at)`;
  const { rows } = await sql<{ at: Date; published: Date | null }>`
    select moments.at, greatest(
      ${newest('measurements', 'published_at')},
      ${newest('bases', 'published_at')},
      ${newest('task_updates', 'reported_at')},
      ${newest('occurrence_completions', 'reported_at')},
      ${newest('deadline_extensions', 'reported_at')}
    ) as published
    from unnest(${instants}::timestamptz[]) as moments (at)`.execute(db);
  return new Map(
    rows.map(({ at, published }) => [at.getTime(), `${published?.getTime() ?? 0}/${localDate(at)}`]),
  );
}
