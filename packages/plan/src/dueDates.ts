import { daysBetween, lastDayOfMonth } from './calendar.ts';
import type { Deadline, DeadlineState, LocalDate, WorkState } from './types.ts';

/** Days ahead of a due date at which a task counts as `dueSoon`, unless told otherwise. */
export const defaultDueSoonDays = 30;

/** One time a task falls due. `period` is `2026-06`, `2026-Q1` or `2026`. */
export interface Occurrence {
  period: string;
  dueOn: LocalDate;
}

/** When one occurrence of a recurring task was done. */
export interface OccurrenceCompletion {
  period: string;
  doneOn: LocalDate;
}

/** An occurrence judged as of a day. */
export interface OccurrenceJudgement extends Occurrence {
  deadlineState: Exclude<DeadlineState, 'noDeadline'>;
  doneOn: LocalDate | null;
}

export interface DeadlineInput {
  deadline: Deadline;
  workState: WorkState;
  /** When a task that falls due once was done; read only when `workState` is `done`. */
  doneOn?: LocalDate | null | undefined;
  /** What is done of a recurring task. Its `workState` does not stand in for them. */
  completions?: readonly OccurrenceCompletion[] | undefined;
  today: LocalDate;
  /** Default 30. */
  dueSoonDays?: number | undefined;
  /** A later day granted for a task that falls due once; an earlier day than the plan's is ignored. */
  extendedTo?: LocalDate | null | undefined;
}

/** A task's deadline judged as of a day. */
export interface DeadlineJudgement {
  deadlineState: DeadlineState;
  /** The day `deadlineState` is about: of a recurring task, its first open occurrence's; `null` when there is none. */
  dueOn: LocalDate | null;
  /** The day the plan's wording means for it; earlier than `dueOn` where the deadline was extended, else the same. */
  plannedDueOn: LocalDate | null;
  /** Days from today to `dueOn`, negative when past; `null` when there is no day or nothing is left to do. */
  daysLeft: number | null;
  /** Of a recurring task, what "đạt k/n kỳ" shows; else `null`. */
  occurrences: { completed: number; total: number } | null;
  /** Empty unless the task recurs. */
  occurrenceList: readonly OccurrenceJudgement[];
}

/** The times a deadline falls due, in order: four for `everyQuarter`, none for `ongoing`, else one. */
export function occurrences(deadline: Deadline): Occurrence[] {
  const { year } = deadline;
  switch (deadline.kind) {
    case 'month': {
      const dueOn = lastDayOfMonth(year, deadline.month);
      return [{ period: dueOn.slice(0, 7), dueOn }];
    }
    case 'quarter':
      return [quarter(year, deadline.quarter)];
    case 'year':
      return [{ period: String(year), dueOn: lastDayOfMonth(year, 12) }];
    case 'everyQuarter':
      return [1, 2, 3, 4].map((number) => quarter(year, number));
    case 'ongoing':
      return [];
  }
}

/** The day all of a deadline is due: of a recurring one its last occurrence; `null` for `ongoing`. */
export function dueDate(deadline: Deadline): LocalDate | null {
  return occurrences(deadline).at(-1)?.dueOn ?? null;
}

/** The next day a deadline falls due, `today` included; after the last one, the last; `null` for `ongoing`. */
export function nextDueDate(deadline: Deadline, today: LocalDate): LocalDate | null {
  return occurrences(deadline).find(({ dueOn }) => dueOn >= today)?.dueOn ?? dueDate(deadline);
}

/**
 * The deadline state of a task as of `today`. The due day itself is still in time; the day after it is overdue. A
 * completion dated after `today` has not happened yet.
 *
 * A recurring task judges each occurrence. Its own state is `overdue` when any occurrence is; else, while any is open,
 * that of the first open one (`dueSoon` or `notDue`); else `doneLate` when any was done late; else `doneOnTime`.
 */
export function deadlineState(input: DeadlineInput): DeadlineJudgement {
  const judged = judgedOccurrences(input);
  const deciding = decidingOccurrence(judged);
  if (!deciding) {
    return {
      deadlineState: 'noDeadline',
      dueOn: null,
      plannedDueOn: null,
      daysLeft: null,
      occurrences: null,
      occurrenceList: [],
    };
  }
  const recurs = input.deadline.kind === 'everyQuarter';
  return {
    deadlineState: deciding.deadlineState,
    dueOn: deciding.dueOn,
    // No occurrence of a recurring task can be extended.
    plannedDueOn: recurs ? deciding.dueOn : dueDate(input.deadline),
    daysLeft: isDone(deciding) ? null : daysBetween(input.today, deciding.dueOn),
    occurrences: recurs ? { completed: judged.filter(isDone).length, total: judged.length } : null,
    occurrenceList: recurs ? judged : [],
  };
}

/** Whether a deadline state says that the work is done, in time or late. */
export function isDone({ deadlineState: state }: { deadlineState: DeadlineState }): boolean {
  return state === 'doneOnTime' || state === 'doneLate';
}

function judgedOccurrences(input: DeadlineInput): OccurrenceJudgement[] {
  return occurrences(input.deadline).map((occurrence) => {
    const dueOn = extended(occurrence.dueOn, input);
    const done = completionOf(occurrence.period, dueOn, input);
    return {
      period: occurrence.period,
      dueOn,
      deadlineState: occurrenceState(dueOn, done, input),
      doneOn: done?.on ?? null,
    };
  });
}

function extended(dueOn: LocalDate, { deadline, extendedTo }: DeadlineInput): LocalDate {
  const movable = deadline.kind !== 'everyQuarter';
  return movable && extendedTo && extendedTo > dueOn ? extendedTo : dueOn;
}

interface Completion {
  on: LocalDate | null;
  late: boolean;
}

function completionOf(period: string, dueOn: LocalDate, input: DeadlineInput): Completion | null {
  const { deadline, workState, doneOn, completions = [], today } = input;
  if (deadline.kind === 'everyQuarter') {
    // ISO days sort as text; the first time it was done is the one that counts.
    const days = completions
      .filter((completion) => completion.period === period)
      .map(({ doneOn: day }) => day);
    return completionOn(days.sort()[0], dueOn, today);
  }
  if (workState !== 'done') return null;
  // Done, but nobody noted when: past the due day we cannot claim it was in time.
  return doneOn ? completionOn(doneOn, dueOn, today) : { on: null, late: today > dueOn };
}

function completionOn(day: LocalDate | undefined, dueOn: LocalDate, today: LocalDate): Completion | null {
  return day && day <= today ? { on: day, late: day > dueOn } : null;
}

function occurrenceState(dueOn: LocalDate, done: Completion | null, input: DeadlineInput) {
  if (done) return done.late ? 'doneLate' : 'doneOnTime';
  const daysLeft = daysBetween(input.today, dueOn);
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= (input.dueSoonDays ?? defaultDueSoonDays) ? 'dueSoon' : 'notDue';
}

/**
 * The occurrence a task's state is about: the first open one, as no other can be overdue before it; when all are done, a
 * late one where there is one, else the last.
 */
function decidingOccurrence(judged: readonly OccurrenceJudgement[]): OccurrenceJudgement | undefined {
  const open = judged.find((occurrence) => !isDone(occurrence));
  const late = judged.find((occurrence) => occurrence.deadlineState === 'doneLate');
  return open ?? late ?? judged.at(-1);
}

function quarter(year: number, number: number): Occurrence {
  return { period: `${year}-Q${number}`, dueOn: lastDayOfMonth(year, number * 3) };
}
