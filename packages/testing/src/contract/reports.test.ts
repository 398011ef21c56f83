import type { AgencyDetail, AnswerList, Change, ChangeList, Task, TaskCounts } from '@cantho/api-client';
import { describe, expect, it } from 'vitest';
import { fakeFetch } from '../fakeFetch.ts';
import { createPlanHandlers, type PlanHandlersOptions } from '../planHandlers.ts';
import { sampleAnswers } from '../sampleAnswers.ts';

async function read<Body>(path: string, options: PlanHandlersOptions = {}): Promise<Body> {
  const response = await fakeFetch(createPlanHandlers(options))(new Request(`http://localhost:4002${path}`));
  expect(response.status).toBe(200);
  return (await response.json()) as Body;
}

describe('changes', () => {
  it('come newest first and then in the plan’s order', async () => {
    const { items, since, page } = await read<ChangeList>('/v1/changes?since=2026-04-30&pageSize=100');
    expect(since).toBe('2026-04-30');
    expect(page.totalItems).toBeGreaterThan(60);
    const days = items.map(({ on }) => on);
    expect(days).toEqual([...days].sort().reverse());
    const place = ({ subject }: Change) =>
      Number(subject.split('-')[1]) + (subject.startsWith('task') ? 1000 : 0);
    const sameDay = items.filter(({ on }) => on === days[0]).map(place);
    expect(sameDay).toEqual([...sameDay].sort((a, b) => a - b));
  });

  it('are those of the kinds asked for', async () => {
    const { items, page } = await read<ChangeList>('/v1/changes?kind=correction&kind=extension&pageSize=1');
    expect(items.map(({ subject, kind }) => `${subject} ${kind}`)).toEqual(['target-25 correction']);
    expect(page).toMatchObject({ totalItems: 2, totalPages: 2 });
  });

  it('are also what days bring: in a fresh database tasks fall due by themselves', async () => {
    const options = { figures: 'none', today: '2026-02-01' } as const;
    const { items, since, sample } = await read<ChangeList>('/v1/changes', options);
    expect([since, sample]).toEqual(['2026-01-31', false]);
    expect(items).toMatchObject([
      { subject: 'task-1', kind: 'deadlineState', on: '2026-02-01', from: 'dueSoon', to: 'overdue' },
    ]);
  });
});

describe('counts of tasks', () => {
  const countsBy = (by: string, filter = '') => read<TaskCounts>(`/v1/task-counts?by=${by}${filter}`);

  it('by month are in order of time, those without a day last', async () => {
    const { items, totalItems } = await countsBy('dueMonth');
    expect(items.map(({ key, total }) => `${key}: ${total}`)).toEqual([
      ...['2026-01: 1', '2026-03: 3', '2026-06: 4', '2026-07: 1', '2026-09: 1', '2026-10: 1', '2026-12: 21'],
      'none: 19',
    ]);
    expect(totalItems).toBe(51);
  });

  it('by lead agency count a task for each of its leads', async () => {
    const { items, totalItems } = await countsBy('leadAgency', '&q=2');
    expect(items.map(({ key }) => key)).toEqual([
      'so-khoa-hoc-va-cong-nghe',
      'cong-an-thanh-pho',
      'so-noi-vu',
    ]);
    expect(totalItems).toBe(1);
  });

  it.each(['workState', 'deadlineState'])('by %s add up, and leave empty groups out', async (by) => {
    const { items, totalItems } = await countsBy(by, '&deadlineKind=month');
    expect(totalItems).toBe(19);
    expect(items.reduce((sum, { total }) => sum + total, 0)).toBe(19);
    for (const { total, byDeadlineState } of items) {
      expect(total).toBeGreaterThan(0);
      expect(Object.values(byDeadlineState).reduce((sum, count) => sum + count, 0)).toBe(total);
    }
  });
});

describe('an agency', () => {
  it('that belongs to a class says so, and how it reports', async () => {
    const agency = await read<AgencyDetail>('/v1/agencies/so-cong-thuong');
    expect(agency.memberOf.map(({ id }) => id)).toEqual(['so-ban-nganh']);
    expect(agency.members).toEqual([]);
    expect(agency.reporting).toEqual({
      lastReportedPeriod: '2026-04',
      lastReportedAt: '2026-04-12T02:00:00Z',
      missed: [
        { period: '2026-05', tasks: 1 },
        { period: '2026-06', tasks: 1 },
      ],
    });
  });

  it('that is a class counts for each member every task of the class', async () => {
    const { members, leads, coordinates } = await read<AgencyDetail>('/v1/agencies/so-ban-nganh');
    expect(members.length).toBe(7);
    for (const { tasksByWorkState } of members) {
      const counted = Object.values(tasksByWorkState).reduce((sum, count) => sum + count, 0);
      expect(counted).toBe(leads.tasks + coordinates.tasks);
    }
    const silent = members.find(({ lastReportedPeriod }) => lastReportedPeriod === null);
    expect(silent?.tasksByWorkState.notReported).toBe(leads.tasks + coordinates.tasks);
  });

  it('that only reports name is made up, and marked so', async () => {
    const agency = await read<AgencyDetail>('/v1/agencies/ubnd-xa-mau-1');
    expect(agency).toMatchObject({
      sample: true,
      leads: { targets: 0, tasks: 0 },
      memberOf: [{ id: 'ubnd-xa-phuong' }],
    });
  });
});

describe('a task', () => {
  it('keeps the day of the plan, and every document that granted another', async () => {
    const { deadline, extensions, deadlineState } = await read<Task>('/v1/tasks/18');
    expect(deadline).toMatchObject({ plannedDueOn: '2026-06-30', dueOn: '2026-07-31' });
    expect(extensions.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2026-06-30 2026-07-15',
      '2026-07-15 2026-07-31',
    ]);
    expect(deadlineState).toBe('dueSoon');
  });

  it('is about the first occurrence that is not done', async () => {
    const { deadline } = await read<Task>('/v1/tasks/2', { figures: 'none', today: '2026-05-01' });
    expect(deadline.dueOn).toBe('2026-03-31');
  });

  it('that a class leads shows what each known body of it reported, which is not its own state', async () => {
    const { members, workState } = await read<Task>('/v1/tasks/1');
    expect(workState).toBe('done');
    expect(members.map(({ classId }) => classId)).toEqual([
      ...Array<string>(7).fill('so-ban-nganh'),
      ...Array<string>(3).fill('ubnd-xa-phuong'),
    ]);
    expect(new Set(members.map((member) => member.workState)).size).toBeGreaterThan(3);
    const silent = members.filter((member) => member.workState === 'notReported');
    for (const { period, reportedAt, document } of silent) {
      expect([period, reportedAt, document]).toEqual([null, null, null]);
    }
  });
});

describe('public answers', () => {
  it('come newest first, in pages, and are none where none was put in', async () => {
    const options = { answers: sampleAnswers };
    const list = await read<AnswerList>('/v1/answers?about=target-20&pageSize=1', options);
    expect(list.items.map(({ id }) => id)).toEqual(['answer-3']);
    expect(list.page).toEqual({ number: 1, size: 1, totalItems: 2, totalPages: 2 });
    expect((await read<AnswerList>('/v1/answers?about=target-20')).items).toEqual([]);
  });
});
