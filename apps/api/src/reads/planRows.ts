import type { AgencyRef, Pillar } from '@cantho/api-client';
import type { Deadline } from '@cantho/plan';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { agenciesIn, groupBy } from './rowAgencies.ts';

/** A row of Appendix I as it stands, without anything reported. */
export interface TargetRow {
  no: number;
  pillar: Pillar;
  text: string;
  /** What free text looks in (`foldedTarget` of the plan's rules). */
  folded: string;
  leadAgencies: readonly AgencyRef[];
  coordinatingAgencies: readonly AgencyRef[];
  indicators: readonly IndicatorRow[];
}

export type IndicatorRow = Awaited<ReturnType<typeof selectIndicators>>[number];

/** A row of Appendix II as it stands. */
export interface TaskRow {
  no: number;
  text: string;
  folded: string;
  leadAgencies: readonly AgencyRef[];
  coordinatingAgencies: readonly AgencyRef[];
  deadline: Deadline;
}

/** The plan's rows; they change once a year, so they are kept while what is reported on them changes. */
export interface PlanRows {
  version: number;
  /** Those the plan names, in its order. */
  agencies: readonly (AgencyRef & { aliases: string[] })[];
  /** All that anything may refer to, members the plan does not name included. */
  agencyById: ReadonlyMap<string, AgencyRef>;
  /** Known bodies of each class, those the plan names first. */
  membersByClass: ReadonlyMap<string, readonly AgencyRef[]>;
  /** In the plan's order, as are the tasks. */
  targets: readonly TargetRow[];
  tasks: readonly TaskRow[];
}

export async function readPlanRows(db: Kysely<Database>, version: number): Promise<PlanRows> {
  const agencies = await db.selectFrom('agencies').selectAll().orderBy('position').execute();
  const refs = agencies.map(({ id, name, kind }) => ({ id, name, kind: kind as AgencyRef['kind'] }));
  const agencyById = new Map(refs.map((ref) => [ref.id, ref]));
  return {
    version,
    agencyById,
    agencies: agencies
      .filter(({ in_plan }) => in_plan)
      .map(({ id, name, kind, aliases }) => ({ id, name, kind: kind as AgencyRef['kind'], aliases })),
    membersByClass: await readMembers(db, agencyById),
    targets: await readTargetRows(db, agencyById),
    tasks: await readTaskRows(db, agencyById),
  };
}

type AgencyById = ReadonlyMap<string, AgencyRef>;

async function readMembers(db: Kysely<Database>, agencyById: AgencyById) {
  const rows = await db
    .selectFrom('agency_members')
    .innerJoin('agencies', 'agencies.id', 'agency_members.agency_id')
    .select(['class_id', 'agency_id'])
    .orderBy('position')
    .execute();
  const groups = groupBy(rows, ({ class_id }) => class_id);
  const refs = (ids: readonly { agency_id: string }[]) =>
    ids.flatMap(({ agency_id }) => agencyById.get(agency_id) ?? []);
  return new Map([...groups].map(([classId, members]) => [classId, refs(members)]));
}

async function readTargetRows(db: Kysely<Database>, agencyById: AgencyById): Promise<TargetRow[]> {
  const rows = await db
    .selectFrom('targets')
    .select(['no', 'pillar', 'text', 'folded'])
    .orderBy('no')
    .execute();
  const indicators = groupBy(await selectIndicators(db), ({ target_no }) => target_no);
  const roles = groupBy(
    await db.selectFrom('target_agencies').selectAll().orderBy('position').execute(),
    ({ target_no }) => target_no,
  );
  return rows.map(({ pillar, ...row }) => ({
    ...row,
    pillar: pillar as Pillar,
    leadAgencies: agenciesIn(roles.get(row.no) ?? [], 'lead', agencyById),
    coordinatingAgencies: agenciesIn(roles.get(row.no) ?? [], 'coordinating', agencyById),
    indicators: indicators.get(row.no) ?? [],
  }));
}

function selectIndicators(db: Kysely<Database>) {
  return db.selectFrom('indicators').selectAll().orderBy('target_no').orderBy('position').execute();
}

async function readTaskRows(db: Kysely<Database>, agencyById: AgencyById): Promise<TaskRow[]> {
  const rows = await db
    .selectFrom('tasks')
    .select(['no', 'text', 'folded', 'deadline_kind', 'deadline_wording', 'deadline_year'])
    .select(['deadline_month', 'deadline_quarter'])
    .orderBy('no')
    .execute();
  const roles = groupBy(
    await db.selectFrom('task_agencies').selectAll().orderBy('position').execute(),
    ({ task_no }) => task_no,
  );
  return rows.map((row) => ({
    no: row.no,
    text: row.text,
    folded: row.folded,
    leadAgencies: agenciesIn(roles.get(row.no) ?? [], 'lead', agencyById),
    coordinatingAgencies: agenciesIn(roles.get(row.no) ?? [], 'coordinating', agencyById),
    deadline: deadlineOf(row),
  }));
}

interface DeadlineColumns {
  deadline_kind: string;
  deadline_wording: string;
  deadline_year: number;
  deadline_month: number | null;
  deadline_quarter: number | null;
}

function deadlineOf(row: DeadlineColumns): Deadline {
  const { deadline_kind: kind, deadline_wording: wording, deadline_year: year } = row;
  if (kind === 'month') return { kind, wording, year, month: row.deadline_month ?? 0 };
  if (kind === 'quarter') return { kind, wording, year, quarter: row.deadline_quarter ?? 0 };
  return { kind: kind as 'year' | 'everyQuarter' | 'ongoing', wording, year };
}
