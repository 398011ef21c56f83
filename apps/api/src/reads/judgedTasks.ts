import type { DeadlineExtension, Occurrence, TaskSummary, WorkState } from '@cantho/api-client';
import {
  dueDate,
  isDone,
  type LocalDate,
  localDate,
  plan,
  type TaskJudgement,
  taskState,
} from '@cantho/plan';
import type { Completion, Extension, Figures, TaskReports } from './figures.ts';
import type { TaskRow } from './planRows.ts';
import { sourceDocument } from './rowAgencies.ts';

/** A task as lists show it, what it is searched by, and what its own page and changes need beside. */
export interface JudgedTask {
  summary: TaskSummary;
  folded: string;
  occurrenceList: readonly Occurrence[];
  /** Oldest first. */
  extensions: readonly DeadlineExtension[];
  /** When the newest report came in; `null` without any. */
  reportedAt: Date | null;
  /** The day the extension in force became known; `null` without one. */
  extendedOn: LocalDate | null;
  /** The day each occurrence that is done became known as done, by its period. */
  knownOn: ReadonlyMap<string, LocalDate>;
}

export interface TaskContext {
  today: LocalDate;
  dueSoonDays: number;
  /** See the function of that name. */
  reportsFrom: string;
}

/**
 * The month reporting began: that of the first report of anyone. Before it no report can be called missed: what is
 * missing then is the reporting, not a report (a dated decision in the README). Without any, a month past the plan's.
 */
export function reportsFrom({ firstReportedPeriod }: Figures): string {
  return firstReportedPeriod ?? `${plan.year + 1}-01`;
}

export function judgeTask(row: TaskRow, figures: Figures, context: TaskContext): JudgedTask {
  const reports = figures.byTask.get(row.no);
  const completions = figures.completions.get(row.no) ?? [];
  const granted = extensionsOf(row, figures.extensions.get(row.no) ?? []);
  const workState = (reports?.work_state ?? 'notReported') as WorkState;
  const { deadline } = row;
  const judged = taskState({
    deadline,
    workState,
    doneOn: reports?.done_on ?? null,
    completions: completions.map(({ period, done_on }) => ({ period, doneOn: done_on })),
    extendedTo: granted.at(-1)?.shown.to ?? null,
    reportedPeriods: reportedPeriods(reports),
    ...context,
  });
  return {
    folded: row.folded,
    occurrenceList: occurrencesOf(judged, completions),
    extensions: granted.map(({ shown }) => shown),
    reportedAt: reports?.reported_at ?? null,
    extendedOn: granted.at(-1)?.knownOn ?? null,
    knownOn: new Map(completions.map(({ period, reported_at }) => [period, localDate(reported_at)])),
    summary: {
      no: row.no,
      text: row.text,
      leadAgencies: [...row.leadAgencies],
      coordinatingAgencies: [...row.coordinatingAgencies],
      deadline: {
        kind: deadline.kind,
        wording: deadline.wording,
        dueOn: judged.dueOn,
        plannedDueOn: judged.plannedDueOn,
      },
      workState,
      deadlineState: judged.deadlineState,
      doneOn: judged.occurrences ? lastDoneOn(judged) : (reports?.done_on ?? null),
      occurrences: judged.occurrences,
      freshness: judged.freshness,
      lastReportedPeriod: reports?.period ?? null,
      missedReports: judged.missedReports,
      sample: [reports, ...completions, ...granted.map(({ shown }) => shown)].some(
        (figure) => figure?.sample === true,
      ),
    },
  };
}

/**
 * Extensions of a task that falls due once, each from the day that held before it. One to no later day extends nothing
 * and is left out.
 */
function extensionsOf({ deadline }: TaskRow, rows: readonly Extension[]) {
  let held = deadline.kind === 'everyQuarter' ? null : dueDate(deadline);
  return rows.flatMap((row) => {
    if (held === null || row.due_on <= held) return [];
    const shown = {
      from: held,
      to: row.due_on,
      grantedOn: row.granted_on,
      document: sourceDocument(row),
      sample: row.sample,
    };
    held = row.due_on;
    return [{ shown, knownOn: localDate(row.reported_at) }];
  });
}

function occurrencesOf({ occurrenceList }: TaskJudgement, completions: readonly Completion[]): Occurrence[] {
  return occurrenceList.map(({ period, dueOn, doneOn, deadlineState }) => {
    const completion = completions.find((candidate) => candidate.period === period);
    return { period, dueOn, doneOn, deadlineState, sample: doneOn !== null && completion?.sample === true };
  });
}

/** A recurring task is done when its last occurrence is. */
function lastDoneOn(judged: TaskJudgement): LocalDate | null {
  if (!isDone(judged)) return null;
  const days = judged.occurrenceList.map(({ doneOn }) => doneOn ?? '').sort();
  return days.at(-1) || null;
}

/** Of the plan's year, and the newest, which may lie outside. */
function reportedPeriods(reports: TaskReports | undefined): string[] {
  if (!reports || reports.period === null) return [];
  const ofYear = reports.periods === null ? [] : reports.periods.split(',');
  return ofYear.includes(reports.period) ? ofYear : [...ofYear, reports.period];
}
