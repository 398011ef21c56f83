import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres } from './testing/databases.ts';

interface Run {
  process: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
}

const main = fileURLToPath(new URL('main.ts', import.meta.url));

function run(env: Record<string, string>, args: readonly string[] = []): Run {
  const child = spawn(process.execPath, ['--conditions=@cantho/source', main, ...args], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', CHALLENGE_WORK: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { process: child, output: () => output, ended };
}

async function listening({ output, ended }: Run): Promise<void> {
  let over = false;
  ended.then(() => {
    over = true;
  });
  while (!output().includes('listening on')) {
    if (over) throw new Error(`The process ended: ${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function freePort(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(String(typeof address === 'object' ? address?.port : '')));
    });
  });
}

describe('Two processes on one PostgreSQL', () => {
  let server: Awaited<ReturnType<typeof startPostgres>>;
  let processes: Run[] = [];
  let addresses: string[] = [];

  beforeAll(async () => {
    server = await startPostgres();
    const ports = [await freePort(), await freePort()];
    processes = ports.map((port) => run({ API_PORT: port, DATABASE_URL: server.url }, ['--sample']));
    addresses = ports.map((port) => `http://127.0.0.1:${port}`);
    await Promise.all(processes.map(listening));
  });
  afterAll(async () => {
    for (const { process: child } of processes) child.kill('SIGTERM');
    const codes = await Promise.all(processes.map(({ ended }) => ended));
    await server.stop();
    expect(codes).toEqual([0, 0]);
  });

  it('started at once show the same, down to the ETag', async () => {
    for (const path of ['/v1/summary', '/v1/targets', '/v1/tasks/2', '/v1/agencies']) {
      const answers = await Promise.all(addresses.map((address) => fetch(address + path)));
      const [one, other] = await Promise.all(answers.map((answer) => answer.text()));
      expect(other).toBe(one);
      expect(answers[1]?.headers.get('etag')).toBe(answers[0]?.headers.get('etag'));
    }
  });

  it('take one feedback once, whichever is asked, and count a sender once', async () => {
    const key = crypto.randomUUID();
    const post = (address = '') =>
      fetch(`${address}/v1/feedback`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ about: 'plan', category: 'praise', text: 'Rất dễ theo dõi, xin cảm ơn.' }),
      });
    const [first, again] = [await post(addresses[0]), await post(addresses[1])];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await again.json()).toEqual(await first.json());
    const statuses = [];
    for (let count = 0; count < 31; count += 1) {
      statuses.push((await fetch(`${addresses[count % 2]}/v1/feedback/7ZK4M9QT2XWB8RDHC5NP`)).status);
    }
    expect(statuses.filter((status) => status === 404)).toHaveLength(30);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('The process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cantho-api-main-'));
  let port: string;
  let first: Run;

  beforeAll(async () => {
    port = await freePort();
    first = run({ API_PORT: port, API_DATA: join(folder, 'data') }, ['--sample']);
    await listening(first);
  });
  afterAll(async () => {
    first.process.kill('SIGTERM');
    await first.ended;
    rmSync(folder, { recursive: true, force: true });
  });

  it('says in one line that it is ready, and is', async () => {
    expect(first.output()).toBe(`api listening on http://localhost:${port}\n`);
    const ready = await fetch(`http://127.0.0.1:${port}/ready`);
    expect(await ready.json()).toEqual({ status: 'ok' });
  });

  it('names the port and the variable when the port is taken, and leaves the data alone', async () => {
    const second = run({ API_PORT: port, API_DATA: join(folder, 'other') });
    expect(await second.ended).toBe(1);
    expect(second.output()).toBe(`api: port ${port} is taken; set API_PORT to a free one\n`);
  });

  it('refuses a data folder that another process uses', async () => {
    const second = run({ API_PORT: await freePort(), API_DATA: join(folder, 'data') });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('is in use by another process');
  });

  it('names what is wrong with its settings', async () => {
    const second = run({ API_PORT: 'x' });
    expect(await second.ended).toBe(1);
    expect(second.output()).toBe('api: API_PORT: expected a whole number from 1 to 65535, got "x"\n');
  });

  it('answers what is no readable request with a problem, too', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/v1/plan?${'x'.repeat(17_000)}`);
    expect(answer.status).toBe(431);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await answer.json()).toMatchObject({ type: 'urn:cantho-plan:problem:validation', status: 431 });
  });

  it('stops gracefully also when a client never ends its request, and when told twice', async () => {
    const env = { API_PORT: await freePort(), API_DATA: join(folder, 'slow') };
    const slow = run(env);
    await listening(slow);
    const socket = connect(Number(env.API_PORT), '127.0.0.1');
    socket.on('error', () => {});
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.write('POST /v1/feedback HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{');
    await fetch(`http://127.0.0.1:${env.API_PORT}/health`);
    slow.process.kill('SIGINT');
    slow.process.kill('SIGTERM');
    expect(await slow.ended).toBe(0);
    expect(slow.output()).not.toContain('did not stop');
  });

  it('keeps its data over a stop, which is graceful, and over a kill, which is not', async () => {
    first.process.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const env = { API_PORT: port, API_DATA: join(folder, 'data') };
    first = run(env);
    await listening(first);
    first.process.kill('SIGKILL');
    await first.ended;
    first = run(env);
    await listening(first);
    const summary = (await (await fetch(`http://127.0.0.1:${port}/v1/summary`)).json()) as {
      sample: boolean;
    };
    expect(summary.sample).toBe(true);
  });
});
