import { randomUUID } from 'node:crypto';
import type { Challenge, Effort } from '@cantho/api-client';
import { type Challenge as AltchaChallenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { levelOf, suspicionOf } from './challenges.ts';
import { deleteExpired } from './rateLimits.ts';
import type { Send } from './testing/contractClient.ts';
import { databaseKinds, emptyDatabase, type TestDatabase } from './testing/databases.ts';
import { officerClient, tokenOf, verifyPeople } from './testing/officers.ts';
import { closeApps, testApp } from './testing/testApp.ts';

async function solve(challenge: Challenge): Promise<Effort> {
  const solution = await solveChallenge({ challenge: challenge as unknown as AltchaChallenge, deriveKey });
  return { challenge, solution: { ...solution } };
}

describe('The level of work', () => {
  it.each([
    [{ network: 1, everybody: 1 }, 0],
    [{ network: 40, everybody: 400 }, 0],
    [{ network: 41, everybody: 41 }, 1],
    [{ network: 80, everybody: 80 }, 1],
    [{ network: 160.5, everybody: 161 }, 3],
    [{ network: 1, everybody: 1_600 }, 2],
    [{ network: 1, everybody: 1e9 }, 4],
    [{ network: 1e9, everybody: 1e9 }, 7],
    [{ network: 0, everybody: 0 }, 0],
  ])('of %j is %i', (demand, level) => {
    expect(levelOf(demand)).toBe(level);
  });
});

describe('What looks sent by a program', () => {
  it.each([
    [undefined, null],
    [{}, null],
    [{ website: '' }, null],
    [{ website: 'https://example.com' }, 'hiddenField'],
    [{ website: '', writtenForMs: 2_999 }, 'tooFast'],
    [{ writtenForMs: 3_000 }, null],
  ] as const)('by %j: %s', (effort, suspicion) => {
    expect(suspicionOf(effort)).toBe(suspicion);
  });
});

describe.each(databaseKinds)('A challenge on $name', ({ open }) => {
  let database: TestDatabase;
  let send: Send;
  let other: Send;
  // The library looks at the clock of the machine; so these tests set theirs from it.
  let now = new Date();

  beforeAll(async () => {
    database = await open();
    const options = { clock: () => now, verifyToken: verifyPeople, challengeWork: 4 };
    ({ send } = await testApp({ ...options, db: database.db }));
    ({ send: other } = await testApp({ ...options, db: database.connectAgain() }));
  });
  beforeEach(async () => {
    now = new Date();
    await emptyDatabase(database.db);
  });
  afterAll(async () => {
    await closeApps();
    await database.close();
  });

  const ask = async (remoteAddress = '198.51.100.7', by = send): Promise<Challenge> => {
    const answer = await by({ method: 'POST', url: '/v1/challenges', remoteAddress });
    expect(answer.statusCode).toBe(201);
    return answer.json();
  };
  const post = (effort: unknown, { key = randomUUID() as string, headers = {}, by = send, more = {} } = {}) =>
    by({
      method: 'POST',
      url: '/v1/feedback',
      remoteAddress: '198.51.100.7',
      headers: { 'idempotency-key': key, ...headers },
      body: {
        about: 'plan',
        category: 'praise',
        text: 'Rất dễ theo dõi.',
        ...more,
        ...(effort ? { effort } : {}),
      },
    });
  const levelAt = async (address?: string) =>
    ((await ask(address)).parameters as { data: { level: number } }).data.level;
  const failure = async (effort: unknown) => {
    const answer = await post(effort);
    expect([answer.statusCode, answer.json().type]).toEqual([422, 'urn:cantho-plan:problem:challengeFailed']);
    return answer.json().detail as string;
  };
  const stored = () => database.db.selectFrom('feedback').selectAll().execute();

  it('that is solved opens one feedback, on whichever process', async () => {
    const effort = await solve(await ask('198.51.100.7', other));
    expect((await post(effort)).statusCode).toBe(201);
    const again = await post(effort, { by: other });
    expect([again.statusCode, again.json().detail]).toEqual([422, expect.stringContaining('đã được dùng')]);
    expect(await stored()).toHaveLength(1);
  });

  it('opens one of many sent at the same moment', async () => {
    const effort = await solve(await ask());
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => post(effort, { by: index % 2 ? other : send })),
    );
    const statuses = answers.map(({ statusCode }) => statusCode).sort();
    expect(statuses).toEqual([201, ...Array.from({ length: 7 }, () => 422)]);
  });

  it('used for a feedback that was not stored is as good as before', async () => {
    const effort = await solve(await ask());
    expect((await post(effort, { more: { about: 'target-99' } })).statusCode).toBe(404);
    const lost = { id: randomUUID(), secret: 'x'.repeat(30) };
    expect((await post(effort, { more: { attachments: [lost] } })).statusCode).toBe(422);
    expect((await post(effort)).statusCode).toBe(201);
  });

  it('is asked for once: a repeated request is answered with the first receipt, whatever it brings', async () => {
    const key = randomUUID();
    const effort = await solve(await ask());
    const first = await post(effort, { key });
    for (const again of [effort, undefined, { challenge: {}, solution: {} }]) {
      const answer = await post(again, { key });
      expect([answer.statusCode, answer.json()]).toEqual([201, first.json()]);
    }
    expect(await stored()).toHaveLength(1);
  });

  it('is not asked of the signed in', async () => {
    expect((await post(undefined, { headers: tokenOf('citizen') })).statusCode).toBe(201);
    const bad = { challenge: {}, solution: {} };
    expect((await post(bad, { headers: tokenOf('citizen') })).statusCode).toBe(201);
  });

  it('that will not do is refused with what is wrong and what to do', async () => {
    const effort = await solve(await ask());
    const { parameters, signature } = effort.challenge as { parameters: object; signature: string };
    const { derivedKey, counter } = effort.solution as { derivedKey: string; counter: number };
    const changed = (part: object) => ({
      ...effort,
      challenge: { parameters: { ...parameters, ...part }, signature },
    });
    expect(await failure(undefined)).toContain('POST /v1/challenges');
    for (const unknown of [
      { ...effort, challenge: {} },
      { ...effort, challenge: { parameters: null, signature } },
      { ...effort, challenge: { parameters: [], signature: 5 } },
      { ...effort, challenge: { parameters, signature: '00' } },
      changed({ cost: 1 }),
      changed({ data: { level: 9 } }),
      changed({ expiresAt: 9_999_999_999 }),
      changed({ extra: [[[{}]]] }),
    ]) {
      expect(await failure(unknown)).toContain('không phải là thử thách');
    }
    for (const solution of [
      {},
      { counter, derivedKey: '' },
      { counter, derivedKey: derivedKey.replace(/./g, '0') },
      { derivedKey },
    ]) {
      expect(await failure({ ...effort, solution })).toContain('không đúng');
    }
    now = new Date(now.getTime() + 21 * 60_000);
    expect(await failure(effort)).toContain('hết hạn');
    expect(await stored()).toEqual([]);
  });

  it('of another installation is not known', async () => {
    const effort = await solve(await ask());
    const { secret } = await database.db.selectFrom('instance').select('secret').executeTakeFirstOrThrow();
    await database.db.updateTable('instance').set({ secret: 'another' }).execute();
    const { send: elsewhere } = await testApp({ db: database.db, clock: () => now, challengeWork: 4 });
    const answer = await post(effort, { by: elsewhere });
    await database.db.updateTable('instance').set({ secret }).execute();
    expect(answer.statusCode).toBe(422);
  });

  it('grows for a network that asks for many, on all processes, and eases again', async () => {
    for (let count = 0; count < 40; count += 1) await ask(`198.51.100.${count}`, count % 2 ? other : send);
    expect(await levelAt('198.51.100.200')).toBe(1);
    expect(await levelAt('203.0.113.1')).toBe(0);
    expect(await levelAt('2001:db8:1::1')).toBe(0);
    now = new Date(now.getTime() + 5 * 60_000);
    expect(await levelAt('198.51.100.201')).toBe(0);
  });

  it('got while it was easy is not enough once much has come since', async () => {
    const early = await solve(await ask());
    await database.db.updateTable('loads').set({ amount: 100 }).execute();
    const later = await solve(await ask());
    await database.db.updateTable('loads').set({ amount: 500 }).execute();
    expect(await failure(early)).toContain('lượng gửi');
    expect((await post(later)).statusCode).toBe(201);
  });

  it('keeps nothing of an address, and is forgotten when it is over', async () => {
    await post(await solve(await ask()));
    const rows = async () => [
      ...(await database.db.selectFrom('loads').selectAll().execute()),
      ...(await database.db.selectFrom('spent_challenges').selectAll().execute()),
    ];
    expect(JSON.stringify(await rows())).not.toContain('198.51');
    expect(await rows()).toHaveLength(3);
    await deleteExpired(database.db, new Date(now.getTime() + 3 * 3_600_000));
    expect(await rows()).toEqual([]);
  });

  it('does not keep a program from being put aside: it is told as any other, and nothing is lost', async () => {
    const effort = await solve(await ask());
    const trapped = await post({ ...effort, website: 'https://example.com' });
    expect(trapped.statusCode).toBe(201);
    const quick = await post({ ...(await solve(await ask())), writtenForMs: 200 });
    expect(Object.keys(quick.json())).toEqual(Object.keys(trapped.json()));
    expect((await send(`/v1/feedback/${trapped.json().receiptCode}`)).statusCode).toBe(200);
    expect((await stored()).map(({ put_aside }) => put_aside).sort()).toEqual(['hiddenField', 'tooFast']);
  });

  it('that a program seems to have sent waits apart until an officer takes it', async () => {
    await post({ ...(await solve(await ask())), writtenForMs: 200 });
    const coordinator = officerClient(send, 'coordinator');
    const listed = async (query = '') => (await coordinator.queue(query)).json().items;
    expect(await listed()).toEqual([]);
    const [{ id, version }] = await listed('?aside=true');
    expect((await coordinator.act(id, { action: 'take', version })).statusCode).toBe(200);
    expect(await listed()).toMatchObject([{ id, state: 'underReview' }]);
    expect(await listed('?aside=true')).toEqual([]);
  });
});

describe.each(databaseKinds)('How often somebody may send, on $name,', ({ open }) => {
  let database: TestDatabase;
  afterAll(async () => {
    await closeApps();
    await database.close();
  });

  it('is counted for a person by themselves, and for an address of those who are signed out', async () => {
    database = await open();
    const options = { feedbackPerMinute: 2, personFeedbackPerMinute: 2, verifyToken: verifyPeople };
    const { send } = await testApp({ db: database.db, ...options });
    const post = async (headers = {}, remoteAddress = '198.51.100.7') => {
      const body = { about: 'plan', category: 'praise', text: 'Rất dễ theo dõi.' };
      const request = { method: 'POST', url: '/v1/feedback', remoteAddress, body } as const;
      return (await send({ ...request, headers: { 'idempotency-key': randomUUID(), ...headers } }))
        .statusCode;
    };
    expect([await post(), await post(), await post()]).toEqual([201, 201, 429]);
    expect(await post({}, '198.51.100.8')).toBe(201);
    const mine = tokenOf('citizen');
    expect([await post(mine), await post(mine), await post(mine, '198.51.100.9')]).toEqual([201, 201, 429]);
    expect(await post(tokenOf('science'))).toBe(201);
  });
});
