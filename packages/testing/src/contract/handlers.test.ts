import { readFile } from 'node:fs/promises';
import type { FeedbackInput } from '@cantho/api-client';
import { describe, expect, it } from 'vitest';
import { fakeFetch } from '../fakeFetch.ts';
import type { Fault } from '../faults.ts';
import { createFeedbackStore } from '../feedbackStore.ts';
import { createPlanHandlers, type PlanHandlersOptions } from '../planHandlers.ts';
import { sampleAuthorization, sampleCitizen, sampleOfficer } from '../sampleSignIn.ts';
import { answerErrors, operations, readExample } from './contract.ts';

const origin = 'http://localhost:4002';
const key = '0f8fad5b-d9cb-469f-a165-70867728950e';

function api(options: PlanHandlersOptions = {}) {
  const fetch = fakeFetch(createPlanHandlers(options));
  return (path: string, init?: RequestInit) => fetch(new Request(`${origin}${path}`, init));
}

function post(input: unknown, headers: Record<string, string> = {}): RequestInit {
  const sent = { 'Content-Type': 'application/json', 'Idempotency-Key': key, ...headers };
  return { method: 'POST', body: JSON.stringify(input), headers: sent };
}

const input = readExample('feedback-input.yaml') as FeedbackInput;

const reads: readonly (readonly [string, string, number])[] = [
  ['getPlan', '/v1/plan', 200],
  ['getSummary', '/v1/summary', 200],
  ['listTargets', '/v1/targets', 200],
  ['listTargets', '/v1/targets?pillar=society&pillar=economy&status=noData&sort=-attainment', 200],
  ['listTargets', '/v1/targets?leadAgency=so-y-te&q=benh%20an&page=2&pageSize=1', 200],
  ['listTargets', '/v1/targets?agency=so-y-te&agencyRole=lead', 400],
  ['listTargets', '/v1/targets?pillar=goverment', 400],
  ['listTargets', '/v1/targets?sort=name', 400],
  ['listTargets', '/v1/targets?sort=no&sort=-no', 400],
  ['listTargets', '/v1/targets?pageSize=101', 400],
  ['listTargets', '/v1/targets?page=0', 400],
  ['listTargets', '/v1/targets?agency=so-khong-co', 400],
  ['listTargets', '/v1/targets?pilar=society', 400],
  ['listTargets', '/v1/targets?pillar=society&pillar=society', 400],
  ['listTargets', `/v1/targets?q=${'a'.repeat(201)}`, 400],
  ['getTarget', '/v1/targets/12', 200],
  ['getTarget', '/v1/targets/15', 200],
  ['getTarget', '/v1/targets/31', 404],
  ['getTarget', '/v1/targets/0', 400],
  ['getTarget', '/v1/targets/x', 400],
  ['listMeasurements', '/v1/targets/20/measurements', 200],
  ['listMeasurements', '/v1/targets/12/measurements', 200],
  ['listMeasurements', '/v1/targets/31/measurements', 404],
  ['listTasks', '/v1/tasks', 200],
  ['listTasks', '/v1/tasks?deadlineKind=ongoing&missedReports=true&sort=workState', 200],
  ['listTasks', '/v1/tasks?deadlineState=overdue&workState=inProgress&sort=-dueOn', 200],
  ['listTasks', '/v1/tasks?freshness=stale&coordinatingAgency=so-khoa-hoc-va-cong-nghe', 200],
  ['listTasks', '/v1/tasks?dueFrom=2026-06-01&dueTo=2026-06-30', 200],
  ['listTasks', '/v1/tasks?missedReports=maybe', 400],
  ['listTasks', '/v1/tasks?freshness=fresh', 400],
  ['listTasks', '/v1/tasks?dueFrom=2026-02-30', 400],
  ['getTask', '/v1/tasks/2', 200],
  ['getTask', '/v1/tasks/14', 200],
  ['getTask', '/v1/tasks/52', 404],
  ['listChanges', '/v1/changes', 200],
  ['listChanges', '/v1/changes?since=2026-03-31&kind=figure&kind=correction&pageSize=5', 200],
  ['listChanges', '/v1/changes?since=2026-07-01', 400],
  ['listChanges', '/v1/changes?kind=status', 400],
  ['countTasks', '/v1/task-counts?by=dueMonth', 200],
  ['countTasks', '/v1/task-counts?by=workState&deadlineKind=month', 200],
  ['countTasks', '/v1/task-counts?by=deadlineState&q=5g', 200],
  ['countTasks', '/v1/task-counts?by=leadAgency', 200],
  ['countTasks', '/v1/task-counts', 400],
  ['countTasks', '/v1/task-counts?by=workState&page=1', 400],
  ['getTaskCalendar', '/v1/task-calendar.ics', 200],
  ['getTaskCalendar', '/v1/task-calendar.ics?lang=en&leadAgency=so-noi-vu', 200],
  ['getTaskCalendar', '/v1/task-calendar.ics?lang=km', 400],
  ['listAgencies', '/v1/agencies', 200],
  ['getAgency', '/v1/agencies/so-ban-nganh', 200],
  ['getAgency', '/v1/agencies/so-noi-vu', 200],
  ['getAgency', '/v1/agencies/so-khong-co', 404],
  ['getAgency', '/v1/agencies/So-Noi-Vu', 400],
  ['exportTargets', '/v1/exports/targets', 200],
  ['exportTargets', '/v1/exports/targets?format=json&pillar=society&sort=-status', 200],
  ['exportTargets', '/v1/exports/targets?page=1', 400],
  ['exportTasks', '/v1/exports/tasks?format=csv&workState=done', 200],
  ['exportTasks', '/v1/exports/tasks?format=json', 200],
  ['exportTasks', '/v1/exports/tasks?format=xlsx', 400],
  ['exportMeasurements', '/v1/exports/measurements?targetNo=20', 200],
  ['exportMeasurements', '/v1/exports/measurements?targetNo=20&format=json', 200],
  ['exportMeasurements', '/v1/exports/measurements?targetNo=31', 404],
  ['exportMeasurements', '/v1/exports/measurements', 400],
  ['listAnswers', '/v1/answers?about=target-20', 200],
  ['listAnswers', '/v1/answers?about=plan', 200],
  ['listAnswers', '/v1/answers?about=target-31', 404],
  ['listAnswers', '/v1/answers?about=pillar-1', 400],
  ['listAnswers', '/v1/answers', 400],
  ['listFollows', '/v1/me/follows', 401],
  ['getFeedbackReceipt', '/v1/feedback/7ZK4-M9QT-2XWB-8RDH-C5NP', 404],
  ['getFeedbackReceipt', '/v1/feedback/7ZK4', 400],
  ['getMe', '/v1/me', 401],
  ['getHealth', '/health', 200],
  ['getReadiness', '/ready', 200],
];

describe.each(['none', 'sample'] as const)('with figures: %s', (figures) => {
  it.each(reads)('%s %s answers %d as the contract says', async (operation, path, status) => {
    const response = await api({ figures })(path);
    expect(response.status).toBe(status);
    expect(await answerErrors(operation, response)).toEqual([]);
  });

  it('every target and every task is valid on the first, a middle and the last day of the year, and after it', async () => {
    for (const today of ['2026-01-01', '2026-07-15', '2026-12-31', '2027-02-01']) {
      const ask = api({ figures, today });
      expect(await answerErrors('getSummary', await ask('/v1/summary'))).toEqual([]);
      expect(await answerErrors('listChanges', await ask('/v1/changes'))).toEqual([]);
      expect(await answerErrors('listAgencies', await ask('/v1/agencies'))).toEqual([]);
      for (let no = 1; no <= 51; no += 1) {
        if (no <= 30) expect(await answerErrors('getTarget', await ask(`/v1/targets/${no}`))).toEqual([]);
        expect(await answerErrors('getTask', await ask(`/v1/tasks/${no}`))).toEqual([]);
      }
    }
  });
});

describe('the sample', () => {
  it('shows every status, deadline state, work state and freshness, and marks every figure', async () => {
    const summary = await (await api()('/v1/summary')).json();
    for (const [status, count] of Object.entries(summary.targets.all.byStatus))
      expect(count, status).not.toBe(0);
    for (const [state, count] of Object.entries(summary.tasks.byWorkState)) expect(count, state).not.toBe(0);
    const { byDeadlineState } = summary.tasks;
    for (const [state, count] of Object.entries(byDeadlineState)) expect(count, state).not.toBe(0);
    expect(summary.tasks.withMissedReports).toBeGreaterThan(0);
    const { items } = await (await api()('/v1/targets/20/measurements')).json();
    expect(items.length).toBeGreaterThan(5);
    expect(items.every((item: { sample: boolean }) => item.sample)).toBe(true);
  });

  it('has the first two quarters of task 2 done, and of May of target 20 two revisions', async () => {
    const task = await (await api()('/v1/tasks/2')).json();
    expect(task).toMatchObject({
      occurrences: { completed: 2, total: 4 },
      doneOn: null,
      deadlineState: 'notDue',
    });
    const later = await (await api({ today: '2026-12-31' })('/v1/tasks/2')).json();
    expect(later).toMatchObject({ doneOn: '2026-12-11', deadlineState: 'doneOnTime' });
    const { items } = await (await api()('/v1/targets/20/measurements')).json();
    const may = items.filter(({ period }: { period: string }) => period === '2026-05');
    expect(may.map(({ revision }: { revision: number }) => revision)).toEqual([1, 2]);
  });

  it('is not in a fresh database, whose figures are none and never 0', async () => {
    const ask = api({ figures: 'none' });
    const { items, sample } = await (await ask('/v1/targets')).json();
    expect(sample).toBe(false);
    for (const { indicators, status } of items) {
      expect(status).toBe('noData');
      expect(indicators.every((indicator: { current: unknown }) => indicator.current === null)).toBe(true);
    }
  });
});

const numbersOf = async (path: string): Promise<number[]> => {
  const { items } = await (await api()(path)).json();
  return items.map(({ no }: { no: number }) => no);
};

describe('lists', () => {
  it('take any of the values of a filter, and all of the filters', async () => {
    expect(await numbersOf('/v1/targets?pillar=economy')).toEqual([16, 17, 18, 19]);
    expect(await numbersOf('/v1/targets?pillar=economy&status=noData&status=atRisk')).toEqual([18, 19]);
    expect(await numbersOf('/v1/tasks?deadlineKind=everyQuarter')).toEqual([2]);
  });

  it('take the agencies that lead and those that coordinate apart, and both together', async () => {
    const led = await numbersOf('/v1/tasks?leadAgency=so-noi-vu');
    const coordinated = await numbersOf('/v1/tasks?coordinatingAgency=so-noi-vu');
    expect([led, coordinated]).toEqual([
      [2, 3, 9, 21],
      [4, 13],
    ]);
    expect(await numbersOf('/v1/tasks?agency=so-noi-vu')).toEqual([2, 3, 4, 9, 13, 21]);
    const both = '/v1/tasks?leadAgency=so-noi-vu&coordinatingAgency=van-phong-ubnd-thanh-pho';
    expect(await numbersOf(both)).toEqual([2]);
  });

  it('take tasks by the day they are due now, extensions included, and by their freshness', async () => {
    expect(await numbersOf('/v1/tasks?dueFrom=2026-07-01&dueTo=2026-07-31')).toEqual([18]);
    expect(await numbersOf('/v1/tasks?dueTo=2026-03-31')).toEqual([1, 9, 14, 15]);
    expect(await numbersOf('/v1/tasks?freshness=stale')).toEqual([51]);
    expect((await numbersOf('/v1/tasks?freshness=current')).length).toBe(18);
  });

  it('find a row by its number, its indicators, its deadline and its agencies', async () => {
    expect(await numbersOf('/v1/tasks?q=2')).toEqual([2]);
    expect(await numbersOf('/v1/tasks?q=thang%203/2026')).toEqual([14, 15]);
    expect(await numbersOf('/v1/targets?q=chu%20ky%20so')).toContain(27);
    expect(await numbersOf('/v1/targets?q=xac%20thuc')).not.toContain(27);
    expect(await numbersOf('/v1/targets?q=so%20y%20te')).toContain(28);
  });

  it('find words without accents, in any order', async () => {
    expect(await numbersOf('/v1/targets?q=5g%20phu%20song')).toEqual([20]);
  });

  it('put rows without the value last, whichever way they are sorted', async () => {
    const upward = await numbersOf('/v1/tasks?sort=dueOn');
    const downward = await numbersOf('/v1/tasks?sort=-dueOn');
    const ongoing = await numbersOf('/v1/tasks?deadlineKind=ongoing');
    expect(upward.slice(-19)).toEqual(ongoing);
    expect(downward.slice(-19)).toEqual(ongoing);
    expect(upward[0]).toBe(1);
  });

  it('keep the plan’s order among equal rows when turned round', async () => {
    const { items } = await (await api({ figures: 'none' })('/v1/targets?sort=-status')).json();
    expect(items.map(({ no }: { no: number }) => no)).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 1),
    );
  });

  it('answer a page past the last one empty', async () => {
    const answer = await (await api()('/v1/tasks?page=9')).json();
    expect(answer).toMatchObject({ items: [], page: { number: 9, size: 60, totalItems: 51, totalPages: 1 } });
  });

  it('say what was expected, what came and where', async () => {
    const response = await api()('/v1/targets?pillar=goverment', { headers: { 'Accept-Language': 'vi' } });
    expect(await response.json()).toEqual(readExample('problem-validation.yaml'));
  });
});

describe('problems', () => {
  it('come in the language asked for, and keep their type', async () => {
    const vi = await (await api()('/v1/targets/31')).json();
    const en = await (await api()('/v1/targets/31', { headers: { 'Accept-Language': 'en-GB' } })).json();
    expect(vi).toEqual(readExample('problem-not-found.yaml'));
    expect(en).toMatchObject({
      type: vi.type,
      title: 'Not found',
      detail: 'There is no target 31 in the plan.',
    });
  });
});

describe('caching', () => {
  it('answers 304 to the ETag at hand, and in full to another', async () => {
    const ask = api();
    const etag = (await ask('/v1/plan')).headers.get('ETag') ?? '';
    const again = await ask('/v1/plan', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    expect(await answerErrors('getPlan', again)).toEqual([]);
    expect((await ask('/v1/plan', { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
  });
});

describe('feedback', () => {
  it('is taken once a key, read back by its receipt, and kept for tests to see', async () => {
    const feedback = createFeedbackStore();
    const ask = api({ feedback });
    const first = await ask('/v1/feedback', post(input));
    const again = await ask('/v1/feedback', post(input));
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    const receipt = await first.clone().json();
    expect(await again.clone().json()).toEqual(receipt);
    for (const response of [first, again]) expect(await answerErrors('createFeedback', response)).toEqual([]);
    expect(feedback.received).toEqual([input]);
    const typed = receipt.receiptCode.toLowerCase().replaceAll('-', ' ');
    const read = await ask(`/v1/feedback/${encodeURIComponent(typed)}`);
    expect(await read.clone().json()).toEqual(receipt);
    expect(await answerErrors('getFeedbackReceipt', read)).toEqual([]);
  });

  const refused: readonly (readonly [string, RequestInit, number, string])[] = [
    ['no key', post(input, { 'Idempotency-Key': '' }), 400, 'idempotencyKeyMissing'],
    ['a key that is no UUID', post(input, { 'Idempotency-Key': 'key' }), 400, 'validation'],
    ['a text too short', post({ ...input, text: '  ngắn   ' }), 400, 'validation'],
    ['a text too long', post({ ...input, text: 'a'.repeat(2001) }), 400, 'validation'],
    ['an unknown category', post({ ...input, category: 'rant' }), 400, 'validation'],
    ['an unknown field', post({ ...input, extra: 1 }), 400, 'validation'],
    [
      'contact without consent',
      post({ ...input, contact: { email: 'a@b.vn', consent: false } }),
      400,
      'validation',
    ],
    ['contact without an address', post({ ...input, contact: { consent: true } }), 400, 'validation'],
    ['a target that is not in the plan', post({ ...input, about: 'target-31' }), 404, 'notFound'],
    ['another content type', post(input, { 'Content-Type': 'text/plain' }), 415, 'unsupportedMediaType'],
    ['a body of 65 KiB', post({ ...input, extra: 'a'.repeat(66_000) }), 413, 'payloadTooLarge'],
    ['a token it does not know', post(input, { Authorization: 'Bearer x' }), 401, 'unauthorized'],
  ];

  it.each(refused)('with %s is refused as the contract says', async (_, init, status, kind) => {
    const response = await api()('/v1/feedback', init);
    expect(response.status).toBe(status);
    expect((await response.clone().json()).type).toBe(`urn:cantho-plan:problem:${kind}`);
    expect(await answerErrors('createFeedback', response)).toEqual([]);
  });

  it('with the key of another body is refused', async () => {
    const ask = api();
    await ask('/v1/feedback', post(input));
    const response = await ask('/v1/feedback', post({ ...input, about: 'plan' }));
    expect(response.status).toBe(422);
    expect(await answerErrors('createFeedback', response)).toEqual([]);
  });
});

describe('me', () => {
  it.each([sampleCitizen, sampleOfficer])('speaks of $displayName', async (user) => {
    const response = await api()('/v1/me', { headers: { Authorization: sampleAuthorization(user) } });
    expect(await response.clone().json()).toMatchObject({ displayName: user.displayName, roles: user.roles });
    expect(await answerErrors('getMe', response)).toEqual([]);
  });
});

const personal: readonly (readonly [string, string, string, number])[] = [
  ['listFollows', 'GET', '/v1/me/follows', 200],
  ['follow', 'PUT', '/v1/me/follows/target-15', 200],
  ['follow', 'PUT', '/v1/me/follows/plan', 400],
  ['follow', 'PUT', '/v1/me/follows/task-52', 404],
  ['unfollow', 'DELETE', '/v1/me/follows/target-15', 204],
  ['unfollow', 'DELETE', '/v1/me/follows/pillar-1', 400],
  ['startVisit', 'POST', '/v1/me/visits', 200],
];

describe('what one follows', () => {
  it.each(personal)('%s %s %s answers %d as the contract says', async (operation, method, path, status) => {
    const headers = { Authorization: sampleAuthorization(sampleCitizen) };
    const response = await api()(path, { method, headers });
    expect(response.status).toBe(status);
    expect(await answerErrors(operation, response)).toEqual([]);
  });

  it.each(personal)('%s %s %s is refused signed out', async (operation, method, path) => {
    const response = await api()(path, { method });
    expect(response.status).toBe(401);
    expect(await answerErrors(operation, response)).toEqual([]);
  });
});

describe('faults', () => {
  const described: readonly (readonly [Fault, number])[] = [
    ['internal', 500],
    ['unavailable', 503],
    ['notFound', 404],
    ['tooManyRequests', 429],
  ];

  it.each(described)('%s answers %d as the contract says', async (fault, status) => {
    const response = await api({ fault })('/v1/feedback', post(input));
    expect(response.status).toBe(status);
    expect(await answerErrors('createFeedback', response)).toEqual([]);
  });

  it('a network error rejects as the platform’s fetch does', async () => {
    await expect(api({ fault: 'networkError' })('/v1/plan')).rejects.toThrow(TypeError);
  });

  it.each(['html', 'malformed', 'otherShape'] as const)('%s breaks the contract', async (fault) => {
    const response = await api({ fault })('/v1/targets');
    expect(response.status).toBe(200);
    expect(await answerErrors('listTargets', response).catch(String)).not.toEqual([]);
  });

  it('concern only the operations named, and pass when told so', async () => {
    const ask = api({ fault: { getSummary: { fault: 'unavailable', times: 1 } } });
    expect((await ask('/v1/plan')).status).toBe(200);
    expect((await ask('/v1/summary')).status).toBe(503);
    expect((await ask('/v1/summary')).status).toBe(200);
  });

  it('an answer that never comes can be aborted', async () => {
    const controller = new AbortController();
    const asked = api({ fault: 'never' })('/v1/plan', { signal: controller.signal });
    controller.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });
});

it('a request that no handler takes is named', async () => {
  await expect(api()('/v1/nothing')).rejects.toThrow('GET http://localhost:4002/v1/nothing');
});

it('every operation of the contract is asked here, or beside in feedback.test.ts and officer.test.ts', async () => {
  const asked = new Set([...reads, ...personal].map(([operation]) => operation));
  asked.add('createFeedback');
  const folder = new URL('.', import.meta.url);
  const texts = await Promise.all(
    ['feedback.test.ts', 'officer.test.ts'].map((name) => readFile(new URL(name, folder), 'utf8')),
  );
  const left = operations.map(({ id }) => id).filter((id) => !asked.has(id));
  expect(left.filter((id) => !texts.some((text) => text.includes(`'${id}'`)))).toEqual([]);
});
