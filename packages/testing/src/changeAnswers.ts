import type { Change } from '@cantho/api-client';
import { type PlanTarget, type PlanTask, targetChanges, targets, taskChanges, tasks } from '@cantho/plan';
import { targetMomentAt, targetSummaryAt } from './judgedTargets.ts';
import { taskMomentAt, taskSummaryAt } from './judgedTasks.ts';
import type { Moment } from './moments.ts';

/** What changed of every row of the plan between two moments, in the plan's order. */
export function changesBetween(before: Moment, after: Moment): Change[] {
  return [
    ...targets.flatMap((row) => changesOfTarget(row, before, after)),
    ...tasks.flatMap((row) => changesOfTask(row, before, after)),
  ];
}

/** Newest first, then as they came: in the plan's order. */
export function newestFirst(changes: readonly Change[]): Change[] {
  return [...changes].sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
}

function changesOfTarget(row: PlanTarget, before: Moment, after: Moment): Change[] {
  const { text, sample } = targetSummaryAt(row, after);
  return targetChanges(targetMomentAt(row, before), targetMomentAt(row, after)).map((change) => ({
    subject: `target-${row.no}`,
    text,
    ...change,
    sample,
  }));
}

function changesOfTask(row: PlanTask, before: Moment, after: Moment): Change[] {
  const { text, sample } = taskSummaryAt(row, after);
  return taskChanges(taskMomentAt(row, before), taskMomentAt(row, after)).map((change) => ({
    subject: `task-${row.no}`,
    text,
    ...change,
    sample,
  }));
}
