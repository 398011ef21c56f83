import { connect, type NetConnectOpts, type Socket } from 'node:net';

/** What looks for malware in a file. It rejects where it cannot say: then the file goes into quarantine. */
export interface Scanner {
  scan(bytes: Uint8Array): Promise<'clean' | { malware: string }>;
}

export type ClamdAddress = { path: string } | { host: string; port: number };

interface ClamdOptions {
  /** From connecting to the answer. */
  milliseconds?: number;
}

const chunkBytes = 64 * 1024;
/** clamd's answers are one short line. */
const longestAnswer = 4096;

/**
 * ClamAV's daemon. Each file goes over a connection of its own, by INSTREAM (clamd(8)): chunks with their length before
 * them, and one of length 0 at the end.
 */
export function createClamdScanner(
  address: ClamdAddress,
  { milliseconds = 30_000 }: ClamdOptions = {},
): Scanner {
  return { scan: async (bytes) => readVerdict(await ask(address, bytes, milliseconds)) };
}

/**
 * `CLAMD_SOCKET`: a path (`/run/clamav/clamd.ctl`, `unix:/run/…`) or `tcp://host:port`.
 *
 * @throws RangeError for anything else.
 */
export function parseClamdAddress(given: string): ClamdAddress {
  const path = given.replace(/^unix:(\/\/)?/, '');
  if (path.startsWith('/')) return { path };
  const url = URL.canParse(given) ? new URL(given) : null;
  const wellFormed =
    url?.protocol === 'tcp:' && url.hostname !== '' && url.port !== '' && /^\/?$/.test(url.pathname);
  if (!url || !wellFormed) {
    throw new RangeError(
      `CLAMD_SOCKET: expected an absolute path or tcp://host:port, got ${JSON.stringify(given)}`,
    );
  }
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port) };
}

/** @throws Error for an answer that is neither "OK" nor "FOUND", as of a file larger than clamd takes. */
function readVerdict(answer: string): 'clean' | { malware: string } {
  if (answer === 'stream: OK') return 'clean';
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found !== undefined) return { malware: found.replace(/[^\w.:-]/g, '_').slice(0, 100) };
  throw new Error(`clamd: expected "stream: OK" or "… FOUND", got ${JSON.stringify(answer.slice(0, 200))}`);
}

function ask(address: ClamdAddress, bytes: Uint8Array, milliseconds: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ ...address, timeout: 0 } as NetConnectOpts);
    const timer = setTimeout(
      () => fail(new Error(`clamd: no answer within ${milliseconds} ms`)),
      milliseconds,
    );
    let answer = '';
    let failure: Error | undefined;
    const fail = (error: Error) => {
      failure = error;
      socket.destroy();
    };
    socket.setEncoding('latin1');
    socket.on('connect', () => send(socket, bytes));
    socket.on('data', (part: string) => {
      answer += part;
      if (answer.length > longestAnswer) fail(new Error('clamd: the answer does not end'));
      else if (answer.includes('\0')) socket.destroy();
    });
    // A daemon that has seen enough answers and closes while chunks are still being written: the answer counts.
    socket.on('error', (error) => {
      failure ??= error;
    });
    socket.on('close', () => {
      clearTimeout(timer);
      const end = answer.indexOf('\0');
      if (end !== -1) resolve(answer.slice(0, end));
      else reject(failure ?? new Error('clamd: the connection ended before the answer did'));
    });
  });
}

function send(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const chunk = bytes.subarray(at, at + chunkBytes);
    socket.write(lengthPrefix(chunk.length));
    socket.write(chunk);
  }
  socket.write(lengthPrefix(0));
}

function lengthPrefix(length: number): Buffer {
  const prefix = Buffer.alloc(4);
  prefix.writeUInt32BE(length);
  return prefix;
}
