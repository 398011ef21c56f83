import type { TaskSummary } from '@cantho/api-client';
import { createPlanAnswers, type Figures, noFigures, sampleFigures } from '@cantho/testing';

/** The plan's tasks as the API answers them on a day. */
export function tasksOn(today: string, figures: Figures = sampleFigures): readonly TaskSummary[] {
  return createPlanAnswers(figures, today).tasks();
}

/** A task of the plan that nothing is reported of, changed as a test needs it. */
export function taskLike(no: number, changes: Partial<TaskSummary> = {}): TaskSummary {
  const task = tasksOn('2026-07-01', noFigures).find((candidate) => candidate.no === no);
  if (!task) throw new RangeError(`expected a task of the plan, received ${no}`);
  return { ...task, ...changes };
}
