import { isDone } from './dueDates.ts';
import type { DeadlineState, Pillar, TargetStatus, WorkState } from './types.ts';

/** A rate that names its parts. `value` is 0 to 1, `null` when there is nothing to divide by. */
export interface Rate {
  numerator: number;
  denominator: number;
  value: number | null;
}

/** Done ÷ tasks with a deadline. */
export function completionRate(tasks: readonly { deadlineState: DeadlineState }[]): Rate {
  const withDeadline = tasks.filter(({ deadlineState }) => deadlineState !== 'noDeadline');
  return rate(withDeadline.filter(isDone).length, withDeadline.length);
}

/** Done on time ÷ (done on time + done late + overdue): of what has been decided, the part that was in time. */
export function onTimeRate(tasks: readonly { deadlineState: DeadlineState }[]): Rate {
  const counts = countByDeadlineState(tasks);
  return rate(counts.doneOnTime, counts.doneOnTime + counts.doneLate + counts.overdue);
}

export function countByStatus(targets: readonly { status: TargetStatus }[]): Record<TargetStatus, number> {
  const counts = { met: 0, onTrack: 0, atRisk: 0, offTrack: 0, noData: 0, notAssessable: 0 };
  for (const { status } of targets) counts[status] += 1;
  return counts;
}

/** Counts by status within each pillar; there is no blended score on purpose. */
export function countByPillar(
  targets: readonly { pillar: Pillar; status: TargetStatus }[],
): Record<Pillar, Record<TargetStatus, number>> {
  const within = (wanted: Pillar) => countByStatus(targets.filter(({ pillar }) => pillar === wanted));
  return { government: within('government'), economy: within('economy'), society: within('society') };
}

export function countByDeadlineState(
  tasks: readonly { deadlineState: DeadlineState }[],
): Record<DeadlineState, number> {
  const counts = { notDue: 0, dueSoon: 0, overdue: 0, doneOnTime: 0, doneLate: 0, noDeadline: 0 };
  for (const { deadlineState } of tasks) counts[deadlineState] += 1;
  return counts;
}

export function countByWorkState(tasks: readonly { workState: WorkState }[]): Record<WorkState, number> {
  const counts = {
    notReported: 0,
    notStarted: 0,
    inProgress: 0,
    awaitingConfirmation: 0,
    done: 0,
    paused: 0,
  };
  for (const { workState } of tasks) counts[workState] += 1;
  return counts;
}

function rate(numerator: number, denominator: number): Rate {
  return { numerator, denominator, value: denominator === 0 ? null : numerator / denominator };
}
