import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import {
  assertPortsFree,
  type OutputLine,
  type Running,
  runAll,
  type Service,
  StartError,
} from './supervisor.mjs';
import { findFreePorts } from './system.mjs';

const serve = (port: number, more = '') =>
  `require('node:http').createServer((_, r) => r.end('ok')).listen(${port}, '127.0.0.1');${more}`;

function service(name: string, port: number, code: string): Service {
  return {
    name,
    command: process.execPath,
    args: ['--eval', code],
    port,
    portVariable: `${name.toUpperCase()}_PORT`,
    ready: `http://127.0.0.1:${port}/health`,
  };
}

/** Whether something answers on the port. */
async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    (response) => response.ok,
    () => false,
  );
}

async function isSilentWithin(port: number, milliseconds: number): Promise<boolean> {
  for (const until = Date.now() + milliseconds; Date.now() < until; await sleep(50)) {
    if (!(await answers(port))) return true;
  }
  return false;
}

async function twoPorts(): Promise<[number, number]> {
  const { shell, api } = await findFreePorts();
  return [shell, api];
}

let running: Running | undefined;
let listener: Server | undefined;
let supervisor: ChildProcess | undefined;

afterEach(async () => {
  await running?.stop();
  listener?.close();
  supervisor?.kill('SIGKILL');
  running = listener = supervisor = undefined;
});

describe('runAll', () => {
  it('resolves once every service answers, and hands over their output line by line', async () => {
    const [first, second] = await twoPorts();
    const lines: OutputLine[] = [];
    const late = `setTimeout(() => { ${serve(second)} console.log('late is here'); }, 300);`;
    running = await runAll([service('early', first, serve(first)), service('late', second, late)], {
      onLine: (line) => lines.push(line),
    });
    expect(await answers(first)).toBe(true);
    expect(await answers(second)).toBe(true);
    await running.stop();
    expect(lines).toContainEqual({ service: 'late', stream: 'stdout', line: 'late is here' });
    expect(await running.closed).toEqual({ code: 0, reason: 'stopped' });
  });

  it('stops grandchildren too', async () => {
    const [port, grandchildPort] = await twoPorts();
    const spawnGrandchild = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(serve(grandchildPort))}]);`;
    running = await runAll([service('parent', port, serve(port, spawnGrandchild))]);
    while (!(await answers(grandchildPort))) await sleep(50);
    await running.stop();
    expect(await answers(port)).toBe(false);
    expect(await answers(grandchildPort)).toBe(false);
  });

  it('kills a service that ignores SIGTERM after the grace', async () => {
    const [port] = await twoPorts();
    running = await runAll([service('stubborn', port, serve(port, `process.on('SIGTERM', () => {});`))], {
      graceMs: 200,
    });
    await running.stop();
    expect(await answers(port)).toBe(false);
  });

  it('stops the rest when one crashes, and ends with its exit code and last lines', async () => {
    const [port, crashing] = await twoPorts();
    const crash = `setTimeout(() => { console.error('out of luck'); process.exit(7); }, 500);`;
    running = await runAll([
      service('calm', port, serve(port)),
      service('crasher', crashing, serve(crashing, crash)),
    ]);
    const end = await running.closed;
    expect(end.code).toBe(7);
    expect(end.reason).toContain('crasher ended with code 7');
    expect(end.reason).toContain('out of luck');
    expect(await answers(port)).toBe(false);
  });

  it('fails with everything stopped when one ends before it is ready', async () => {
    const [port, failing] = await twoPorts();
    const start = runAll([
      service('calm', port, serve(port)),
      service('failing', failing, `process.exit(3);`),
    ]);
    const error: unknown = await start.catch((caught) => caught);
    expect(error).toBeInstanceOf(StartError);
    expect(error).toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('failing ended with code 3'),
    });
    expect(await answers(port)).toBe(false);
  });

  it('fails naming the address when a service never becomes ready', async () => {
    const [port] = await twoPorts();
    const start = runAll([service('mute', port, 'setInterval(() => {}, 1000);')], { readyWithin: 400 });
    await expect(start).rejects.toThrow(`mute did not answer http://127.0.0.1:${port}/health in 0.4 s`);
  });

  it('stops and starts one service without taking that for a crash', async () => {
    const [first, second] = await twoPorts();
    running = await runAll([service('one', first, serve(first)), service('two', second, serve(second))]);
    await running.stopService('two');
    expect([await answers(first), await answers(second)]).toEqual([true, false]);
    await running.startService('two');
    expect([await answers(first), await answers(second)]).toEqual([true, true]);
    await expect(running.stopService('three')).rejects.toThrow(
      'No service is called three; there are one, two.',
    );
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
    'leaves no orphan when the supervisor gets %s',
    async (signal) => {
      const [port] = await twoPorts();
      const module = new URL('./supervisor.mjs', import.meta.url).href;
      const script = `const { runAll } = await import(${JSON.stringify(module)});
      await runAll([${JSON.stringify(service('child', port, serve(port)))}], { signals: true });`;
      supervisor = spawn(process.execPath, ['--input-type=module', '--eval', script]);
      while (!(await answers(port))) await sleep(50);
      supervisor.kill(signal);
      expect(await isSilentWithin(port, 5_000)).toBe(true);
    },
  );
});

describe('assertPortsFree', () => {
  it('names the port, the service and the variable that changes it', async () => {
    const [free, taken] = await twoPorts();
    listener = createServer().listen(taken, '127.0.0.1');
    await new Promise((resolve) => listener?.once('listening', resolve));
    const services = [service('shell', free, ''), service('api', taken, '')];
    await expect(assertPortsFree(services)).rejects.toThrow(
      `Port ${taken} is taken: api cannot start. Set API_PORT to a free port, or stop what uses it.`,
    );
    await expect(assertPortsFree(services.slice(0, 1))).resolves.toBeUndefined();
  });

  it('refuses one port for two services', async () => {
    const [port] = await twoPorts();
    await expect(assertPortsFree([service('shell', port, ''), service('api', port, '')])).rejects.toThrow(
      `Port ${port} is also the port of shell: api cannot start.`,
    );
  });
});
