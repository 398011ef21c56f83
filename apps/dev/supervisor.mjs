import { get } from 'node:http';
import { connect, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { signalGroup, spawnGroup, stopGroup } from './processGroup.mjs';

/**
 * @typedef {object} Service
 * @property {string} name
 * @property {string} command
 * @property {string[]} args
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env] added to our own environment; undefined removes
 * @property {number} port on 127.0.0.1
 * @property {string} portVariable the environment variable that changes the port
 * @property {string} ready address that answers 2xx once the service can serve
 */

/** @typedef {{ service: string, stream: 'stdout' | 'stderr', line: string }} OutputLine */

/**
 * @typedef {object} Running
 * @property {() => Promise<void>} stop stops every service; may be called twice
 * @property {(name: string) => Promise<void>} stopService
 * @property {(name: string) => Promise<void>} startService resolves when it is ready
 * @property {Promise<{ code: number, reason: string }>} closed once every service has stopped: 0 when that was asked for,
 *   else the exit code of the one that crashed
 */

/** A failure to start, with the exit code the supervisor should end with. */
export class StartError extends Error {
  /**
   * @param {string} message
   * @param {number} exitCode
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'StartError';
    this.exitCode = exitCode;
  }
}

/** @param {number} port */
function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const settle = (/** @type {boolean} */ isTaken) => {
      socket.destroy();
      resolve(isTaken);
    };
    socket.once('connect', () => settle(true)).once('error', () => settle(false));
  });
}

/**
 * @param {number} port
 * @returns {Promise<string | undefined>} the error's code
 */
function bindError(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(undefined)));
  });
}

/**
 * Why a port cannot be used, or undefined when it can.
 * @param {number} port
 */
async function portProblem(port) {
  // macOS lets us bind 127.0.0.1 beside somebody's 0.0.0.0, so ask whether someone answers, too.
  if (await accepts(port)) return 'is taken';
  const code = await bindError(port);
  if (code === undefined) return undefined;
  return code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${code})`;
}

/**
 * Fails with one line a service whose port is taken, by another program or by another service.
 * @param {Pick<Service, 'name' | 'port' | 'portVariable'>[]} services
 */
export async function assertPortsFree(services) {
  const problems = await Promise.all(
    services.map(async ({ name, port, portVariable }, index) => {
      const other = services.slice(0, index).find((earlier) => earlier.port === port);
      const problem = other ? `is also the port of ${other.name}` : await portProblem(port);
      if (!problem) return [];
      return [
        `Port ${port} ${problem}: ${name} cannot start. Set ${portVariable} to a free port, or stop what uses it.`,
      ];
    }),
  );
  if (problems.flat().length > 0) throw new StartError(problems.flat().join('\n'));
}

/**
 * @param {string} url
 * @returns {Promise<boolean>} whether it answers 2xx within two seconds
 */
function answers(url) {
  return new Promise((resolve) => {
    // No agent: a kept connection would hold up the server's own graceful stop.
    const request = get(url, { agent: false, timeout: 2_000 }, (response) => {
      response.resume();
      resolve(response.statusCode !== undefined && response.statusCode >= 200 && response.statusCode < 300);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
}

/** One service's process, started and stopped any number of times. */
class Supervised {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  child;
  /** @type {string[]} */
  lastLines = [];
  isWanted = false;

  /**
   * @param {Service} service
   * @param {(line: OutputLine) => void} onLine
   * @param {(crash: { name: string, code: number, reason: string }) => void} onCrash
   */
  constructor(service, onLine, onCrash) {
    this.service = service;
    this.onLine = onLine;
    this.onCrash = onCrash;
  }

  /** @param {number} readyWithin milliseconds */
  async start(readyWithin) {
    if (this.isWanted) throw new Error(`${this.service.name} is running already.`);
    const { command, args, cwd, env, name } = this.service;
    const child = spawnGroup(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    this.isWanted = true;
    this.lastLines = [];
    this.#read(child, 'stdout');
    this.#read(child, 'stderr');
    child.once('error', (error) => this.#ended(child, 1, `could not be started: ${error.message}`));
    child.once('exit', async (code, signal) => {
      // The last lines of output may come after `exit`; `close` may never come, when a grandchild holds the pipe.
      await sleep(100);
      this.#ended(child, code ?? 1, `ended with ${signal ?? `code ${code}`}`);
    });
    const until = Date.now() + readyWithin;
    while (!(await answers(this.service.ready))) {
      if (this.child !== child || !this.isWanted)
        throw new StartError(`${name} was stopped before it was ready.`);
      if (Date.now() > until)
        throw new StartError(
          this.#explain(`did not answer ${this.service.ready} in ${readyWithin / 1000} s`),
        );
      await sleep(100);
    }
  }

  async stop(graceMs = 5_000) {
    this.isWanted = false;
    const child = this.child;
    if (child?.pid !== undefined) await stopGroup(child.pid, graceMs);
    if (this.child === child) this.child = undefined;
  }

  kill() {
    if (this.child?.pid !== undefined) signalGroup(this.child.pid, 'SIGKILL');
  }

  /**
   * @param {import('node:child_process').ChildProcess} child
   * @param {'stdout' | 'stderr'} stream
   */
  #read(child, stream) {
    const input = child[stream];
    if (!input) return;
    createInterface({ input }).on('line', (line) => {
      this.lastLines = [...this.lastLines.slice(-19), line];
      this.onLine({ service: this.service.name, stream, line });
    });
  }

  /**
   * @param {import('node:child_process').ChildProcess} child
   * @param {number} code
   * @param {string} reason
   */
  #ended(child, code, reason) {
    if (this.child !== child || !this.isWanted) return;
    this.isWanted = false;
    // A server that ends by itself is a crash even when it says 0.
    this.onCrash({ name: this.service.name, code: code === 0 ? 1 : code, reason: this.#explain(reason) });
  }

  /** @param {string} what */
  #explain(what) {
    const output = this.lastLines.map((line) => `  ${line}`).join('\n');
    return `${this.service.name} ${what}.${output ? ` Its last lines:\n${output}` : ''}`;
  }
}

/**
 * Runs services side by side, each in its own process group: resolves when all of them answer, rejects (with
 * everything stopped) when one cannot. When one crashes later, the rest are stopped.
 * @param {Service[]} services
 * @param {{ onLine?: (line: OutputLine) => void, readyWithin?: number, graceMs?: number, signals?: boolean }} [options]
 *   `readyWithin` and `graceMs` in milliseconds; `signals`: stop on SIGINT, SIGTERM and SIGHUP
 * @returns {Promise<Running>}
 */
export async function runAll(
  services,
  { onLine = () => {}, readyWithin = 90_000, graceMs = 5_000, signals = false } = {},
) {
  await assertPortsFree(services);
  /** @type {Promise<void> | undefined} */
  let stopping;
  /** @type {(end: { code: number, reason: string }) => void} */
  let close = () => {};
  /** @type {Running['closed']} */
  const closed = new Promise((resolve) => {
    close = resolve;
  });

  const supervised = new Map(
    services.map((service) => [
      service.name,
      new Supervised(service, onLine, (crash) => void stopAll(crash.code, crash.reason)),
    ]),
  );
  const named = (/** @type {string} */ name) => {
    const found = supervised.get(name);
    if (!found)
      throw new Error(`No service is called ${name}; there are ${[...supervised.keys()].join(', ')}.`);
    return found;
  };

  /**
   * @param {number} code
   * @param {string} reason
   */
  function stopAll(code, reason) {
    stopping ??= Promise.all([...supervised.values()].map((one) => one.stop(graceMs))).then(() => {
      for (const signal of handled) process.off(signal, onSignal);
      close({ code, reason });
    });
    return stopping;
  }

  /** @type {NodeJS.Signals[]} */
  const handled = signals ? ['SIGINT', 'SIGTERM', 'SIGHUP'] : [];
  /** @param {NodeJS.Signals} signal */
  function onSignal(signal) {
    // The second Ctrl-C of somebody who does not want to wait.
    if (stopping) for (const one of supervised.values()) one.kill();
    void stopAll(0, `stopped by ${signal}`);
  }
  for (const signal of handled) process.on(signal, onSignal);

  try {
    await Promise.all([...supervised.values()].map((one) => one.start(readyWithin)));
  } catch (error) {
    await stopAll(1, error instanceof Error ? error.message : String(error));
    const end = await closed;
    throw new StartError(end.reason, end.code);
  }

  return {
    stop: () => stopAll(0, 'stopped'),
    stopService: async (name) => named(name).stop(graceMs),
    startService: async (name) => named(name).start(readyWithin),
    closed,
  };
}
