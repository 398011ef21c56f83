import { setImmediate } from 'node:timers/promises';
import type { AgencyRef, DataLicense } from '@cantho/api-client';
import type { LocalDate } from '@cantho/plan';
import type { Figures } from './figures.ts';
import { type JudgedTarget, judgeTarget } from './judgedTargets.ts';
import { type JudgedTask, judgeTask, reportsFrom } from './judgedTasks.ts';
import { createOrder, targetSortFields, taskSortFields } from './listing.ts';
import type { PlanRows } from './planRows.ts';

/** The plan judged as of a moment: what every read answers from. It holds no history. */
export interface PlanState extends Moment {
  plan: PlanRows;
  /** Every agency anything may refer to; which of them the plan names is `isInPlan`. */
  agencyById: ReadonlyMap<string, AgencyRef>;
  isInPlan: (agencyId: string) => boolean;
  /** In the plan's order, as are the tasks. */
  targets: readonly JudgedTarget[];
  tasks: readonly JudgedTask[];
  targetByNo: ReadonlyMap<number, JudgedTarget>;
  taskByNo: ReadonlyMap<number, JudgedTask>;
  /** All rows in the order of a `sort` of the contract, sorted once. */
  targetsBy: (sort: string) => readonly JudgedTarget[];
  tasksBy: (sort: string) => readonly JudgedTask[];
}

export interface Moment {
  /** Everything published by then is in it. */
  now: Date;
  /** The day `now` falls on. */
  today: LocalDate;
  dueSoonDays: number;
  /** On what terms the data may be used again. */
  license: DataLicense;
}

/** Judges every row of the plan, letting others have their turn as often as it takes. */
export async function judgePlan(plan: PlanRows, figures: Figures, moment: Moment): Promise<PlanState> {
  const { today, dueSoonDays } = moment;
  const targets = await mapInTurns(plan.targets, (row) => judgeTarget(row, figures, today));
  const context = { today, dueSoonDays, reportsFrom: reportsFrom(figures) };
  const tasks = await mapInTurns(plan.tasks, (row) => judgeTask(row, figures, context));
  const named = new Set(plan.agencies.map(({ id }) => id));
  return {
    ...moment,
    plan,
    agencyById: plan.agencyById,
    isInPlan: (id) => named.has(id),
    targets,
    tasks,
    targetByNo: new Map(targets.map((target) => [target.summary.no, target])),
    taskByNo: new Map(tasks.map((task) => [task.summary.no, task])),
    targetsBy: createOrder(targets, targetSortFields),
    tasksBy: createOrder(tasks, taskSortFields),
  };
}

/** In ms: longer than this nobody waits for a turn. */
const turn = 8;

/** As `map`, letting others have their turn as often as it takes. */
export async function mapInTurns<Row, Result>(
  rows: readonly Row[],
  work: (row: Row) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  let began = performance.now();
  for (const row of rows) {
    results.push(work(row));
    if (performance.now() - began < turn) continue;
    await setImmediate();
    began = performance.now();
  }
  return results;
}
