import type { Change, ChangeList, Measurement, Target, TargetList, Task, TaskList } from '@cantho/api-client';
import { lastMonthEnd, targetChanges, taskChanges } from '@cantho/plan';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCurrentState } from './currentState.ts';
import { changesSince, endOfDay } from './reads/changes.ts';
import type { Send } from './testing/contractClient.ts';
import { databaseKinds, emptyDatabase, fillWithSample, type TestDatabase } from './testing/databases.ts';
import { closeApps, noonOf, testApp } from './testing/testApp.ts';

describe('The end of a day', () => {
  it('is the last millisecond of it in Can Tho', () => {
    expect(endOfDay('2026-06-30').toISOString()).toBe('2026-06-30T16:59:59.999Z');
  });
});

describe.each(databaseKinds)('What changed, on $name', ({ open }) => {
  let database: TestDatabase;
  let now = noonOf('2026-07-01');
  let send: Send;

  beforeAll(async () => {
    database = await open();
    ({ send } = await testApp({ db: database.db, clock: () => now }));
  });
  beforeEach(() => {
    now = noonOf('2026-07-01');
  });
  afterAll(async () => {
    await closeApps();
    await database.close();
  });

  const list = async (query = ''): Promise<ChangeList> => (await send(`/v1/changes${query}`)).json();
  const all = async (since: string): Promise<Change[]> => {
    const first = await list(`?since=${since}&pageSize=100`);
    const rest = Array.from({ length: first.page.totalPages - 1 }, (_, index) =>
      list(`?since=${since}&pageSize=100&page=${index + 2}`),
    );
    return [first, ...(await Promise.all(rest))].flatMap(({ items }) => items);
  };
  const of = (changes: readonly Change[], subject: string) =>
    changes
      .filter((change) => change.subject === subject)
      .map(({ kind, on, from, to, period }) => ({ kind, on, from, to, period }));

  describe('with a fresh database', () => {
    beforeAll(() => emptyDatabase(database.db));

    it('is what time alone changed: tasks came due and fell overdue', async () => {
      const { items, sample, since, today } = await list();
      expect([since, today, sample]).toEqual(['2026-06-30', '2026-07-01', false]);
      expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['deadlineState']));
      expect(of(items, 'task-18')).toEqual([
        { kind: 'deadlineState', on: '2026-07-01', from: 'dueSoon', to: 'overdue', period: null },
      ]);
    });
  });

  describe('with a year of sample figures', () => {
    beforeAll(async () => {
      await emptyDatabase(database.db);
      await fillWithSample(database.db);
    });

    it('names the figure published and what stood before, a correction only where one was published before', async () => {
      const { items } = (await send('/v1/targets/20/measurements')).json();
      const figure = (period: string, revision: number) =>
        items.find((item: Measurement) => item.period === period && item.revision === revision);
      const [april, may, corrected] = [figure('2026-04', 1), figure('2026-05', 1), figure('2026-05', 2)];
      const ofFigures = async (since: string) =>
        of(await all(since), 'target-20').filter(({ kind }) => kind !== 'targetStatus');
      expect(await ofFigures('2026-05-31')).toEqual([
        {
          kind: 'figure',
          on: corrected.publishedAt.slice(0, 10),
          from: april.value,
          to: corrected.value,
          period: '2026-05',
        },
      ]);
      expect(await ofFigures(may.publishedAt.slice(0, 10))).toEqual([
        {
          kind: 'correction',
          on: corrected.publishedAt.slice(0, 10),
          from: may.value,
          to: corrected.value,
          period: '2026-05',
        },
      ]);
    });

    it('tells an extension with both days, on the day it became known', async () => {
      const changes = of(await all('2026-06-20'), 'task-19');
      expect(changes).toContainEqual({
        kind: 'extension',
        on: '2026-06-24',
        from: '2026-06-30',
        to: '2026-09-30',
        period: null,
      });
    });

    it('tells the occurrence that was done', async () => {
      now = noonOf('2026-07-20');
      expect(of(await all('2026-06-30'), 'task-2')).toContainEqual({
        kind: 'occurrenceDone',
        on: '2026-07-06',
        from: null,
        to: '2026-07-06',
        period: '2026-Q2',
      });
    });

    it('comes newest first, then in the order of the plan, with the text of its row', async () => {
      const changes = await all('2026-01-31');
      expect(changes.length).toBeGreaterThan(60);
      const place = ({ subject }: Change) =>
        Number(subject.split('-')[1]) + (subject.startsWith('task') ? 1_000 : 0);
      const sorted = [...changes].sort((one, other) =>
        one.on === other.on ? place(one) - place(other) : one.on < other.on ? 1 : -1,
      );
      expect(changes).toEqual(sorted);
      expect(changes.find(({ subject }) => subject === 'target-15')?.text).toBe(
        (await send('/v1/targets/15')).json().text,
      );
      expect(changes.every(({ on }) => on > '2026-01-31' && on <= '2026-07-01')).toBe(true);
    });

    it('is of the kinds that are asked for', async () => {
      const { items, page } = await list('?since=2026-05-31&kind=extension&kind=occurrenceDone');
      expect(items.map(({ subject }) => subject)).toEqual(['task-19']);
      expect(page.totalItems).toBe(1);
    });

    it('is counted in the summary as it is listed', async () => {
      for (const day of ['2026-07-01', '2026-01-02', '2026-11-24']) {
        now = noonOf(day);
        const { changes } = (await send('/v1/summary')).json();
        expect(changes.since).toBe(lastMonthEnd(day));
        const counted = { ...changes.byKind };
        for (const { kind } of await all(changes.since)) counted[kind] -= 1;
        expect(new Set(Object.values(counted)), day).toEqual(new Set([0]));
      }
    });

    it.each([
      ['2026-06-30', '2026-07-01'],
      ['2026-03-10', '2026-07-15'],
      ['2025-12-31', '2026-12-31'],
    ])(
      'from %s to %s is what the rules find between the whole of what was known then and now',
      async (since, today) => {
        const read = async (at: Date) => {
          now = at;
          const targets: Target[] = (await send('/v1/targets?pageSize=100')).json().items;
          const measurements = await Promise.all(
            targets.map(async ({ no }) => (await send(`/v1/targets/${no}/measurements`)).json().items),
          );
          const nos = ((await send('/v1/tasks?pageSize=100')).json() as TaskList).items.map(({ no }) => no);
          const tasks: Task[] = await Promise.all(
            nos.map(async (no) => (await send(`/v1/tasks/${no}`)).json()),
          );
          return { targets, measurements, tasks };
        };
        const [before, after] = [await read(endOfDay(since)), await read(noonOf(today))];
        const changes = await all(since);
        for (const [index, target] of after.targets.entries()) {
          const moment = (side: typeof before, day: string) => ({
            today: day,
            status: side.targets[index]?.status ?? 'noData',
            measurements: side.measurements[index],
          });
          const found = targetChanges(moment(before, since), moment(after, today));
          const inList = changes
            .filter(({ subject }) => subject === `target-${target.no}`)
            .map(({ subject, text, sample, ...change }) => change);
          expect(inList, `target ${target.no}`).toEqual(expect.arrayContaining(found));
          expect(inList).toHaveLength(found.length);
        }
        for (const [index, task] of after.tasks.entries()) {
          const moment = (shown: Task | undefined, day: string) => ({
            today: day,
            workState: shown?.workState ?? 'notReported',
            deadlineState: shown?.deadlineState ?? 'noDeadline',
            dueOn: shown?.deadline.dueOn ?? null,
            occurrenceList: shown?.occurrenceList ?? [],
            reportedOn: null,
            extendedOn: null,
          });
          const found = taskChanges(moment(before.tasks[index], since), moment(task, today));
          const bare = (list: readonly { kind: string; from: unknown; to: unknown }[]) =>
            list.map(({ kind, from, to }) => `${kind} ${from} ${to}`).sort();
          const inList = changes.filter(({ subject }) => subject === `task-${task.no}`);
          expect(bare(inList), `task ${task.no}`).toEqual(bare(found));
        }
      },
    );

    it('of some rows is their part of the whole', async () => {
      const currentState = createCurrentState({ db: database.db, clock: () => now, versionMaxAge: 0 });
      const { state } = await currentState();
      const since = noonOf('2026-04-15');
      const whole = await changesSince(database.db, state, since);
      const subjects = ['target-15', 'task-2', 'task-19', 'task-999'];
      const part = await changesSince(database.db, state, since, subjects);
      expect(part).toEqual(whole.filter(({ subject }) => subjects.includes(subject)));
      expect(part.length).toBeGreaterThan(3);
      expect(await changesSince(database.db, state, since, [])).toEqual([]);
    });
  });

  it.each([
    ['2026-07-01', 'một ngày từ 2025-12-31 đến 2026-06-30'],
    ['2027-01-01', 'một ngày từ 2025-12-31 đến 2026-06-30'],
    ['2025-12-30', 'một ngày từ 2025-12-31 đến 2026-06-30'],
    ['2026-02-30', 'một ngày, ví dụ 2026-06-30'],
    ['yesterday', 'một ngày, ví dụ 2026-06-30'],
  ])('since %s is refused with what was expected', async (since, expected) => {
    const answer = await send(`/v1/changes?since=${since}`);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors).toEqual([
      expect.objectContaining({ in: 'query', name: 'since', received: since, expected }),
    ]);
  });

  it('is refused in the language of the reader', async () => {
    const headers = { 'accept-language': 'en' };
    const answer = await send({ url: '/v1/changes?since=2026-07-01', headers });
    expect(answer.json().detail).toBe(
      'Parameter "since" must be a day from 2025-12-31 to 2026-06-30; received "2026-07-01".',
    );
  });

  it('knows the rows of the lists', async () => {
    const { items }: TargetList = (await send('/v1/targets')).json();
    const subjects = new Set((await all('2025-12-31')).map(({ subject }) => subject));
    expect(items.some(({ no }) => subjects.has(`target-${no}`))).toBe(true);
  });
});
