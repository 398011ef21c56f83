import { createHash } from 'node:crypto';
import {
  type Agency,
  agencies,
  agencyById,
  foldAccents,
  foldedTarget,
  foldedTask,
  memberships,
  type PlanTarget,
  type PlanTask,
  targets,
  tasks,
} from '@cantho/plan';
import type { Transaction } from 'kysely';
import type { Database } from './schema.ts';

/**
 * Brings the plan's rows in the database in line with the plan in code: rows that are missing or whose hash differs are
 * written, all others left alone, so a start without changes writes nothing and no cache is emptied.
 */
export async function seedPlan(trx: Transaction<Database>): Promise<void> {
  await seedAgencies(trx);
  await seedMembers(trx);
  await seedTargets(trx);
  await seedTasks(trx);
}

async function seedAgencies(trx: Transaction<Database>): Promise<void> {
  const stored = await trx.selectFrom('agencies').select(['id', 'hash']).execute();
  const hashes = new Map(stored.map(({ id, hash }) => [id, hash]));
  for (const [position, agency] of agencies.entries()) {
    const row = agencyRow(agency, position);
    if (hashes.get(agency.id) === row.hash) continue;
    const { id: _, ...changes } = row;
    await trx
      .insertInto('agencies')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
      .execute();
  }
}

/** Memberships the plan tells; those known from reports are left alone. */
async function seedMembers(trx: Transaction<Database>): Promise<void> {
  const stored = await trx
    .selectFrom('agency_members')
    .select(['class_id', 'agency_id'])
    .where('named_by', '=', 'plan')
    .execute();
  const wanted = memberships.flatMap(({ classId, memberIds }) =>
    memberIds.map((memberId) => ({ class_id: classId, agency_id: memberId, named_by: 'plan' as const })),
  );
  const isIn = (rows: readonly Membership[], one: Membership) =>
    rows.some(({ class_id, agency_id }) => class_id === one.class_id && agency_id === one.agency_id);
  for (const { class_id, agency_id } of stored.filter((row) => !isIn(wanted, row))) {
    await trx
      .deleteFrom('agency_members')
      .where('class_id', '=', class_id)
      .where('agency_id', '=', agency_id)
      .execute();
  }
  const missing = wanted.filter((row) => !isIn(stored, row));
  if (missing.length === 0) return;
  await trx
    .insertInto('agency_members')
    .values(missing)
    .onConflict((conflict) => conflict.columns(['class_id', 'agency_id']).doUpdateSet({ named_by: 'plan' }))
    .execute();
}

interface Membership {
  class_id: string;
  agency_id: string;
}

async function seedTargets(trx: Transaction<Database>): Promise<void> {
  const stored = await trx.selectFrom('targets').select(['no', 'hash']).execute();
  const hashes = new Map(stored.map(({ no, hash }) => [no, hash]));
  for (const target of targets) {
    const row = targetRow(target);
    if (hashes.get(target.no) !== row.hash) await writeTarget(trx, target, row);
  }
}

async function writeTarget(
  trx: Transaction<Database>,
  target: PlanTarget,
  row: ReturnType<typeof targetRow>,
): Promise<void> {
  const { no, ...changes } = row;
  await trx
    .insertInto('targets')
    .values(row)
    .onConflict((conflict) => conflict.column('no').doUpdateSet(changes))
    .execute();
  for (const [position, indicator] of target.indicators.entries()) {
    const { id, name, kind, comparator, goal, unit } = indicator;
    const values = { target_no: no, position, name, kind, comparator, goal, unit };
    await trx
      .insertInto('indicators')
      .values({ id, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .execute();
  }
  await trx.deleteFrom('target_agencies').where('target_no', '=', no).execute();
  await trx
    .insertInto('target_agencies')
    .values(agencyRoles(target).map((role) => ({ target_no: no, ...role })))
    .execute();
}

async function seedTasks(trx: Transaction<Database>): Promise<void> {
  const stored = await trx.selectFrom('tasks').select(['no', 'hash']).execute();
  const hashes = new Map(stored.map(({ no, hash }) => [no, hash]));
  for (const task of tasks) {
    const row = taskRow(task);
    if (hashes.get(task.no) !== row.hash) await writeTask(trx, task, row);
  }
}

async function writeTask(
  trx: Transaction<Database>,
  task: PlanTask,
  row: ReturnType<typeof taskRow>,
): Promise<void> {
  const { no, ...changes } = row;
  await trx
    .insertInto('tasks')
    .values(row)
    .onConflict((conflict) => conflict.column('no').doUpdateSet(changes))
    .execute();
  await trx.deleteFrom('task_agencies').where('task_no', '=', no).execute();
  await trx
    .insertInto('task_agencies')
    .values(agencyRoles(task).map((role) => ({ task_no: no, ...role })))
    .execute();
}

function agencyRow({ id, name, kind, aliases }: Agency, position: number) {
  const folded = foldAccents([name, ...aliases].join('\n'));
  return withHash({ id, position, name, kind, aliases: [...aliases], folded }, {});
}

export function targetRow(target: PlanTarget) {
  const { no, pillar, text, leadWording, coordinatingWording } = target;
  const row = {
    no,
    pillar,
    text,
    lead_wording: leadWording,
    coordinating_wording: coordinatingWording,
    folded: foldedTarget({ ...target, ...namedAgencies(target) }),
  };
  return withHash(row, target);
}

export function taskRow(task: PlanTask) {
  const { no, text, leadWording, coordinatingWording, deadline } = task;
  const row = {
    no,
    text,
    lead_wording: leadWording,
    coordinating_wording: coordinatingWording,
    deadline_kind: deadline.kind,
    deadline_wording: deadline.wording,
    deadline_year: deadline.year,
    deadline_month: deadline.kind === 'month' ? deadline.month : null,
    deadline_quarter: deadline.kind === 'quarter' ? deadline.quarter : null,
    folded: foldedTask({ ...task, ...namedAgencies(task) }),
  };
  return withHash(row, task);
}

/** The agencies of a row by their names, which free text finds it by. */
function namedAgencies({ leadAgencies, coordinatingAgencies }: PlanTarget | PlanTask) {
  const named = (ids: readonly string[]) => ids.map((id) => agencyById(id)).filter((agency) => !!agency);
  return { leadAgencies: named(leadAgencies), coordinatingAgencies: named(coordinatingAgencies) };
}

export function agencyRoles({ leadAgencies, coordinatingAgencies }: PlanTarget | PlanTask) {
  const inRole = (role: 'lead' | 'coordinating', ids: readonly string[]) =>
    ids.map((agency_id, position) => ({ agency_id, role, position }));
  return [...inRole('lead', leadAgencies), ...inRole('coordinating', coordinatingAgencies)];
}

/** The hash is of the row and of what is written beside it (indicators, agencies). */
function withHash<Row extends object>(row: Row, source: object): Row & { hash: string } {
  const hash = createHash('sha256')
    .update(JSON.stringify([row, source]))
    .digest('hex');
  return { ...row, hash };
}
