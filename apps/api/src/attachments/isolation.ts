import { type ChildProcess, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { AttachmentLimits } from './limits.ts';
import type { Decoded, SourceMediaType } from './outcomes.ts';
import { type Decode, DecodingFailure } from './processAttachment.ts';

interface IsolationOptions {
  /** Files decoded at one time, each of which may take `limits.memoryBytes`. */
  atOnce?: number;
  /** Ends those that are at work, as when this process stops. */
  signal?: AbortSignal | undefined;
  /** For tests: another program to run in place of the decoder. */
  program?: string;
}

interface Answer {
  code: number | null;
  signal: NodeJS.Signals | null;
  timedOut: boolean;
  output: Buffer;
}

const decoder = fileURLToPath(new URL('decodingProcess.ts', import.meta.url));

/**
 * Decodes each file in a process of its own, which knows no secret, may write no file and start no program, and which the
 * kernel ends when it takes too much memory or time. Whatever a file does to it, this process and the next file are as before.
 * For Linux and macOS; on macOS the kernel does not keep the limit of memory.
 */
export function createIsolatedDecode({
  atOnce = 1,
  program = decoder,
  signal,
}: IsolationOptions = {}): Decode {
  const takeTurn = createTurns(atOnce);
  return (bytes, mediaType, limits) =>
    takeTurn(() => decodeIsolated({ program, signal }, { bytes, mediaType, limits }));
}

interface DecodingJob {
  bytes: Uint8Array;
  mediaType: SourceMediaType;
  limits: AttachmentLimits;
}

async function decodeIsolated(
  { program, signal }: { program: string; signal: AbortSignal | undefined },
  { bytes, mediaType, limits }: DecodingJob,
): Promise<Decoded> {
  if (signal?.aborted) throw new DecodingFailure('crash', 'decoding was told to end');
  const child = start(program, mediaType, limits);
  const end = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', end, { once: true });
  const answer = await answerOf(child, bytes, limits).finally(() =>
    signal?.removeEventListener('abort', end),
  );
  if (answer.timedOut || answer.signal === 'SIGXCPU') {
    throw new DecodingFailure('timeout', `decoding took more than ${limits.milliseconds} ms`);
  }
  if (answer.code !== 0) throw new DecodingFailure('crash', `decoding ended with ${ending(answer)}`);
  return parseAnswer(answer.output);
}

/** The kernel's limits are inherited, so a shell sets them and becomes the process they are for. */
function start(program: string, mediaType: SourceMediaType, limits: AttachmentLimits): ChildProcess {
  const kibibytes = Math.floor(limits.memoryBytes / 1024);
  const seconds = Math.ceil(limits.milliseconds / 1000);
  // -c 0: no core dump, which would be someone's file on disk; -f 0: no file at all.
  const limited = `ulimit -c 0 && ulimit -f 0 && ulimit -d ${kibibytes} && ulimit -t ${seconds} && exec "$@"`;
  const job = JSON.stringify({ mediaType, limits });
  const command = [process.execPath, ...runtimeFlags, program, job];
  return spawn('/bin/sh', ['-c', limited, 'sh', ...command], {
    cwd: dirname(decoder),
    // Nothing of this process's own: its environment holds secrets. libvips keeps pictures in memory, not in temporary files.
    env: { VIPS_DISC_THRESHOLD: '8g', MALLOC_ARENA_MAX: '2' },
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
  });
}

/** Code may be read, and nothing else: not the data folder, which may lie beside it. */
const runtimeFlags = [
  '--no-warnings',
  '--permission',
  '--allow-addons',
  ...ancestorsOf(dirname(decoder)).flatMap((folder) => [
    `--allow-fs-read=${join(folder, 'node_modules')}/*`,
    `--allow-fs-read=${join(folder, 'package.json')}`,
  ]),
  `--allow-fs-read=${dirname(decoder)}/*`,
];

function ancestorsOf(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestorsOf(parent)];
}

function answerOf(child: ChildProcess, bytes: Uint8Array, limits: AttachmentLimits): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const output: Buffer[] = [];
    let size = 0;
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, limits.milliseconds);
    (child.stdio[3] as Readable).on('data', (part: Buffer) => {
      size += part.length;
      // More than it may answer: it is no longer the program that was started.
      if (size > limits.outputBytes + 4096) child.kill('SIGKILL');
      else output.push(part);
    });
    // A child that ends before it has read all breaks the pipe; its code says why.
    const input = child.stdin as Writable;
    input.on('error', () => undefined);
    input.end(bytes);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(new DecodingFailure('crash', `decoding could not start: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, timedOut, output: Buffer.concat(output) });
    });
  });
}

function parseAnswer(output: Buffer): Decoded {
  const lineEnd = output.indexOf('\n');
  if (lineEnd === -1) throw new DecodingFailure('crash', 'decoding gave no answer');
  const head = JSON.parse(output.toString('utf8', 0, lineEnd));
  return head.state === 'ready' ? { ...head, bytes: new Uint8Array(output.subarray(lineEnd + 1)) } : head;
}

const ending = ({ code, signal }: Answer) => (signal === null ? `code ${code}` : signal);

/** Lets so many work at a time; the others wait in the order they came. */
function createTurns(atOnce: number) {
  let working = 0;
  const waiting: (() => void)[] = [];
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (working >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else working += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else working -= 1;
    }
  };
}
