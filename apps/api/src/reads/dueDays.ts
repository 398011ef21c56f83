import type { DeadlineExtension, DeadlineState, TaskFilters, TaskSummary } from '@cantho/api-client';
import { addDays, isDone, type LocalDate, plan } from '@cantho/plan';
import type { JudgedTask } from './judgedTasks.ts';
import { matchingTasks } from './listing.ts';
import type { PlanState } from './planState.ts';

/** A day on which a task or an occurrence of it falls due. */
export interface DueDay {
  /** Stays the same when the day moves: `task-12`, `task-2-2026-Q1`. */
  id: string;
  task: TaskSummary;
  /** The quarter of an occurrence; `null` of a task that falls due once. */
  period: string | null;
  /** Extensions included. */
  dueOn: LocalDate;
  /** Oldest first. */
  extensions: readonly DeadlineExtension[];
  deadlineState: DeadlineState;
  isDone: boolean;
  sample: boolean;
  /** When anything about it changed last: what was reported or granted, or what time alone brought. */
  changedAt: Date;
}

/** The due days of all tasks that pass the filters, earliest first, then in the plan's order. Ongoing tasks have none. */
export function listDueDays(state: PlanState, filters: TaskFilters): DueDay[] {
  const tasks = matchingTasks(state, { ...filters, sort: 'no' });
  const days = tasks.flatMap((task) =>
    task.summary.occurrences ? occurrenceDays(task, state) : onlyDay(task, state),
  );
  return days.sort((one, other) => Number(one.dueOn > other.dueOn) - Number(one.dueOn < other.dueOn));
}

function onlyDay({ summary, extensions, reportedAt, extendedOn }: JudgedTask, state: PlanState): DueDay[] {
  const { no, deadline, deadlineState, sample } = summary;
  if (deadline.dueOn === null) return [];
  const day = { period: null, dueOn: deadline.dueOn, extensions, deadlineState, sample };
  const changedAt = latest([reportedAt, startOf(extendedOn), startOf(stateSince(day, state))]);
  return [{ id: `task-${no}`, task: summary, ...day, isDone: isDone(summary), changedAt }];
}

function occurrenceDays({ summary, occurrenceList, knownOn }: JudgedTask, state: PlanState): DueDay[] {
  return occurrenceList.map((occurrence) => {
    const { period, dueOn, deadlineState, sample } = occurrence;
    const known = startOf(knownOn.get(period) ?? null);
    return {
      id: `task-${summary.no}-${period}`,
      task: summary,
      ...{ period, dueOn, extensions: [], deadlineState, sample },
      isDone: isDone(occurrence),
      changedAt: latest([known, startOf(stateSince(occurrence, state))]),
    };
  });
}

/** The day from which time alone brought the state. */
function stateSince(
  { deadlineState, dueOn }: { deadlineState: DeadlineState; dueOn: LocalDate },
  { dueSoonDays }: PlanState,
): LocalDate | null {
  if (deadlineState === 'overdue') return addDays(dueOn, 1);
  return deadlineState === 'dueSoon' ? addDays(dueOn, -dueSoonDays) : null;
}

/** Nothing changed before the plan was issued. */
function latest(instants: readonly (Date | null)[]): Date {
  const times = [startOf(plan.issuedOn), ...instants].map((instant) => instant?.getTime() ?? 0);
  return new Date(Math.max(...times));
}

/** Midnight in Can Tho, which keeps UTC+7 all year. */
function startOf(day: LocalDate): Date;
function startOf(day: LocalDate | null): Date | null;
function startOf(day: LocalDate | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00+07:00`);
}
