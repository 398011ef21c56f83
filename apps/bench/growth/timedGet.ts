import { Agent, get } from 'node:http';

export interface TimedAnswer {
  /** Milliseconds from asking until the last byte. */
  readonly ms: number;
  /** Of the body, compressed as it came. */
  readonly bytes: number;
}

/** As a browser asks: one connection that stays open, brotli taken. */
export function createGet() {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const timedGet = (url: string): Promise<TimedAnswer> =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      const request = get(url, { agent, headers: { 'accept-encoding': 'br', accept: '*/*' } }, (answer) => {
        let bytes = 0;
        answer.on('data', (part: Buffer) => {
          bytes += part.length;
        });
        answer.once('error', reject);
        answer.once('end', () => {
          if (answer.statusCode === 200) return resolve({ ms: performance.now() - began, bytes });
          reject(new Error(`expected 200 of ${url}, got ${answer.statusCode}`));
        });
      });
      request.setTimeout(60_000, () => request.destroy(new Error(`no answer of ${url} within a minute`)));
      request.once('error', reject);
    });
  return { timedGet, close: () => agent.destroy() };
}
