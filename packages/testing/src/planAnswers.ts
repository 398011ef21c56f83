import type {
  AgencyDetail,
  AgencyList,
  Change,
  Follow,
  MeasurementList,
  Plan,
  RelatedTarget,
  RelatedTask,
  Summary,
  Target,
  TargetSummary,
  Task,
  TaskSummary,
} from '@cantho/api-client';
import {
  lastMonthEnd,
  type PlanTarget,
  type PlanTask,
  plan,
  relatedTargets,
  relatedTasks,
  targets,
  tasks,
} from '@cantho/plan';
import { agencyAnswers, agencyDetail } from './agencyAnswers.ts';
import { changesBetween, newestFirst } from './changeAnswers.ts';
import type { Figures } from './figures.ts';
import { targetSummaryAt } from './judgedTargets.ts';
import { dueSoonDays, taskReportsAt, taskSummaryAt } from './judgedTasks.ts';
import { endOfDay, momentAt } from './moments.ts';
import { originalNo, type RowCounts, renumbered, renumberedId, totalsOf, withCopies } from './rowCopies.ts';
import { summaryOf } from './summaryAnswer.ts';

/** The answers of the API for a day and what is stored, by the plan's own rules. Rows that are not in the plan are `null`. */
export interface PlanAnswers {
  plan(): Plan;
  summary(): Summary;
  targets(): readonly TargetSummary[];
  target(no: number): Target | null;
  measurements(targetNo: number): MeasurementList | null;
  tasks(): readonly TaskSummary[];
  task(no: number): Task | null;
  agencies(): AgencyList;
  agency(id: string): AgencyDetail | null;
  /** Since an instant, newest first; copied rows (`RowCounts`) have none of their own. */
  changes(since: Date): readonly Change[];
  /** A row as the list of followed ones shows it, with its changes since an instant; `null` when it is not in the plan. */
  followed(subject: string, followedAt: string, since: Date): Follow | null;
}

/** @param rows Makes the plan larger than it is, for tests of long lists. */
export function createPlanAnswers(stored: Figures, today: string, rows: RowCounts = {}): PlanAnswers {
  const now = momentAt(stored, endOfDay(today));
  const totals = totalsOf(rows);
  const targetRows = once(() =>
    withCopies(
      targets.map((row) => targetSummaryAt(row, now)),
      totals.target,
    ),
  );
  const taskRows = once(() =>
    withCopies(
      tasks.map((row) => taskSummaryAt(row, now)),
      totals.task,
    ),
  );
  const listed = () => ({ targets: targetRows(), tasks: taskRows(), moment: now });
  const changesSince = onceEach((instant: number) =>
    newestFirst(changesBetween(momentAt(stored, new Date(instant)), now)),
  );
  const changes = (since: Date) => changesSince(since.getTime());
  const targetOf = (no: number) => rowOf(targets, originalNo('target', no, totals.target));
  const taskOf = (no: number) => rowOf(tasks, originalNo('task', no, totals.task));
  return {
    plan: () => planAnswer(totals),
    summary: once(() => summaryOf(listed(), changes(endOfDay(lastMonthEnd(today))))),
    targets: targetRows,
    target(no) {
      const row = targetOf(no);
      return row && renumbered(targetAnswer(row, targetSummaryAt(row, now), taskRows(), today), no);
    },
    measurements(targetNo) {
      const row = targetOf(targetNo);
      return row && measurementsAnswer(row, targetNo, now.known);
    },
    tasks: taskRows,
    task(no) {
      const row = taskOf(no);
      if (!row) return null;
      const answer = taskAnswer(row, taskSummaryAt(row, now), targetRows(), today);
      return renumbered({ ...answer, ...taskReportsAt(row, now) }, no);
    },
    agencies: once(() => ({ items: agencyAnswers(listed()) })),
    agency: (id) => agencyDetail(id, listed()),
    changes,
    followed(subject, followedAt, since) {
      const [kind, number] = subject.split('-');
      const no = Number(number);
      const row = (kind === 'target' ? targetRows() : taskRows())[no - 1];
      if (!row) return null;
      const news = changes(since).filter((change) => change.subject === subject);
      return followAnswer(row, subject, followedAt, news);
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  const each = onceEach((_: 0) => make());
  return () => each(0);
}

function onceEach<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as Value;
  };
}

function rowOf<Row extends { readonly no: number }>(rows: readonly Row[], no: number | null): Row | null {
  return rows.find((row) => row.no === no) ?? null;
}

function planAnswer(totals: { readonly target: number; readonly task: number }): Plan {
  return {
    ...plan,
    license: { id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    dueSoonDays,
    targets: totals.target,
    tasks: totals.task,
  };
}

function provenanceOf({ provenance }: PlanTarget | PlanTask) {
  return { ...provenance, sourceSha256: plan.sourceSha256 };
}

function targetAnswer(
  row: PlanTarget,
  summary: TargetSummary,
  taskRows: readonly TaskSummary[],
  today: string,
): Target {
  const related = relatedTasks(row.no).flatMap(({ no, phrase }): RelatedTask[] => {
    const task = taskRows[no - 1];
    if (!task) return [];
    const { text, workState, deadlineState, deadline, sample } = task;
    return [{ no, text, phrase, workState, deadlineState, dueOn: deadline.dueOn, sample }];
  });
  return { ...summary, provenance: provenanceOf(row), relatedTasks: related, today };
}

function taskAnswer(
  row: PlanTask,
  summary: TaskSummary,
  targetRows: readonly TargetSummary[],
  today: string,
) {
  const related = relatedTargets(row.no).flatMap(({ no, phrase }): RelatedTarget[] => {
    const target = targetRows[no - 1];
    if (!target) return [];
    const { text, status, sample } = target;
    return [{ no, text, phrase, status, sample }];
  });
  return { ...summary, provenance: provenanceOf(row), relatedTargets: related, dueSoonDays, today };
}

function measurementsAnswer(row: PlanTarget, targetNo: number, { measurements }: Figures): MeasurementList {
  const ids = row.indicators.map(({ id }) => id);
  const items = measurements
    .filter(({ indicatorId }) => ids.includes(indicatorId))
    .sort(
      (a, b) =>
        compare(a.period, b.period) || compare(a.indicatorId, b.indicatorId) || a.revision - b.revision,
    )
    .map((item) => ({ ...item, indicatorId: renumberedId(item.indicatorId, targetNo) }));
  return { targetNo, items, sample: items.some(({ sample }) => sample) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function followAnswer(
  row: TargetSummary | TaskSummary,
  subject: string,
  followedAt: string,
  changes: readonly Change[],
): Follow {
  const { no, text, sample } = row;
  const states =
    'status' in row
      ? { status: row.status, workState: null, deadlineState: null }
      : { status: null, workState: row.workState, deadlineState: row.deadlineState };
  return { subject, no, text, ...states, followedAt, changes: [...changes], sample };
}
