import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createClamdScanner, parseClamdAddress } from './scanner.ts';

const servers: Server[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

/** A daemon that reads as clamd does and answers as it is told; `null` says nothing. */
async function fakeClamd(
  answer: (file: Buffer, socket: Socket) => string | null,
  listenOn: { path: string } | { port: 0; host: string } = { port: 0, host: '127.0.0.1' },
) {
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    let read = Buffer.alloc(0);
    socket.on('data', (part: Buffer) => {
      read = Buffer.concat([read, part]);
      const file = fileIn(read);
      const said = file === null ? null : answer(file, socket);
      if (said !== null) socket.end(said);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(listenOn, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') return { path: address ?? '' };
  return { host: '127.0.0.1', port: address.port };
}

/** The file of a whole INSTREAM, or `null` where more is to come. */
function fileIn(read: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (read.length < command.length) return null;
  if (read.toString('latin1', 0, command.length) !== command) throw new Error('not INSTREAM');
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= read.length; ) {
    const length = read.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(read.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

const bytes = new Uint8Array(200_000).map((_, index) => index % 251);

describe('The scanner over clamd', () => {
  it.each([
    ['an address', undefined],
    ['a path', { path: join(tmpdir(), `clamd-${process.pid}.sock`) }],
  ])('sends the whole file to %s and says clean', async (_, listenOn) => {
    let received: Buffer | undefined;
    const address = await fakeClamd((file) => {
      received = file;
      return 'stream: OK\0';
    }, listenOn);
    expect(await createClamdScanner(address).scan(bytes)).toBe('clean');
    expect(received?.equals(bytes)).toBe(true);
  });

  it('names what was found', async () => {
    const address = await fakeClamd(() => 'stream: Win.Test.EICAR_HDB-1 FOUND\0');
    expect(await createClamdScanner(address).scan(bytes)).toEqual({ malware: 'Win.Test.EICAR_HDB-1' });
  });

  it('sends an empty file too', async () => {
    const address = await fakeClamd((file) => (file.length === 0 ? 'stream: OK\0' : 'stream: wrong ERROR\0'));
    expect(await createClamdScanner(address).scan(new Uint8Array())).toBe('clean');
  });

  it.each([
    ['an error', 'stream: Can not open file ERROR\0', /ERROR/],
    ['that the file is too large', 'INSTREAM size limit exceeded. ERROR\0', /size limit/],
    ['something else', 'HTTP/1.1 400 Bad Request\r\n\0', /HTTP/],
    ['OK and more', 'stream: OK but no FOUNDATION\0', /expected/],
    ['half an answer', 'stream: O', /ended before/],
    ['a verdict that does not end', 'stream: OK', /ended before/],
    ['nothing', '', /ended before/],
    ['without end', 'a'.repeat(10_000), /does not end/],
  ])('rejects when clamd says %s', async (_, answer, message) => {
    const address = await fakeClamd(() => answer);
    await expect(createClamdScanner(address).scan(bytes)).rejects.toThrow(message);
  });

  it('hears an answer that comes before all is sent', async () => {
    const server = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
      socket.end('INSTREAM size limit exceeded. ERROR\0');
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const scanner = createClamdScanner({ host: '127.0.0.1', port });
    await expect(scanner.scan(new Uint8Array(10 * 2 ** 20))).rejects.toThrow(/size limit|ECONNRESET|EPIPE/);
  });

  it('gives up on one that says nothing, and on one that says it too slowly', async () => {
    const silent = await fakeClamd(() => null);
    await expect(createClamdScanner(silent, { milliseconds: 100 }).scan(bytes)).rejects.toThrow(
      /within 100 ms/,
    );
    const slow = await fakeClamd((_, socket) => {
      const timer = setInterval(() => socket.write('s'), 20);
      socket.on('close', () => clearInterval(timer));
      return null;
    });
    await expect(createClamdScanner(slow, { milliseconds: 200 }).scan(bytes)).rejects.toThrow(
      /within 200 ms/,
    );
  });

  it('rejects when nobody listens', async () => {
    const scanner = createClamdScanner({ path: join(tmpdir(), 'no-such.sock') });
    await expect(scanner.scan(bytes)).rejects.toThrow(/ENOENT/);
  });
});

describe('CLAMD_SOCKET', () => {
  it.each([
    ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['unix:/run/clamd.ctl', { path: '/run/clamd.ctl' }],
    ['unix:///run/clamd.ctl', { path: '/run/clamd.ctl' }],
    ['tcp://localhost:3310', { host: 'localhost', port: 3310 }],
    ['tcp://[::1]:3310', { host: '::1', port: 3310 }],
  ])('%s is understood', (given, address) => {
    expect(parseClamdAddress(given)).toEqual(address);
  });

  it.each(['', 'clamd.ctl', 'localhost:3310', 'tcp://localhost', 'http://localhost:3310', 'tcp://a:1/x'])(
    '"%s" is refused by name',
    (given) => {
      expect(() => parseClamdAddress(given)).toThrow(/^CLAMD_SOCKET: expected/);
    },
  );
});
