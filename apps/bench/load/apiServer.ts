import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

/** One API process that keeps its port when it is started again. */
export interface ApiServer {
  readonly port: number;
  readonly isUp: () => boolean;
  /** Resolves when it listens. Throws what it says when it does not start. */
  readonly start: () => Promise<void>;
  /** SIGKILL: it has no time to finish anything. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** What it printed last. */
  readonly lastLines: () => readonly string[];
}

const main = join(dirname(createRequire(import.meta.url).resolve('@cantho/api/package.json')), 'src/main.ts');
const patience = 90_000;
const keptLines = 40;

/** @param env settings beside the port; nothing of the bench's own environment but what finds programs gets through */
export async function createApiServer(env: Readonly<Record<string, string>>): Promise<ApiServer> {
  const port = await freePort();
  const lines: string[] = [];
  let child: ChildProcess | null = null;
  let isUp = false;
  const end = async (signal: NodeJS.Signals) => {
    isUp = false;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {
    port,
    isUp: () => isUp,
    start: async () => {
      child = spawnApi({ ...env, API_PORT: String(port) }, lines);
      await listening(child, port, lines);
      isUp = true;
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    lastLines: () => lines,
  };
}

function spawnApi(env: Readonly<Record<string, string>>, lines: string[]): ChildProcess {
  const { PATH = '', TMPDIR = '/tmp' } = process.env;
  const child = spawn(process.execPath, ['--conditions=@cantho/source', main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, TMPDIR, LOG_LEVEL: 'error', API_SAMPLE: '0', ...env },
  });
  lines.length = 0;
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface(stream).on('line', (line) => {
      lines.push(line);
      if (lines.length > keptLines) lines.shift();
    });
  }
  return child;
}

async function listening(child: ChildProcess, port: number, lines: readonly string[]): Promise<void> {
  const until = performance.now() + patience;
  while (!lines.some((line) => line.includes(`listening on http://localhost:${port}`))) {
    if (child.exitCode !== null || child.signalCode !== null || performance.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`expected an API process that listens, got: ${lines.join('\n') || 'no word'}`);
    }
    await sleep(20);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
