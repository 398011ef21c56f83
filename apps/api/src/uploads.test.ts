import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Attachment, NewAttachment } from '@cantho/api-client';
import type { Kysely } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectServer } from './database/connect.ts';
import type { Database } from './database/schema.ts';
import { startPostgres } from './testing/databases.ts';
import { eventually } from './testing/eventually.ts';
import { bytesType, someBytes } from './testing/uploads.ts';

/** As `defaultPartLimits` has it. */
const chunkBytes = 256 * 1024;
const main = fileURLToPath(new URL('main.ts', import.meta.url));

interface Run {
  process: ChildProcess;
  url: string;
  output: () => string;
  ended: Promise<number | null>;
}

async function start(env: Record<string, string>): Promise<Run> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--conditions=@cantho/source', main], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', CHALLENGE_WORK: '0', API_PORT: port, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await eventually(() => expect(output).toContain('listening on'), 60_000);
  return { process: child, url: `http://127.0.0.1:${port}`, output: () => output, ended };
}

async function kill(run: Run, signal: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
  run.process.kill(signal);
  return run.ended;
}

function freePort(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(String(port)));
    });
  });
}

async function begin(url: string, size: number): Promise<NewAttachment> {
  const answer = await fetch(`${url}/v1/attachments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fileName: 'ảnh.jpg', size }),
  });
  expect(answer.status).toBe(201);
  return answer.json() as Promise<NewAttachment>;
}

async function look(url: string, { id, secret }: NewAttachment): Promise<Attachment> {
  const answer = await fetch(`${url}/v1/attachments/${id}`, { headers: { 'attachment-secret': secret } });
  expect(answer.status).toBe(200);
  return answer.json() as Promise<Attachment>;
}

async function append(
  url: string,
  { id, secret }: NewAttachment,
  offset: number,
  part: Buffer,
): Promise<Response> {
  return fetch(`${url}/v1/attachments/${id}`, {
    method: 'PATCH',
    headers: { 'attachment-secret': secret, 'content-type': bytesType, 'upload-offset': String(offset) },
    body: new Uint8Array(part),
  });
}

/** The bytes of a request, to be cut anywhere. */
function requestOf(url: string, { id, secret }: NewAttachment, offset: number, part: Buffer): Buffer {
  const head = [
    `PATCH /v1/attachments/${id} HTTP/1.1`,
    `Host: ${new URL(url).host}`,
    `Attachment-Secret: ${secret}`,
    `Content-Type: ${bytesType}`,
    `Upload-Offset: ${offset}`,
    `Content-Length: ${part.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), part]);
}

function open(url: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => resolve(socket));
    socket.on('error', reject);
    socket.on('error', () => {});
  });
}

/** Sends so many bytes of a request and hangs up: politely, or by a reset. */
async function sendCut(url: string, request: Buffer, bytes: number, how: 'end' | 'reset'): Promise<void> {
  const socket = await open(url);
  await new Promise((resolve) => socket.write(request.subarray(0, bytes), resolve));
  // What is on its way when the connection is reset is lost with it, as on a real network.
  await new Promise((resolve) => setTimeout(resolve, 30));
  if (how === 'end') socket.destroy();
  else socket.resetAndDestroy();
}

/** As clients do: what was on its way when they asked may arrive before what they send then. */
async function goOn(url: string, upload: NewAttachment, bytes: Buffer): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    const { offset } = await look(url, upload);
    if (offset === bytes.length) return;
    const { status } = await append(url, upload, offset, bytes.subarray(offset));
    expect([200, 409]).toContain(status);
  }
  throw new Error('it did not arrive in 10 tries');
}

/** Until nothing more comes of a connection that was cut. */
async function settled(url: string, upload: NewAttachment): Promise<number> {
  let { offset } = await look(url, upload);
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const now = (await look(url, upload)).offset;
    if (now === offset) return offset;
    offset = now;
  }
}

/** Noise, so that the file is as long as its pixels are many. */
function picture(width: number): Promise<Buffer> {
  const raw = { width, height: width, channels: 3 } as const;
  return sharp(someBytes(width * width * 3), { raw })
    .jpeg({ quality: 95 })
    .toBuffer();
}

describe('An attachment sent to a process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cantho-api-uploads-'));
  const env = { API_DATA: join(folder, 'data') };
  let run: Run;

  beforeAll(async () => {
    run = await start(env);
  });
  afterAll(async () => {
    await kill(run, 'SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  it('goes on from where it was cut, wherever that was, until every byte is there', async () => {
    const bytes = await picture(600);
    const head = requestOf(run.url, await begin(run.url, bytes.length), 0, bytes).length - bytes.length;
    const cuts = [
      1,
      head - 1,
      head,
      head + 1,
      head + 777,
      head + chunkBytes - 1,
      head + bytes.length - 1,
      head + bytes.length,
    ];
    for (const [cut, how] of cuts.flatMap((at) => [[at, 'end'] as const, [at, 'reset'] as const])) {
      const upload = await begin(run.url, bytes.length);
      await sendCut(run.url, requestOf(run.url, upload, 0, bytes), cut, how);
      const arrived = Math.max(0, cut - head);
      // A reset takes with it what the process had not read yet.
      if (how === 'end') {
        await eventually(async () =>
          expect((await look(run.url, upload)).offset, `cut at ${cut}`).toBe(arrived),
        );
      }
      const { offset } = await look(run.url, upload);
      expect(offset, `cut at ${cut}`).toBeLessThanOrEqual(arrived);
      await goOn(run.url, upload, bytes);
      await eventually(
        async () => expect((await look(run.url, upload)).state, `cut at ${cut}`).toBe('ready'),
        60_000,
      );
    }
  });

  it('goes on after the process was killed in the middle of a part, with what it had said has arrived', async () => {
    const bytes = someBytes(3 * chunkBytes);
    const upload = await begin(run.url, bytes.length);
    const request = requestOf(run.url, upload, 0, bytes);
    const socket = await open(run.url);
    socket.write(request.subarray(0, request.length - chunkBytes / 2));
    await eventually(async () =>
      expect((await look(run.url, upload)).offset).toBeGreaterThanOrEqual(chunkBytes),
    );
    await kill(run);
    run = await start(env);
    const { offset, state } = await look(run.url, upload);
    expect([offset >= chunkBytes, offset < bytes.length, state]).toEqual([true, true, 'uploading']);
    expect((await append(run.url, upload, offset, bytes.subarray(offset))).status).toBe(200);
    await eventually(async () =>
      expect(await look(run.url, upload)).toMatchObject({ state: 'rejected', reason: 'mediaType' }),
    );
  });

  it('of 10 MB takes no byte more, and is not read on in vain', async () => {
    const size = 10 * 2 ** 20;
    const upload = await begin(run.url, size);
    const whole = Buffer.alloc(size + 1);
    const refused = await append(run.url, upload, 0, whole).then(
      ({ status }) => status,
      () => 'cut',
    );
    expect([413, 'cut']).toContain(refused);
    expect(await settled(run.url, upload)).toBe(0);
    expect((await append(run.url, upload, 0, whole.subarray(1))).status).toBe(200);
  });

  it('whose part is refused before it was read is answered, and then cut off', async () => {
    const upload = await begin(run.url, 100_000);
    const socket = await open(run.url);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    let answer = '';
    socket.on('data', (part) => (answer += part));
    socket.write(requestOf(run.url, upload, 50, Buffer.alloc(90_000)).subarray(0, 1000));
    await eventually(() => expect(answer).toContain('offsetMismatch'));
    const before = performance.now();
    await closed;
    expect(performance.now() - before).toBeLessThan(4_000);
  });

  it('by a client that falls silent is cut, and what came is kept', async () => {
    const upload = await begin(run.url, 100_000);
    const socket = await open(run.url);
    let answer = '';
    socket.on('data', (part) => (answer += part));
    const request = requestOf(run.url, upload, 0, Buffer.alloc(100_000));
    socket.write(request.subarray(0, request.length - 40_000));
    const before = performance.now();
    await eventually(() => expect(answer).toContain('HTTP/1.1 408'), 30_000);
    expect(performance.now() - before).toBeGreaterThan(9_000);
    expect((await look(run.url, upload)).offset).toBe(60_000);
    socket.destroy();
  });

  it('is stopped for gracefully while a decoder is at work, and looked through after that', async () => {
    const bytes = await picture(1400);
    const upload = await begin(run.url, bytes.length);
    expect((await append(run.url, upload, 0, bytes)).status).toBe(200);
    expect(await kill(run, 'SIGTERM')).toBe(0);
    run = await start(env);
    await eventually(async () => expect((await look(run.url, upload)).state).toBe('ready'), 60_000);
    expect(readdirSync(join(folder, 'files', 'ready')).length).toBeGreaterThan(0);
  });
});

describe('Two processes with one PostgreSQL and one folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cantho-api-uploads-'));
  let server: Awaited<ReturnType<typeof startPostgres>>;
  let db: Kysely<Database>;
  let clamd: Server;
  let held: Socket[] = [];
  let isHolding = true;
  let env: Record<string, string>;
  let runs: Run[] = [];

  beforeAll(async () => {
    server = await startPostgres();
    db = connectServer(server.url);
    clamd = createServer((socket) => {
      socket.on('error', () => {});
      // The last chunk of a file has no length.
      socket.on('data', (part) => {
        if (!part.subarray(-4).equals(Buffer.alloc(4))) return;
        if (isHolding) held.push(socket);
        else socket.end('stream: OK\0');
      });
    });
    await new Promise<void>((resolve) => clamd.listen(0, '127.0.0.1', resolve));
    const { port } = clamd.address() as AddressInfo;
    env = { DATABASE_URL: server.url, FILES_URL: folder, CLAMD_SOCKET: `tcp://127.0.0.1:${port}` };
    runs = await Promise.all([start(env), start(env)]);
  });
  afterAll(async () => {
    await Promise.all(runs.map((run) => kill(run, 'SIGTERM')));
    for (const socket of held) socket.destroy();
    clamd.close();
    await db.destroy();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('take the parts of one file by turns, and each byte once', async () => {
    const bytes = await picture(600);
    const [one, other] = runs as [Run, Run];
    const upload = await begin(one.url, bytes.length);
    let sent = 0;
    while (sent < bytes.length) {
      const part = bytes.subarray(sent, sent + 50_000);
      const answers = await Promise.all([
        append(one.url, upload, sent, part),
        append(other.url, upload, sent, part),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      sent += part.length;
    }
    expect((await look(other.url, upload)).state).toBe('processing');
  });

  it('look through what a process began that was killed meanwhile', async () => {
    await eventually(() => expect(held.length).toBeGreaterThan(0));
    const { id } = await db.selectFrom('attachments').select('id').executeTakeFirstOrThrow();
    await Promise.all(runs.map((run) => kill(run)));
    isHolding = false;
    held = [];
    runs = await Promise.all([start(env), start(env)]);
    // Its time would be over in two minutes; a test does not wait that long.
    await db.updateTable('attachments').set({ look_at: new Date() }).where('id', '=', id).execute();
    await eventually(async () => {
      const row = await db
        .selectFrom('attachments')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      expect(row).toMatchObject({ state: 'ready', attempts: 2 });
    }, 100_000);
  });
});
