import { createHash } from 'node:crypto';
import { foldAccents } from '@cantho/plan';
import { sql, type Transaction } from 'kysely';
import { createSampleData } from './sampleData.ts';
import { sampleBodies } from './sampleMembers.ts';
import type { Database } from './schema.ts';

const figureTables = [
  'measurements',
  'bases',
  'task_updates',
  'occurrence_completions',
  'deadline_extensions',
  'member_updates',
] as const;

/**
 * Loads the sample year once; a start with the same sample data writes nothing.
 * @throws Error where the database holds real figures: the two may never stand side by side.
 */
export async function loadSample(trx: Transaction<Database>): Promise<void> {
  const real = await tablesWith(trx, false);
  if (real.length > 0) {
    throw new Error(
      `Sample figures were asked for (--sample or API_SAMPLE=1), but ${real.join(', ')} already holds real ones. ` +
        'Start without it, or give API_DATA or DATABASE_URL another database.',
    );
  }
  const data = createSampleData();
  const hash = createHash('sha256')
    .update(JSON.stringify([data, sampleBodies]))
    .digest('hex');
  const stored = await trx.selectFrom('seeds').select('hash').where('name', '=', 'sample').executeTakeFirst();
  if (stored?.hash === hash) return;
  // Append-only tables refuse to delete rows; only sample rows stand here, and all of them go.
  await sql`truncate ${sql.join(figureTables.map((table) => sql.table(table)))}`.execute(trx);
  await loadBodies(trx);
  for (const rows of chunks(data.measurements)) await trx.insertInto('measurements').values(rows).execute();
  for (const rows of chunks(data.bases)) await trx.insertInto('bases').values(rows).execute();
  for (const rows of chunks(data.updates)) await trx.insertInto('task_updates').values(rows).execute();
  for (const rows of chunks(data.completions)) {
    await trx.insertInto('occurrence_completions').values(rows).execute();
  }
  await trx.insertInto('deadline_extensions').values(data.extensions).execute();
  for (const rows of chunks(data.memberUpdates)) {
    await trx.insertInto('member_updates').values(rows).execute();
  }
  await trx
    .insertInto('seeds')
    .values({ name: 'sample', hash })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ hash }))
    .execute();
}

/** The made-up bodies of classes the plan names no member of, after all agencies of the plan. */
async function loadBodies(trx: Transaction<Database>): Promise<void> {
  const hash = 'sample';
  const rows = sampleBodies.map(({ id, name }, index) => ({
    ...{ id, name, hash, position: firstPosition + index, kind: 'body', aliases: [] },
    ...{ folded: foldAccents(name), in_plan: false },
  }));
  await trx
    .insertInto('agencies')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(({ ref }) => ({ name: ref('excluded.name'), position: ref('excluded.position') })),
    )
    .execute();
  await trx
    .insertInto('agency_members')
    .values(sampleBodies.map(({ id, classId }) => ({ class_id: classId, agency_id: id, named_by: 'sample' })))
    .onConflict((conflict) => conflict.columns(['class_id', 'agency_id']).doNothing())
    .execute();
}

/** Far behind the agencies of the plan, which may become more. */
const firstPosition = 100_000;

async function tablesWith(trx: Transaction<Database>, sample: boolean): Promise<string[]> {
  const found: string[] = [];
  for (const table of figureTables) {
    const row = await trx
      .selectFrom(table)
      .select('sample')
      .where('sample', '=', sample)
      .limit(1)
      .executeTakeFirst();
    if (row) found.push(table);
  }
  return found;
}

/** PostgreSQL takes at most 65,535 parameters in a statement. */
export function chunks<Row>(rows: readonly Row[], size = 500): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  );
}
