import type {
  RelatedTarget,
  Task,
  TaskFilters,
  TaskList,
  TaskMember,
  TaskUpdate,
  WorkState,
} from '@cantho/api-client';
import { relatedTargets } from '@cantho/plan';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { matchingTasks, pageOf } from './listing.ts';
import { latestMemberUpdates } from './members.ts';
import type { PlanState } from './planState.ts';
import { agencyRef, sourceDocument } from './rowAgencies.ts';
import { provenance } from './targets.ts';

export function listTasks(state: PlanState, filters: TaskFilters): TaskList {
  const { page = 1, pageSize = 60 } = filters;
  const shown = pageOf(matchingTasks(state, filters), page, pageSize);
  const items = shown.items.map(({ summary }) => summary);
  return {
    items,
    page: shown.page,
    dueSoonDays: state.dueSoonDays,
    sample: items.some(({ sample }) => sample),
    today: state.today,
  };
}

/** With its history, read when asked for; `null` for a number the plan does not have. */
export async function readTask(db: Kysely<Database>, state: PlanState, no: number): Promise<Task | null> {
  const task = state.taskByNo.get(no);
  if (!task) return null;
  return {
    ...task.summary,
    provenance: provenance('II', task.summary),
    occurrenceList: [...task.occurrenceList],
    extensions: [...task.extensions],
    updates: await updatesOf(db, state, no),
    members: await membersOf(db, state, task.summary),
    relatedTargets: relatedTargetsOf(state, no),
    dueSoonDays: state.dueSoonDays,
    today: state.today,
  };
}

function relatedTargetsOf({ targetByNo }: PlanState, taskNo: number): RelatedTarget[] {
  return relatedTargets(taskNo).flatMap(({ no, phrase }) => {
    const target = targetByNo.get(no)?.summary;
    if (!target) return [];
    const { text, status, sample } = target;
    return [{ no, text, phrase, status, sample }];
  });
}

/** Newest first: by month, and within a month by when they came. */
async function updatesOf(db: Kysely<Database>, state: PlanState, no: number): Promise<TaskUpdate[]> {
  const rows = await db
    .selectFrom('task_updates')
    .selectAll()
    .where('task_no', '=', no)
    .where('reported_at', '<=', state.now)
    .orderBy('period', 'desc')
    .orderBy('reported_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    period: row.period,
    workState: row.work_state as WorkState,
    note: row.note,
    agency: agencyRef(state.agencyById, row.agency_id),
    document: sourceDocument(row),
    reportedAt: row.reported_at.toISOString(),
    sample: row.sample,
  }));
}

/** The known bodies of each class that leads or coordinates, and what each reported itself last. */
async function membersOf(
  db: Kysely<Database>,
  state: PlanState,
  { no, leadAgencies, coordinatingAgencies }: Pick<Task, 'no' | 'leadAgencies' | 'coordinatingAgencies'>,
): Promise<TaskMember[]> {
  const members = [...leadAgencies, ...coordinatingAgencies].flatMap(({ id: classId }) =>
    (state.plan.membersByClass.get(classId) ?? []).map((agency) => ({ agency, classId })),
  );
  if (members.length === 0) return [];
  const updates = await latestMemberUpdates(db, state.now, { taskNo: no });
  const byAgency = new Map(updates.map((row) => [row.agency_id, row]));
  return members.map(({ agency, classId }) => {
    const update = byAgency.get(agency.id);
    return {
      agency,
      classId,
      workState: (update?.work_state ?? 'notReported') as WorkState,
      period: update?.period ?? null,
      reportedAt: update?.reported_at.toISOString() ?? null,
      document: update ? sourceDocument(update) : null,
      sample: update?.sample ?? false,
    };
  });
}
