import type { TaskCountKey, TaskFilters, TaskList } from '@cantho/api-client';
import { createClient } from '@cantho/api-client';
import { planReports } from '@cantho/api-client/plan-reports';
import { createPlanHandlers, fakeFetch } from '@cantho/testing';
import { describe, expect, it } from 'vitest';
import { tasksOn } from '../test/sampleTask.ts';
import { countTasks } from './countTasks.ts';
import { holdTasks } from './heldTasks.ts';

const today = '2026-07-01';
const client = createClient({ baseUrl: 'http://localhost:4002', fetch: fakeFetch(createPlanHandlers()) });
const answer = await client.listTasks({ pageSize: 100 });
const held = holdTasks(answer);

/** The first hundred of more. */
const ofMany: TaskList = {
  ...answer,
  items: Array.from({ length: 100 }, (_, index) => ({
    ...tasksOn(today)[index % 51],
    no: index + 1,
  })) as never,
  page: { number: 1, size: 100, totalItems: 5000, totalPages: 50 },
};

const queries: readonly [string, TaskFilters][] = [
  ['nothing', {}],
  ['a deadline state', { deadlineState: ['overdue'] }],
  ['any of two', { deadlineState: ['overdue', 'doneLate'] }],
  ['missed reports', { missedReports: true }],
  ['no missed reports', { missedReports: false }],
  ['two filters', { deadlineState: ['overdue'], missedReports: true }],
  ['a kind of deadline', { deadlineKind: ['everyQuarter'] }],
  ['a state of work', { workState: ['paused'] }],
  ['freshness', { freshness: 'stale' }],
  ['a lead agency', { leadAgency: ['so-noi-vu'] }],
  ['a coordinating agency', { coordinatingAgency: ['so-noi-vu'] }],
  ['days', { dueFrom: '2026-06-01', dueTo: '2026-07-31' }],
  ['words without accents', { q: 'phien hop BAN chi dao' }],
  ['words of an agency', { q: 'cong an thanh pho' }],
  ['words of a deadline', { q: 'hang quy' }],
  ['a number', { q: '15' }],
  ['words that nothing has', { q: 'tàu vũ trụ' }],
  ['the earliest deadline first', { sort: 'dueOn' }],
  ['the latest first', { sort: '-dueOn' }],
  ['the order of work', { sort: 'workState' }],
  ['the order of deadline states', { sort: '-deadlineState' }],
  ['a page', { page: 2, pageSize: 20 }],
  ['a page past the last', { page: 9, pageSize: 20 }],
];

describe('tasks that are all here', () => {
  it.each(queries)('answer %s as the API does', async (_, query) => {
    const asked = await client.listTasks(query);
    const here = held.list({ pageSize: 60, ...query });
    expect(here?.items.map(({ no }) => no)).toEqual(asked.items.map(({ no }) => no));
    expect(here?.page).toEqual(asked.page);
  });

  it.each<[TaskCountKey, TaskFilters]>([
    ['dueMonth', {}],
    ['workState', { q: 'chuyển đổi số' }],
    ['deadlineState', { missedReports: true }],
    ['leadAgency', {}],
  ])('are counted by %s as the API does', async (by, query) => {
    const asked = await planReports(client).countTasks(by, query);
    const byKey = (items: typeof asked.items) => Object.fromEntries(items.map((item) => [item.key, item]));
    expect(byKey(countTasks(held.select(query) ?? [], by))).toEqual(byKey(asked.items));
  });

  it('stand on one page', () => {
    expect([held.isWhole, held.pageSize, held.totalItems]).toEqual([true, 100, 51]);
  });
});

describe('tasks of which only the first are here', () => {
  const some = holdTasks(ofMany);

  it('answer for as many as are here, in the plan’s order', () => {
    const second = some.list({ page: 2, pageSize: 50, q: '', leadAgency: [], sort: 'no' });
    expect(second?.items.map(({ no }) => no)).toEqual(Array.from({ length: 50 }, (_, index) => index + 51));
    expect(second?.page).toEqual({ number: 2, size: 50, totalItems: 5000, totalPages: 100 });
  });

  it.each<[string, TaskFilters]>([
    ['a further page', { page: 3, pageSize: 50 }],
    ['a filter', { missedReports: true, pageSize: 50 }],
    ['words', { q: 'họp', pageSize: 50 }],
    ['another order', { sort: 'dueOn', pageSize: 50 }],
  ])('leave %s to the API', (_, query) => {
    expect(some.list(query)).toBeNull();
  });

  it('leave all counts to the API', () => {
    expect(some.select({})).toBeNull();
  });

  it('come in pages a phone can draw', () => {
    expect([some.isWhole, some.pageSize]).toEqual([false, 50]);
  });
});
