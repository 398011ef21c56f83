import type { AgencyRef, Occurrence, TaskSummary, WorkState } from '@cantho/api-client';
import { type Deadline, isDone, type LocalDate, nextDueDate, plan, taskState } from '@cantho/plan';
import type { Figures } from './figures.ts';
import { agenciesIn, groupBy } from './rowAgencies.ts';

/** A task as lists show it, what it is searched by, and its occurrences. */
export interface JudgedTask {
  summary: TaskSummary;
  folded: string;
  occurrenceList: readonly Occurrence[];
}

type TaskRow = Figures['tasks'][number];
type UpdateRow = Figures['updates'][number];
type CompletionRow = Figures['completions'][number];

export function judgeTasks(
  figures: Figures,
  agencyById: ReadonlyMap<string, AgencyRef>,
  today: LocalDate,
): JudgedTask[] {
  const roles = groupBy(figures.taskAgencies, ({ task_no }) => task_no);
  const updates = groupBy(figures.updates, ({ task_no }) => task_no);
  const completions = groupBy(figures.completions, ({ task_no }) => task_no);
  const reportsFrom = firstReportedPeriod(figures.updates);
  return figures.tasks.map((row) => {
    const judged = judgeTask({
      row,
      updates: updates.get(row.no) ?? [],
      completions: completions.get(row.no) ?? [],
      reportsFrom,
      today,
    });
    return {
      folded: row.folded,
      occurrenceList: judged.occurrenceList,
      summary: {
        no: row.no,
        text: row.text,
        leadAgencies: agenciesIn(roles.get(row.no) ?? [], 'lead', agencyById),
        coordinatingAgencies: agenciesIn(roles.get(row.no) ?? [], 'coordinating', agencyById),
        ...judged.facts,
      },
    };
  });
}

/**
 * The month reporting began: that of the first report of anyone. Before it no report can be called missed: what is
 * missing then is the reporting, not a report (a dated decision in the README). Without any, a month past the plan's.
 */
function firstReportedPeriod(updates: readonly UpdateRow[]): string {
  const periods = updates.map(({ period }) => period).sort();
  return periods[0] ?? `${plan.year + 1}-01`;
}

interface TaskInput {
  row: TaskRow;
  /** Oldest month first. */
  updates: readonly UpdateRow[];
  completions: readonly CompletionRow[];
  reportsFrom: string;
  today: LocalDate;
}

function judgeTask({ row, updates, completions, reportsFrom, today }: TaskInput) {
  const deadline = deadlineOf(row);
  const latest = updates.at(-1) ?? null;
  const workState = (latest?.work_state ?? 'notReported') as WorkState;
  const judged = taskState({
    deadline,
    workState,
    doneOn: latest?.done_on ?? null,
    completions: completions.map(({ period, done_on }) => ({ period, doneOn: done_on })),
    reportedPeriods: updates.map(({ period }) => period),
    reportsFrom,
    today,
  });
  const sampleOf = new Map(completions.map(({ period, sample }) => [period, sample]));
  const facts = {
    deadline: { kind: deadline.kind, wording: deadline.wording, dueOn: nextDueDate(deadline, today) },
    workState,
    deadlineState: judged.deadlineState,
    doneOn: judged.occurrences ? lastDoneOn(judged) : (latest?.done_on ?? null),
    occurrences: judged.occurrences,
    freshness: judged.freshness,
    lastReportedPeriod: latest?.period ?? null,
    missedReports: judged.missedReports,
    sample: [...updates, ...completions].some(({ sample }) => sample),
  };
  const occurrenceList = judged.occurrenceList.map(({ period, dueOn, doneOn, deadlineState }) => ({
    period,
    dueOn,
    doneOn,
    deadlineState,
    sample: doneOn !== null && sampleOf.get(period) === true,
  }));
  return { facts, occurrenceList };
}

/** A recurring task is done when its last occurrence is. */
function lastDoneOn(judged: ReturnType<typeof taskState>): LocalDate | null {
  if (!isDone(judged)) return null;
  const days = judged.occurrenceList.map(({ doneOn }) => doneOn ?? '').sort();
  return days.at(-1) || null;
}

function deadlineOf(row: TaskRow): Deadline {
  const { deadline_kind: kind, deadline_wording: wording, deadline_year: year } = row;
  if (kind === 'month') return { kind, wording, year, month: row.deadline_month ?? 0 };
  if (kind === 'quarter') return { kind, wording, year, quarter: row.deadline_quarter ?? 0 };
  return { kind: kind as 'year' | 'everyQuarter' | 'ongoing', wording, year };
}
