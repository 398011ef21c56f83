import type { Task, TaskFilters, TaskList, TaskUpdate, WorkState } from '@cantho/api-client';
import { matchesText } from '@cantho/plan';
import type { JudgedTask } from './judgedTasks.ts';
import { involves, pageOf, passes, sortRows } from './listing.ts';
import type { PlanState } from './planState.ts';
import { agencyRef, sourceDocument } from './rowAgencies.ts';
import { provenance } from './targets.ts';

const deadlineOrder = ['notDue', 'dueSoon', 'overdue', 'doneOnTime', 'doneLate', 'noDeadline'];
const workOrder = ['notReported', 'notStarted', 'inProgress', 'awaitingConfirmation', 'done', 'paused'];

const sortFields = {
  no: ({ summary }: JudgedTask) => summary.no,
  dueOn: ({ summary }: JudgedTask) => summary.deadline.dueOn,
  deadlineState: ({ summary }: JudgedTask) => deadlineOrder.indexOf(summary.deadlineState),
  workState: ({ summary }: JudgedTask) => workOrder.indexOf(summary.workState),
};

export function listTasks(state: PlanState, filters: TaskFilters): TaskList {
  const { deadlineKind, deadlineState, workState, missedReports, agency, agencyRole = 'any' } = filters;
  const { q = '', sort = 'no', page = 1, pageSize = 60 } = filters;
  const matching = state.tasks.filter(
    ({ summary, folded }) =>
      passes(deadlineKind, summary.deadline.kind) &&
      passes(deadlineState, summary.deadlineState) &&
      passes(workState, summary.workState) &&
      (missedReports === undefined || missedReports === summary.missedReports.length > 0) &&
      involves(summary, agency, agencyRole) &&
      matchesText(folded, q),
  );
  const shown = pageOf(sortRows(matching, sort, sortFields), page, pageSize);
  const items = shown.items.map(({ summary }) => summary);
  return { items, page: shown.page, sample: items.some(({ sample }) => sample), today: state.today };
}

/** `null` for a number the plan does not have. */
export function readTask(state: PlanState, no: number): Task | null {
  const task = state.tasks.find(({ summary }) => summary.no === no);
  if (!task) return null;
  return {
    ...task.summary,
    provenance: provenance('II', task.summary),
    occurrenceList: [...task.occurrenceList],
    updates: updatesOf(state, no),
    today: state.today,
  };
}

/** Newest first: by month, and within a month by when they came. */
function updatesOf(state: PlanState, no: number): TaskUpdate[] {
  return state.figures.updates
    .filter(({ task_no }) => task_no === no)
    .map((row) => ({
      id: row.id,
      period: row.period,
      workState: row.work_state as WorkState,
      note: row.note,
      agency: agencyRef(state.agencyById, row.agency_id),
      document: sourceDocument(row),
      reportedAt: row.reported_at.toISOString(),
      sample: row.sample,
    }))
    .reverse();
}
