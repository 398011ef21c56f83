import { type IncomingHttpHeaders, request } from 'node:http';

export interface Question {
  readonly port: number;
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Milliseconds until it counts as failed; 30,000 by default. */
  readonly within?: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/**
 * Asks over a connection of its own, so that what happens to it happens to one request.
 * @throws Error where the connection breaks or the answer is not whole
 */
export function ask({
  port,
  method = 'GET',
  path,
  headers = {},
  body,
  within = 30_000,
}: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const options = { host: '127.0.0.1', port, method, path, agent: false as const };
    const asked = request({ ...options, headers: { ...length, ...headers } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('error', reject);
      answer.once('close', () => answer.complete || reject(new Error('the answer broke off')));
      answer.once('end', () => {
        if (!answer.complete) return reject(new Error('the answer broke off'));
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) });
      });
    });
    const timer = setTimeout(() => asked.destroy(new Error(`no answer within ${within} ms`)), within);
    asked.once('close', () => clearTimeout(timer));
    asked.once('error', reject);
    asked.end(body);
  });
}

export function askJson(question: Omit<Question, 'body'> & { readonly json?: unknown }): Promise<Answer> {
  const { json, headers = {}, ...rest } = question;
  if (json === undefined) return ask({ ...rest, headers });
  const body = JSON.stringify(json);
  return ask({ method: 'POST', ...rest, body, headers: { 'content-type': 'application/json', ...headers } });
}

/** @throws Error naming what was asked and what came, where it is another status */
export function expectStatus(answer: Answer, status: number, what: string): Answer {
  if (answer.status === status) return answer;
  throw new Error(
    `expected ${status} of ${what}, got ${answer.status}: ${answer.body.toString().slice(0, 400)}`,
  );
}
