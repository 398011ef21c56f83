import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ProbeAnswer, ProbeQuestion } from './processProbe.ts';

export interface ApiProcess {
  /** Without a trailing slash. */
  readonly url: string;
  readonly probe: (question: ProbeQuestion) => Promise<ProbeAnswer>;
  readonly stop: () => Promise<void>;
}

const probe = new URL('processProbe.ts', import.meta.url).href;
const main = fileURLToPath(new URL('src/main.ts', import.meta.resolve('@cantho/api/package.json')));
const patience = 60_000;

/** One API process as it is run for readers, over a database. Throws what it says when it does not start. */
export async function startApi(databaseUrl: string): Promise<ApiProcess> {
  const port = await freePort();
  const args = ['--expose-gc', '--conditions=@cantho/source', '--import', probe, main];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      API_PORT: String(port),
      API_SAMPLE: '0',
      LOG_LEVEL: 'warn',
    },
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface(stream).on('line', (line) => lines.push(line));
  }
  await listening(child, lines);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  };
  return { url: `http://127.0.0.1:${port}`, probe: (question) => ask(child, question), stop };
}

async function listening(child: ChildProcess, lines: readonly string[]): Promise<void> {
  const until = performance.now() + patience;
  while (!lines.some((line) => line.includes('listening'))) {
    if (child.exitCode !== null || performance.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`expected an API process that listens, got: ${lines.join('\n') || 'no word'}`);
    }
    await sleep(20);
  }
}

async function ask(child: ChildProcess, question: ProbeQuestion): Promise<ProbeAnswer> {
  const answer = once(child, 'message', { signal: AbortSignal.timeout(patience) });
  child.send(question);
  const [message] = await answer;
  return message as ProbeAnswer;
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
