import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { Random } from '../load/random.ts';

/** What may happen to a connection; each name says when it breaks. */
export const faults = [
  'none',
  /** The request and its answer take their time. */
  'delay',
  /** Nothing of the request arrives. */
  'resetBeforeRequest',
  /** A part of the request arrives. */
  'cutRequest',
  /** The whole request arrives, and its sender is gone at once. */
  'resetAfterRequest',
  /** The request was answered, and nothing of that arrives. */
  'resetBeforeAnswer',
  /** A part of the answer arrives, then the connection ends as if that were all. */
  'cutAnswer',
] as const;

export type Fault = (typeof faults)[number];

/** Of 100 connections. */
export type FaultShares = Readonly<Record<Fault, number>>;

export interface Connected {
  readonly fault: Fault;
  /** Milliseconds the request is held, and the answer. */
  readonly held: readonly [number, number];
  /** What share of the part that is cut goes through. */
  readonly through: number;
}

/** What happens to the next connection. */
export function drawFault(random: Random, shares: FaultShares): Connected {
  const all = faults.reduce((sum, fault) => sum + shares[fault], 0);
  let drawn = random.next() * all;
  const fault = faults.find((each) => {
    drawn -= shares[each];
    return drawn < 0;
  });
  const held = [random.between(5, 120), random.between(5, 120)] as const;
  return { fault: fault ?? 'none', held, through: 0.05 + random.next() * 0.9 };
}

export interface FaultyProxy {
  readonly port: number;
  /** Connections by what happened to them. */
  readonly counts: Record<Fault | 'noServer', number>;
  readonly setFaults: (shares: FaultShares) => void;
  readonly close: () => Promise<void>;
}

interface Options {
  /** Where the servers listen, whether they run or not; connections go to each in turn. */
  readonly servers: readonly number[];
  readonly random: Random;
  readonly shares: FaultShares;
}

/** Passes bytes between clients and servers, one request a connection, and breaks connections as told. */
export async function startFaultyProxy({ servers, random, shares }: Options): Promise<FaultyProxy> {
  const counts = Object.fromEntries(
    [...faults, 'noServer'].map((name) => [name, 0]),
  ) as FaultyProxy['counts'];
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // What breaks is what is wanted here.
    socket.on('error', () => {});
    return socket;
  };
  let current = shares;
  let turn = 0;
  const server = createServer({ allowHalfOpen: true }, (client) => {
    keep(client);
    const connected = drawFault(random, current);
    counts[connected.fault] += 1;
    if (connected.fault === 'resetBeforeRequest') return void client.resetAndDestroy();
    turn += 1;
    const port = servers[turn % servers.length] as number;
    const upstream = keep(connect({ port, host: '127.0.0.1', allowHalfOpen: true }));
    let isConnected = false;
    upstream.once('connect', () => {
      isConnected = true;
    });
    upstream.once('error', () => {
      if (!isConnected) counts.noServer += 1;
    });
    passBytes(client, upstream, connected);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    counts,
    setFaults: (next) => {
      current = next;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}

function passBytes(client: Socket, upstream: Socket, { fault, held, through }: Connected): void {
  const breakBoth = () => {
    if (!client.destroyed) client.resetAndDestroy();
    if (!upstream.destroyed) upstream.resetAndDestroy();
  };
  const slow = fault === 'delay';
  const request = gathered(client, slow ? held[0] : 0, (bytes) => {
    if (fault === 'cutRequest') {
      upstream.write(cut(bytes, through), () => breakBoth());
      return;
    }
    upstream.write(bytes, () => {
      if (fault === 'resetAfterRequest') breakBoth();
    });
  });
  const answer = gathered(upstream, slow ? held[1] : 0, (bytes) => {
    if (fault === 'resetBeforeAnswer') return breakBoth();
    if (fault !== 'cutAnswer') return void client.write(bytes);
    client.end(cut(bytes, through));
    upstream.destroy();
  });
  client.once('end', () => request.finish(() => upstream.end()));
  upstream.once('end', () => answer.finish(() => client.end()));
  client.once('close', () => upstream.destroyed || upstream.destroy());
  upstream.once('close', () => answer.finish(() => client.destroyed || client.destroy()));
}

const cut = (bytes: Buffer, through: number) =>
  bytes.subarray(0, Math.max(1, Math.floor(bytes.length * through)));

/** A message comes in several packets: what comes within this is one piece. */
const gatherMs = 2;

function gathered(from: Socket, hold: number, give: (bytes: Buffer) => void) {
  let parts: Buffer[] = [];
  let timer: NodeJS.Timeout | null = null;
  let last: (() => void) | null = null;
  const flush = () => {
    timer = null;
    const bytes = Buffer.concat(parts);
    parts = [];
    if (bytes.length > 0) give(bytes);
    last?.();
  };
  from.on('data', (bytes: Buffer) => {
    parts.push(bytes);
    timer ??= setTimeout(flush, gatherMs + hold);
  });
  return {
    /** Once all that came is given. */
    finish: (then: () => void) => {
      last = then;
      if (timer === null) then();
    },
  };
}
