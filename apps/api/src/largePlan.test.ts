import { createHash } from 'node:crypto';
import type { TargetSummary, TaskSummary } from '@cantho/api-client';
import { foldedTarget, foldedTask, matchesFolded } from '@cantho/plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Send } from './testing/contractClient.ts';
import { databaseKinds, emptyDatabase, type TestDatabase } from './testing/databases.ts';
import { loadLargePlan } from './testing/largePlan.ts';
import { closeApps, noonOf, testApp } from './testing/testApp.ts';

const size = { targets: 130, tasks: 310, months: 15 };

/** Equal on every run, spread over the values. */
const pick = <Value>(values: readonly Value[], seed: string): Value => {
  const digest = createHash('sha256').update(seed).digest();
  return values[digest.readUInt32BE(0) % values.length] as Value;
};

const choices = {
  pillar: ['government', 'economy', 'society'],
  status: ['met', 'onTrack', 'atRisk', 'offTrack', 'noData', 'notAssessable'],
  deadlineKind: ['month', 'quarter', 'year', 'everyQuarter', 'ongoing'],
  deadlineState: ['notDue', 'dueSoon', 'overdue', 'doneOnTime', 'doneLate', 'noDeadline'],
  workState: ['notReported', 'notStarted', 'inProgress', 'awaitingConfirmation', 'done', 'paused'],
  agencies: ['so-khoa-hoc-va-cong-nghe', 'so-ban-nganh', 'so-tai-chinh', 'ubnd-xa-phuong', 'so-y-te'],
  q: ['chu ky so', 'DỮ LIỆU', 'ban sao 7', '64', 'thanh pho bao cao', 'so noi vu'],
  days: ['2026-03-31', '2026-06-30', '2026-10-31', '2026-12-31'],
} as const;

interface Filters {
  [name: string]: string | undefined;
}

/** Each case sets about a third of what can be filtered by. */
function filtersOf(names: Readonly<Record<string, readonly string[]>>, seed: string): Filters {
  return Object.fromEntries(
    Object.entries(names)
      .filter(([name]) => pick([true, false, false], `${seed} ${name}`))
      .map(([name, values]) => [name, pick(values, `${seed} of ${name}`)]),
  );
}

const has = (refs: readonly { id: string }[], id: string | undefined) =>
  id === undefined || refs.some((ref) => ref.id === id);

function passesAgencies(row: TargetSummary | TaskSummary, filters: Filters): boolean {
  const { leadAgency, coordinatingAgency, agency } = filters;
  return (
    has(row.leadAgencies, leadAgency) &&
    has(row.coordinatingAgencies, coordinatingAgency) &&
    has([...row.leadAgencies, ...row.coordinatingAgencies], agency)
  );
}

const is = (value: string | null, wanted: string | undefined) => wanted === undefined || value === wanted;

function targetPasses(row: TargetSummary, filters: Filters): boolean {
  return (
    is(row.pillar, filters.pillar) &&
    is(row.status, filters.status) &&
    passesAgencies(row, filters) &&
    matchesFolded(foldedTarget(row), filters.q ?? '', row.no)
  );
}

function taskPasses(row: TaskSummary, filters: Filters): boolean {
  const { dueOn } = row.deadline;
  return (
    is(row.deadline.kind, filters.deadlineKind) &&
    is(row.deadlineState, filters.deadlineState) &&
    is(row.workState, filters.workState) &&
    is(row.freshness, filters.freshness) &&
    is(String(row.missedReports.length > 0), filters.missedReports) &&
    (filters.dueFrom === undefined || (dueOn !== null && dueOn >= filters.dueFrom)) &&
    (filters.dueTo === undefined || (dueOn !== null && dueOn <= filters.dueTo)) &&
    passesAgencies(row, filters) &&
    matchesFolded(foldedTask(row), filters.q ?? '', row.no)
  );
}

const agencyNames = {
  leadAgency: choices.agencies,
  coordinatingAgency: choices.agencies,
  agency: choices.agencies,
};
const targetNames = { pillar: choices.pillar, status: choices.status, q: choices.q, ...agencyNames };
const taskNames = {
  deadlineKind: choices.deadlineKind,
  deadlineState: choices.deadlineState,
  workState: choices.workState,
  freshness: ['current', 'stale'],
  missedReports: ['true', 'false'],
  dueFrom: choices.days,
  dueTo: choices.days,
  q: choices.q,
  ...agencyNames,
};

describe.each(databaseKinds)('A plan grown large on $name', ({ open }) => {
  let database: TestDatabase;
  let send: Send;
  let targets: TargetSummary[];
  let tasks: TaskSummary[];

  const everything = async <Row>(url: string): Promise<Row[]> => {
    const rows: Row[] = [];
    for (let page = 1; ; page += 1) {
      const separator = url.includes('?') ? '&' : '?';
      const { items } = (await send(`${url}${separator}pageSize=50&page=${page}`)).json();
      if (items.length === 0) return rows;
      rows.push(...items);
    }
  };

  beforeAll(async () => {
    database = await open();
    await emptyDatabase(database.db);
    await loadLargePlan(database.db, size);
    ({ send } = await testApp({ db: database.db, clock: () => noonOf('2026-11-24') }));
    targets = await everything('/v1/targets');
    tasks = await everything('/v1/tasks');
  });
  afterAll(async () => {
    await closeApps();
    await database.close();
  });

  it('has as many rows as asked for, each figure marked as sample', async () => {
    expect([targets.length, tasks.length]).toEqual([size.targets, size.tasks]);
    expect(targets.filter(({ asOf }) => asOf !== null).every(({ sample }) => sample)).toBe(true);
    expect(targets.at(-1)?.text).toMatch(/\(bản sao 130, số liệu minh hoạ\)$/);
    const { items } = (await send('/v1/targets/31/measurements')).json();
    expect(new Set(items.map(({ period }: { period: string }) => period)).size).toBe(size.months);
    expect((await send('/v1/summary')).json().tasks.total).toBe(size.tasks);
  });

  it('shows most states, so that filters have something to tell apart', () => {
    expect(new Set(targets.map(({ status }) => status)).size).toBeGreaterThanOrEqual(5);
    expect(new Set(tasks.map(({ deadlineState }) => deadlineState)).size).toBe(6);
    expect(new Set(tasks.map(({ workState }) => workState)).size).toBe(6);
  });

  it.each(Array.from({ length: 40 }, (_, index) => `case ${index + 1}`))(
    'lists the targets that pass, no more and no less: %s',
    async (seed) => {
      const filters = filtersOf(targetNames, seed);
      const query = new URLSearchParams(filters as Record<string, string>);
      expect(await everything(`/v1/targets?${query}`), String(query)).toEqual(
        targets.filter((row) => targetPasses(row, filters)),
      );
    },
  );

  it.each(Array.from({ length: 60 }, (_, index) => `case ${index + 1}`))(
    'lists and counts the tasks that pass, no more and no less: %s',
    async (seed) => {
      const filters = filtersOf(taskNames, seed);
      const query = new URLSearchParams(filters as Record<string, string>);
      const passing = tasks.filter((row) => taskPasses(row, filters));
      expect(await everything(`/v1/tasks?${query}`), String(query)).toEqual(passing);
      const counts = (await send(`/v1/task-counts?by=deadlineState&${query}`)).json();
      expect(counts.totalItems).toBe(passing.length);
    },
  );

  it.each(['dueOn', '-dueOn', 'deadlineState', '-workState', '-no'])(
    'pages through the filtered tasks in the order of %s, none twice and none lost',
    async (sort) => {
      const filter = 'workState=inProgress&workState=done';
      const sorted = await everything<TaskSummary>(`/v1/tasks?${filter}&sort=${sort}`);
      const unsorted = await everything<TaskSummary>(`/v1/tasks?${filter}`);
      expect([...sorted].sort((one, other) => one.no - other.no)).toEqual(unsorted);
      if (!sort.endsWith('dueOn')) return;
      const days = sorted.flatMap(({ deadline }) => deadline.dueOn ?? []);
      const ordered = [...days].sort();
      expect(days).toEqual(sort === 'dueOn' ? ordered : ordered.reverse());
      expect(sorted.slice(days.length).every(({ deadline }) => deadline.dueOn === null)).toBe(true);
    },
  );
});
