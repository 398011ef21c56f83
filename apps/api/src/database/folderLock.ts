import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Keeps a data folder for one process: two that write an embedded database's files destroy it, and nothing in it stops
 * them. The lock is a local socket, which the system closes with the process however that ends.
 * @returns gives the folder free
 * @throws Error when another process holds the folder
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const address = socketFor(realpathSync(folder));
  const server = (await listen(address)) ?? (await listenAgain(address, folder));
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** The name is short because a socket's may have about 100 bytes, wherever the folder is. */
function socketFor(folder: string): string {
  const name = `cantho-api-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  return process.platform === 'win32' ? join('\\\\.\\pipe', name) : join(tmpdir(), `${name}.sock`);
}

/** `null` where something holds the address already, be it a process or what a killed one left. */
function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}

async function listenAgain(address: string, folder: string): Promise<Server> {
  if (!(await answers(address))) {
    rmSync(address, { force: true });
    const server = await listen(address);
    if (server) return server;
  }
  throw new Error(
    `the data folder ${folder} is in use by another process; stop that one, set API_DATA to another folder, or ` +
      'DATABASE_URL to a PostgreSQL server, which several processes can share',
  );
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
