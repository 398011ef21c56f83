import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a receiver got, and what it answered. */
export interface Received {
  id: string;
  headers: Record<string, string>;
  body: string;
  status: number | 'nothing';
}

/** How a receiver answers the n-th request (from 0): a status, or `nothing` to leave it without an answer. */
export type Behaviour = (count: number) => number | 'nothing';

/** A system that events are sent to, on a free port of this machine. */
export async function startReceiver(behaviour: Behaviour) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const headers = request.headers as Record<string, string>;
      const status = behaviour(received.length);
      received.push({ id: headers['webhook-id'] ?? '', headers, body, status });
      if (status === 'nothing') return;
      response
        .writeHead(status, status >= 300 && status < 400 ? { location: `${url}/elsewhere` } : {})
        .end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `${url}/hook`, received, close };
}
