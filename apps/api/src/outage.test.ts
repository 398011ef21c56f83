import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { connectServer } from './database/connect.ts';
import type { Database } from './database/schema.ts';
import type { Send } from './testing/contractClient.ts';
import { closeApps, testApp } from './testing/testApp.ts';

/** Nothing listens on port 1. */
const nowhere = () => connectServer('postgres://nobody:secret-word@127.0.0.1:1/none');

describe('While the database is away, the API', () => {
  const databases: Kysely<Database>[] = [];
  const lines: string[] = [];

  const start = async (db = nowhere()): Promise<{ send: Send; app: FastifyInstance }> => {
    databases.push(db);
    lines.length = 0;
    return testApp({ db, log: { level: 'info', stream: { write: (line) => void lines.push(line) } } });
  };

  afterEach(async () => {
    await closeApps();
    await Promise.all(databases.splice(0).map((db) => db.destroy()));
  });

  it('is alive but not ready', async () => {
    const { send } = await start();
    expect((await send('/health')).statusCode).toBe(200);
    const ready = await send('/ready');
    expect(ready.statusCode).toBe(503);
    expect(ready.headers['retry-after']).toBe('5');
  });

  it.each(['/v1/summary', '/v1/feedback/7ZK4-M9QT-2XWB-8RDH-C5NP'])(
    'answers %s with 503 and when to come again',
    async (url) => {
      const { send } = await start();
      const answer = await send(url);
      expect(answer.statusCode).toBe(503);
      expect(answer.headers['retry-after']).toBe('5');
      expect(answer.json().type).toBe('urn:cantho-plan:problem:unavailable');
      expect(answer.body).not.toContain('127.0.0.1');
    },
  );

  it('tells nobody what went wrong inside, and logs it under the same instance', async () => {
    lines.length = 0;
    const broken = {
      selectFrom: () => {
        throw Object.assign(new TypeError('something private'), {
          detail: 'Key (email)=(someone@example.vn)',
        });
      },
    } as unknown as Kysely<Database>;
    const { send } = await testApp({
      db: broken,
      log: { level: 'info', stream: { write: (line) => void lines.push(line) } },
    });
    const answer = await send('/v1/plan');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('private');
    expect(answer.body).not.toContain('TypeError');
    const logged = lines.map((line) => JSON.parse(line)).find(({ err }) => err);
    expect(logged.reqId).toBe(answer.json().instance);
    expect(logged.err).toMatchObject({ type: 'TypeError', message: 'something private' });
    expect(lines.join('')).not.toContain('someone@example.vn');
  });

  it('is not ready once it stops', async () => {
    const { app } = await start();
    let answer: Response | undefined;
    app.addHook('preClose', async () => {
      const address = app.addresses()[0] as AddressInfo;
      answer = await fetch(`http://127.0.0.1:${address.port}/ready`, { headers: { connection: 'close' } });
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
    await app.close();
    expect(answer?.status).toBe(503);
    expect(await answer?.json()).toMatchObject({ detail: 'Máy chủ đang dừng. Hãy thử lại sau giây lát.' });
  });
});
