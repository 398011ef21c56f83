import type { Summary, Target, TargetList, Task, TaskList } from '@cantho/api-client';
import { describe, expect, it } from 'vitest';
import { fakeFetch } from '../fakeFetch.ts';
import { createPlanHandlers } from '../planHandlers.ts';
import { answerErrors } from './contract.ts';

const rows = { targets: 2000, tasks: 5000 };
const ask = (path: string) =>
  fakeFetch(createPlanHandlers({ rows }))(new Request(`http://localhost:4002${path}`));
const read = async <Body>(path: string): Promise<Body> => (await ask(path)).json();

describe('a plan made larger than it is', () => {
  it.each([
    ['getPlan', '/v1/plan'],
    ['getSummary', '/v1/summary'],
    ['listTargets', '/v1/targets?page=34&sort=-attainment'],
    ['listTasks', '/v1/tasks?page=50&pageSize=100'],
    ['getTarget', '/v1/targets/2000'],
    ['getTask', '/v1/tasks/5000'],
    ['listMeasurements', '/v1/targets/2000/measurements'],
    ['listAgencies', '/v1/agencies'],
    ['countTasks', '/v1/task-counts?by=leadAgency'],
  ])('%s answers %s as the contract says', async (operation, path) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(await answerErrors(operation, response)).toEqual([]);
  });

  it('has as many rows as asked for, numbered through', async () => {
    const { items, page } = await read<TaskList>('/v1/tasks?page=50&pageSize=100');
    expect(page).toEqual({ number: 50, size: 100, totalItems: 5000, totalPages: 50 });
    expect(items.map(({ no }) => no)).toEqual(Array.from({ length: 100 }, (_, index) => 4901 + index));
    expect((await read<Summary>('/v1/summary')).targets.all.total).toBe(2000);
    expect((await ask('/v1/tasks/5001')).status).toBe(404);
  });

  it('repeats the plan’s rows, each with a text and indicators of its own', async () => {
    const { items } = await read<TargetList>('/v1/targets?page=20&pageSize=100');
    expect(new Set(items.map(({ text }) => text)).size).toBe(100);
    const [original, copy] = await Promise.all([15, 45].map((no) => read<Target>(`/v1/targets/${no}`)));
    expect(copy?.text).toBe(`${original?.text} (dòng mẫu 45)`);
    expect(copy?.indicators.map(({ id }) => id)).toEqual(['target-45-1', 'target-45-2']);
    expect(copy?.status).toBe(original?.status);
    const task = await read<Task>('/v1/tasks/53');
    expect(task).toMatchObject({ no: 53, deadline: { kind: 'everyQuarter' }, provenance: { row: 2 } });
  });

  it('leaves the plan’s own rows as they are', async () => {
    const own = await fakeFetch(createPlanHandlers())(new Request('http://localhost:4002/v1/tasks'));
    const { items } = await read<TaskList>('/v1/tasks?pageSize=51');
    expect(items).toEqual(((await own.json()) as TaskList).items);
  });
});
