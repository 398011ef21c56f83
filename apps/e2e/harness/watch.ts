import type { BrowserContext, ConsoleMessage, Request, Response } from '@playwright/test';

/** What went wrong in a browser without anybody looking, and where credentials went. */
export interface Watch {
  /** Lets this test's browser complain in this way. Say why beside the call. */
  allow(complaint: RegExp): void;
  /** Complaints that no `allow` covers. */
  complaints(): readonly string[];
  /** Access and refresh tokens that the browser was given so far. */
  tokens(): Promise<readonly string[]>;
  /** Everything the browser printed. */
  printed(): readonly string[];
  /** Address of every request, without bodies. */
  requests(): readonly Request[];
}

const loud = new Set(['error', 'warning', 'assert']);

const wordingOf = (message: ConsoleMessage) =>
  `console.${message.type()}: ${message.text()} (${message.location().url})`;

async function tokensOf(response: Response): Promise<string[]> {
  const body: unknown = await response.json().catch(() => null);
  if (typeof body !== 'object' || body === null) return [];
  return ['access_token', 'refresh_token'].flatMap((name) => {
    const value: unknown = Reflect.get(body, name);
    return typeof value === 'string' ? [value] : [];
  });
}

/**
 * The shell hints at the container on its pages without a module, too, for the next page needs it. Chromium says that the hint came
 * to nothing when somebody stays for some seconds, as tests do on a busy machine.
 */
const unusedHint = /The resource .*\/assets\/entry\.\S+ was preloaded using link preload but not used/;

/** Watches every page of a context from now on: console errors and warnings (policy violations among them), throws. */
export function watchContext(context: BrowserContext, identityUrl: string): Watch {
  const allowed: RegExp[] = [unusedHint];
  const seen: string[] = [];
  const printed: string[] = [];
  const requests: Request[] = [];
  const tokens: Promise<string[]>[] = [];
  context.on('console', (message) => {
    printed.push(message.text());
    if (loud.has(message.type())) seen.push(wordingOf(message));
  });
  context.on('weberror', (webError) => {
    const { message, stack } = webError.error();
    seen.push(`uncaught: ${stack ?? message}`);
  });
  context.on('request', (request) => requests.push(request));
  context.on('response', (response) => {
    if (response.url() === `${identityUrl}/token`) tokens.push(tokensOf(response));
  });
  return {
    allow: (complaint) => allowed.push(complaint),
    complaints: () => seen.filter((text) => !allowed.some((pattern) => pattern.test(text))),
    tokens: async () => (await Promise.all(tokens)).flat(),
    printed: () => printed,
    requests: () => requests,
  };
}
