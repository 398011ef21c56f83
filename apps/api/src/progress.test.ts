import type { Agency, AgencyDetail, Task, TaskCounts, TaskList, TaskMember } from '@cantho/api-client';
import { agencies, memberIds, relatedTargets, relatedTasks, targets, tasks } from '@cantho/plan';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Send } from './testing/contractClient.ts';
import { databaseKinds, emptyDatabase, fillWithSample, type TestDatabase } from './testing/databases.ts';
import { closeApps, noonOf, testApp } from './testing/testApp.ts';

const sum = (counts: object) =>
  Object.values(counts).reduce<number>((total, count) => total + Number(count), 0);
const numbers = (items: readonly { no: number }[]) => items.map(({ no }) => no);

describe.each(databaseKinds)('Progress on $name', ({ open }) => {
  let database: TestDatabase;
  let today = '2026-07-01';
  let send: Send;
  const read = async (url: string) => (await send(url)).json();

  beforeAll(async () => {
    database = await open();
    ({ send } = await testApp({ db: database.db, clock: () => noonOf(today) }));
  });
  beforeEach(() => {
    today = '2026-07-01';
  });
  afterAll(async () => {
    await closeApps();
    await database.close();
  });

  describe('with a fresh database', () => {
    beforeAll(() => emptyDatabase(database.db));

    it('claims nothing of members, and names those the plan names', async () => {
      const { members }: Task = await read('/v1/tasks/8');
      expect(members.map(({ agency, classId }) => [agency.id, classId])).toEqual(
        memberIds('so-ban-nganh').map((id) => [id, 'so-ban-nganh']),
      );
      for (const member of members) {
        expect(member).toMatchObject({
          workState: 'notReported',
          period: null,
          document: null,
          sample: false,
        });
      }
      const wards: AgencyDetail = await read('/v1/agencies/ubnd-xa-phuong');
      expect(wards.members).toEqual([]);
    });

    it('tells no last report, no missed one and no change but time’s', async () => {
      const summary = await read('/v1/summary');
      expect(summary).toMatchObject({ lastReportedPeriod: null, dueSoonDays: 30, sample: false });
      const { items }: { items: Agency[] } = await read('/v1/agencies');
      for (const { reporting } of items) {
        expect(reporting).toEqual({ lastReportedPeriod: null, lastReportedAt: null, missed: [] });
      }
    });

    it('says on what terms the data may be used again', async () => {
      expect(await read('/v1/plan')).toMatchObject({
        license: { id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
        dueSoonDays: 30,
        targets: 30,
        tasks: 51,
      });
    });

    it('relates targets and tasks both ways, with the words both use', async () => {
      for (const { no } of targets) {
        const shown = (await read(`/v1/targets/${no}`)).relatedTasks;
        expect(shown.map((row: { no: number; phrase: string }) => [row.no, row.phrase])).toEqual(
          relatedTasks(no).map((row) => [row.no, row.phrase]),
        );
      }
      const related = (await read('/v1/tasks/50')).relatedTargets;
      expect(numbers(related)).toEqual(relatedTargets(50).map(({ no }) => no));
      expect(related[0]).toMatchObject({ status: 'noData', text: targets[26]?.text });
    });
  });

  describe('with a year of sample figures', () => {
    beforeAll(async () => {
      await emptyDatabase(database.db);
      await fillWithSample(database.db);
    });

    it('keeps the day of the plan beside the day an extension moved it to', async () => {
      today = '2026-06-20';
      const before: Task = await read('/v1/tasks/19');
      expect(before).toMatchObject({ extensions: [], deadlineState: 'dueSoon' });
      expect(before.deadline).toMatchObject({ dueOn: '2026-06-30', plannedDueOn: '2026-06-30' });
      today = '2026-11-24';
      const after: Task = await read('/v1/tasks/19');
      expect(after.deadlineState).toBe('dueSoon');
      expect(after.deadline).toMatchObject({ dueOn: '2026-12-15', plannedDueOn: '2026-06-30' });
      expect(after.extensions.map(({ from, to, grantedOn }) => [from, to, grantedOn])).toEqual([
        ['2026-06-30', '2026-09-30', '2026-06-24'],
        ['2026-09-30', '2026-12-15', '2026-09-22'],
      ]);
      for (const { document, sample } of after.extensions) {
        expect([document.title.endsWith('(số liệu minh hoạ)'), sample]).toEqual([true, true]);
      }
    });

    it('judges a recurring task by its first open occurrence, overdue or not', async () => {
      today = '2026-07-03';
      expect(await read('/v1/tasks/2')).toMatchObject({
        deadlineState: 'overdue',
        deadline: { dueOn: '2026-06-30' },
      });
      today = '2026-07-20';
      expect(await read('/v1/tasks/2')).toMatchObject({
        deadlineState: 'notDue',
        deadline: { dueOn: '2026-09-30', plannedDueOn: '2026-09-30' },
      });
    });

    it('shows what each body of a class reported itself, which decides nothing of the task', async () => {
      const task: Task = await read('/v1/tasks/8');
      const of = (id: string) => task.members.find(({ agency }) => agency.id === id) as TaskMember;
      expect(of('ubnd-phuong-mau-1')).toMatchObject({
        classId: 'ubnd-xa-phuong',
        agency: { name: 'UBND phường mẫu 1 (số liệu minh hoạ)', kind: 'body' },
        sample: true,
      });
      expect(of('ubnd-xa-mau-2')).toMatchObject({ workState: 'notReported', period: null, sample: false });
      expect(of('so-tu-phap').period).toBe('2026-06');
      expect(task.members).toHaveLength(11);
      const before = task.workState;
      await database.db
        .insertInto('member_updates')
        .values({
          ...{ id: 'm-1', task_no: 8, agency_id: 'ubnd-xa-mau-2', period: '2026-06', work_state: 'paused' },
          ...{ document_title: 'Báo cáo (số liệu minh hoạ)', sample: true },
          reported_at: new Date('2026-06-12T02:00:00Z'),
        })
        .execute();
      const after: Task = await read('/v1/tasks/8');
      expect(after.workState).toBe(before);
      const member = after.members.find(({ agency }) => agency.id === 'ubnd-xa-mau-2');
      expect(member).toMatchObject({ workState: 'paused', period: '2026-06' });
    });

    it('takes the newest report of a body, by month and then by when it came', async () => {
      const report = (id: string, work_state: string, at: string) => ({
        ...{ id, task_no: 10, agency_id: 'ubnd-xa-mau-2', period: '2026-05', work_state },
        ...{ document_title: 'Báo cáo (số liệu minh hoạ)', sample: true, reported_at: new Date(at) },
      });
      await database.db
        .insertInto('member_updates')
        .values([
          report('m-2', 'inProgress', '2026-05-12T02:00:00Z'),
          report('m-3', 'awaitingConfirmation', '2026-06-20T02:00:00Z'),
          report('m-4', 'done', '2026-07-20T02:00:00Z'),
        ])
        .execute();
      const state = async () =>
        ((await read('/v1/tasks/10')) as Task).members.find(({ agency }) => agency.id === 'ubnd-xa-mau-2')
          ?.workState;
      expect(await state()).toBe('awaitingConfirmation');
      today = '2026-07-21';
      expect(await state()).toBe('done');
    });

    it('shows members of a class with counts that add up to the tasks of the class', async () => {
      const agency: AgencyDetail = await read('/v1/agencies/ubnd-xa-phuong');
      expect(agency.kind).toBe('class');
      expect(agency.members.map(({ agency: { id } }) => id)).toEqual([
        'ubnd-phuong-mau-1',
        'ubnd-phuong-mau-2',
        'ubnd-xa-mau-1',
        'ubnd-xa-mau-2',
      ]);
      const { leads, coordinates } = agency;
      for (const { tasksByWorkState } of agency.members) {
        expect(sum(tasksByWorkState)).toBe(leads.tasks + coordinates.tasks);
      }
      expect(agency.members[0]).toMatchObject({ lastReportedPeriod: '2026-06', sample: true });
      expect(agency.sample).toBe(true);
      const member: AgencyDetail = await read('/v1/agencies/ubnd-phuong-mau-1');
      expect(member.memberOf.map(({ id }) => id)).toEqual(['ubnd-xa-phuong']);
      expect(member.leads).toEqual({ targets: 0, tasks: 0 });
    });

    it('does not list bodies the plan does not name, nor filter by them', async () => {
      const { items } = await read('/v1/agencies');
      expect(items.map(({ id }: Agency) => id)).toEqual(agencies.map(({ id }) => id));
      const answer = await send('/v1/tasks?leadAgency=ubnd-phuong-mau-1');
      expect(answer.statusCode).toBe(400);
    });

    it('counts of an agency what its lists show', async () => {
      today = '2026-11-24';
      for (const { id } of (await read('/v1/agencies')).items as Agency[]) {
        const agency: AgencyDetail = await read(`/v1/agencies/${id}`);
        const leadTargets = (await read(`/v1/targets?leadAgency=${id}&pageSize=100`)).items;
        const leadTasks: TaskList = await read(`/v1/tasks?leadAgency=${id}&pageSize=100`);
        const coordinated = await read(`/v1/tasks?coordinatingAgency=${id}&pageSize=100`);
        expect(agency.leads).toEqual({ targets: leadTargets.length, tasks: leadTasks.items.length });
        expect(agency.coordinates.tasks).toBe(coordinated.items.length);
        expect(sum(agency.targetsByStatus)).toBe(leadTargets.length);
        expect(sum(agency.coordinatedTasksByDeadlineState)).toBe(coordinated.items.length);
        for (const { period, tasks: count } of agency.reporting.missed) {
          const missing = leadTasks.items.filter(({ missedReports }) => missedReports.includes(period));
          expect(missing).toHaveLength(count);
        }
      }
      const police: AgencyDetail = await read('/v1/agencies/so-khoa-hoc-va-cong-nghe');
      expect(police.reporting.lastReportedPeriod).toBe('2026-11');
      expect(police.reporting.missed.length).toBeGreaterThan(0);
    });

    it('knows no agency that nobody named', async () => {
      const answer = await send('/v1/agencies/so-nao-do');
      expect([answer.statusCode, answer.json().detail]).toEqual([404, 'Không có cơ quan "so-nao-do".']);
      expect((await send('/v1/agencies/S%E1%BB%9F')).statusCode).toBe(400);
    });

    it.each(['dueMonth', 'workState', 'deadlineState', 'leadAgency'])(
      'counts tasks by %s as the list shows them',
      async (by) => {
        today = '2026-11-24';
        const filter = 'deadlineKind=month&deadlineKind=year&deadlineKind=ongoing&q=so';
        const counts: TaskCounts = await read(`/v1/task-counts?by=${by}&${filter}`);
        const { items }: TaskList = await read(`/v1/tasks?${filter}&pageSize=100`);
        expect(counts.totalItems).toBe(items.length);
        const keysOf = (task: TaskList['items'][number]) => {
          if (by === 'leadAgency') return task.leadAgencies.map(({ id }) => id);
          if (by === 'dueMonth') return [task.deadline.dueOn?.slice(0, 7) ?? 'none'];
          return [by === 'workState' ? task.workState : task.deadlineState];
        };
        for (const { key, total, byDeadlineState } of counts.items) {
          const group = items.filter((task) => keysOf(task).includes(key));
          expect(total, key).toBe(group.length);
          expect(total).toBeGreaterThan(0);
          for (const [state, count] of Object.entries(byDeadlineState)) {
            expect(group.filter(({ deadlineState }) => deadlineState === state)).toHaveLength(count);
          }
        }
        expect(new Set(counts.items.map(({ key }) => key))).toEqual(new Set(items.flatMap(keysOf)));
      },
    );

    it('counts in the order of time, of the contract and of the plan', async () => {
      const keys = async (by: string) =>
        ((await read(`/v1/task-counts?by=${by}`)) as TaskCounts).items.map(({ key }) => key);
      const months = await keys('dueMonth');
      expect(months).toEqual([...months].sort());
      expect(months.at(-1)).toBe('none');
      const states = ['notReported', 'notStarted', 'inProgress', 'awaitingConfirmation', 'done', 'paused'];
      const shown = await keys('workState');
      expect(shown).toEqual(states.filter((state) => shown.includes(state)));
      expect(shown.length).toBeGreaterThan(3);
      const lead = await keys('leadAgency');
      const order = agencies.map(({ id }) => id as string).filter((id) => lead.includes(id));
      expect(lead).toEqual(order);
    });

    it('finds tasks by the days they are due between', async () => {
      today = '2026-11-24';
      const between = async (query: string) => numbers((await read(`/v1/tasks?${query}&pageSize=100`)).items);
      const all: TaskList = await read('/v1/tasks?pageSize=100');
      const due = (from: string, to: string) =>
        numbers(
          all.items.filter(({ deadline: { dueOn } }) => dueOn !== null && dueOn >= from && dueOn <= to),
        );
      expect(await between('dueFrom=2026-12-01&dueTo=2026-12-31')).toEqual(due('2026-12-01', '2026-12-31'));
      expect(await between('dueFrom=2026-12-15&dueTo=2026-12-15')).toEqual([19]);
      expect(await between('dueTo=2026-06-29')).toEqual(due('2026-01-01', '2026-06-29'));
      expect(await between('dueFrom=2026-12-31')).toEqual(due('2026-12-31', '2027-12-31'));
      expect(await between('dueFrom=2026-12-31&dueTo=2026-01-01')).toEqual([]);
    });

    it('finds ongoing tasks by freshness', async () => {
      today = '2026-11-24';
      const stale: TaskList = await read('/v1/tasks?freshness=stale&pageSize=100');
      const current: TaskList = await read('/v1/tasks?freshness=current&pageSize=100');
      expect(stale.items.length).toBeGreaterThan(0);
      expect(stale.items.every(({ freshness }) => freshness === 'stale')).toBe(true);
      const ongoing = tasks.filter(({ deadline }) => deadline.kind === 'ongoing');
      expect(stale.items.length + current.items.length).toBe(ongoing.length);
    });

    it.each([
      ['/v1/targets?q=27', [27]],
      ['/v1/tasks?q=99', []],
      ['/v1/tasks?q=ngan%20hang%20nha%20nuoc', [49]],
      ['/v1/tasks?q=TH%C3%81NG%2010/2026', [7]],
    ])('finds by number, agency and wording: %s', async (url, expected) => {
      expect(numbers((await read(url)).items)).toEqual(expected);
    });

    it('tells the newest month anything was reported for', async () => {
      expect(await read('/v1/summary')).toMatchObject({ lastReportedPeriod: '2026-06' });
    });
  });

  it('counts as due soon what the settings say', async () => {
    const { send: other } = await testApp({
      db: database.db,
      clock: () => noonOf('2026-12-20'),
      dueSoonDays: 5,
      license: { id: 'ODC-By-1.0', url: 'https://opendatacommons.org/licenses/by/1-0/' },
    });
    const plan = (await other('/v1/plan')).json();
    expect([plan.dueSoonDays, plan.license.id]).toEqual([5, 'ODC-By-1.0']);
    expect((await other('/v1/summary')).json().tasks.byDeadlineState.dueSoon).toBe(0);
    expect((await other('/v1/tasks')).json().dueSoonDays).toBe(5);
    expect((await other('/v1/tasks/4')).json().dueSoonDays).toBe(5);
  });
});
