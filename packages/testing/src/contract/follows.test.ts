import type { FollowList, Visit } from '@cantho/api-client';
import { describe, expect, it } from 'vitest';
import { fakeFetch } from '../fakeFetch.ts';
import { createFollowStore, createSampleFollowStore } from '../followStore.ts';
import { createPlanHandlers, type PlanHandlersOptions } from '../planHandlers.ts';
import { sampleAuthorization, sampleCitizen, sampleOfficer } from '../sampleSignIn.ts';
import { answerErrors } from './contract.ts';

function signedIn(options: PlanHandlersOptions = {}) {
  const fetch = fakeFetch(createPlanHandlers(options));
  return (method: string, path: string, user = sampleCitizen) => {
    const headers = { Authorization: sampleAuthorization(user) };
    return fetch(new Request(`http://localhost:4002/v1/me${path}`, { method, headers }));
  };
}

const bodyOf = async <Body>(response: Promise<Response>): Promise<Body> => (await response).json();

describe('what a person follows', () => {
  it('is kept once, newest followed first, and for that person alone', async () => {
    let minute = 0;
    const now = () => new Date(`2026-07-01T03:0${minute++}:00Z`);
    const ask = signedIn({ now });
    for (const subject of ['target-15', 'task-2', 'target-15']) await ask('PUT', `/follows/${subject}`);
    const { items, since } = await bodyOf<FollowList>(ask('GET', '/follows'));
    expect(items.map(({ subject, followedAt }) => `${subject} ${followedAt}`)).toEqual([
      'task-2 2026-07-01T03:01:00.000Z',
      'target-15 2026-07-01T03:00:00.000Z',
    ]);
    expect(since).toBeNull();
    expect((await bodyOf<FollowList>(ask('GET', '/follows', sampleOfficer))).items).toEqual([]);
  });

  it('is followed no longer when told so, as often as it is told', async () => {
    const ask = signedIn({ follows: createSampleFollowStore() });
    for (let time = 0; time < 2; time += 1) {
      expect((await ask('DELETE', '/follows/task-2')).status).toBe(204);
    }
    const { items } = await bodyOf<FollowList>(ask('GET', '/follows'));
    expect(items.map(({ subject }) => subject)).toEqual(['target-25', 'task-18', 'target-18']);
  });

  it('is at most 200 rows', async () => {
    const follows = createFollowStore();
    for (let no = 1; no <= 200; no += 1) follows.follow(sampleCitizen, `task-${no}`, '2026-06-01T00:00:00Z');
    const ask = signedIn({ follows, rows: { tasks: 300 } });
    const refused = await ask('PUT', '/follows/task-201');
    expect(refused.status).toBe(409);
    expect((await refused.clone().json()).type).toBe('urn:cantho-plan:problem:tooManyFollows');
    expect(await answerErrors('follow', refused)).toEqual([]);
    expect((await ask('PUT', '/follows/task-200')).status).toBe(200);
    const list = await ask('GET', '/follows');
    expect(await answerErrors('listFollows', list)).toEqual([]);
  });
});

describe('news', () => {
  it('are what changed since the visit before, or since it was followed', async () => {
    const ask = signedIn({ follows: createSampleFollowStore() });
    const kindsOf = ({ items }: FollowList) =>
      Object.fromEntries(items.map(({ subject, changes }) => [subject, changes.map(({ kind }) => kind)]));
    const first = kindsOf(await bodyOf<FollowList>(ask('GET', '/follows')));
    expect(first['target-25']).toContain('figure');
    await ask('POST', '/visits');
    const second = await bodyOf<FollowList>(ask('GET', '/follows'));
    expect(second.since).toBe('2026-06-15T02:00:00Z');
    expect(kindsOf(second)).toEqual({
      'target-25': ['targetStatus', 'correction'],
      'task-2': ['occurrenceDone', 'deadlineState'],
      'task-18': ['extension'],
      'target-18': [],
    });
  });

  it('are none of what is followed just now', async () => {
    const ask = signedIn();
    expect((await bodyOf<FollowList['items'][number]>(ask('PUT', '/follows/target-25'))).changes).toEqual([]);
  });
});

describe('a visit', () => {
  it('goes on while calls come less than 30 minutes apart, and then begins anew', async () => {
    const calls = ['03:00', '03:29', '03:58', '04:28', '04:40'];
    const times = [...calls];
    const ask = signedIn({ now: () => new Date(`2026-07-01T${times.shift()}:00Z`) });
    const visits: Visit[] = [];
    for (const _ of calls) visits.push(await bodyOf<Visit>(ask('POST', '/visits')));
    const at = (time: string) => `2026-07-01T${time}:00.000Z`;
    const first = { startedAt: at('03:00'), since: null };
    const next = { startedAt: at('04:28'), since: at('03:58') };
    expect(visits).toEqual([first, first, first, next, next]);
  });
});
