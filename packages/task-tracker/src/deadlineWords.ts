import type { Occurrence, Task, TaskSummary } from '@cantho/api-client';
import { daysBetween } from '@cantho/plan/rules';
import type { MessageKey } from './messages.ts';

/** A message and what it is filled with. */
export interface Words {
  readonly key: MessageKey;
  readonly values?: { readonly count: number };
}

const days = (key: MessageKey, count: number): Words => ({ key, values: { count } });

type Judged = Pick<Occurrence, 'dueOn' | 'doneOn' | 'deadlineState'>;

/** How one due day stands, counted in days. */
export function dueDayWords({ dueOn, doneOn, deadlineState }: Judged, today: string): Words {
  const left = daysBetween(today, dueOn);
  if (deadlineState === 'overdue') return days('deadline.overdueBy', -left);
  if (deadlineState === 'doneLate' && doneOn !== null && doneOn > dueOn) {
    return days('deadline.doneLateBy', daysBetween(dueOn, doneOn));
  }
  const isOpen = deadlineState === 'notDue' || deadlineState === 'dueSoon';
  if (isOpen && left === 0) return { key: 'deadline.today' };
  return isOpen && left > 0 ? days('deadline.daysLeft', left) : { key: `deadlineState.${deadlineState}` };
}

/**
 * How a task's deadline stands. Of a recurring one the day is that of its first occurrence that is not done: the state is
 * about that one.
 */
export function deadlineWords(task: TaskSummary | Task, today: string): Words {
  const { deadline, deadlineState, doneOn } = task;
  if (deadline.dueOn === null) return { key: `deadlineState.${deadlineState}` };
  return dueDayWords({ dueOn: deadline.dueOn, doneOn, deadlineState }, today);
}

/** Whether a later day was granted than the plan's. */
export function isExtended({ deadline: { dueOn, plannedDueOn } }: TaskSummary | Task): boolean {
  return dueOn !== null && plannedDueOn !== null && plannedDueOn < dueOn;
}

/** What an ongoing task shows in place of a deadline. Without any report it is not stale: nothing is known. */
export function freshnessWords({ freshness, lastReportedPeriod }: TaskSummary) {
  if (freshness === null) return null;
  if (lastReportedPeriod === null) return { status: 'noData', key: 'workState.notReported' } as const;
  return { status: freshness, key: `freshness.${freshness}` } as const;
}

/** The date a deadline means, in few words. */
export function dueDateKey(
  { deadline: { kind, dueOn }, occurrences }: TaskSummary,
  today: string,
): MessageKey {
  if (dueOn === null) return 'deadline.never';
  if (kind !== 'everyQuarter') return 'deadline.due';
  if (occurrences?.completed === occurrences?.total) return 'deadline.lastDue';
  return dueOn >= today ? 'deadline.nextDue' : 'deadline.missedDue';
}
