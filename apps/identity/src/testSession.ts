import { createHash, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sampleAccounts } from './accounts.ts';
import { shellClient, shellClientId } from './clients.ts';
import type { Keys } from './keys.ts';
import { createMemoryStore } from './memoryStore.ts';
import { createProvider } from './provider.ts';

export const shellUrl = 'http://localhost:4000';
export const apiAudience = 'http://localhost:4002';
export const redirectUri = `${shellUrl}/signed-in`;

export type Running = { issuer: string; serverErrors: Error[]; close: () => Promise<void> };

/** The provider on a free port; the issuer names it, so it is made once the port is known. */
export async function startProvider(keys: Keys): Promise<Running> {
  const serverErrors: Error[] = [];
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = createProvider({
    issuer,
    apiAudience,
    clients: [shellClient(shellUrl)],
    accounts: sampleAccounts,
    keys,
    store: createMemoryStore(Date.now),
    onServerError: (error) => serverErrors.push(error),
  });
  server.on('request', provider.callback());
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { issuer, serverErrors, close };
}

type Cookie = { name: string; value: string; path: string };

/** A browser as far as these tests need one: cookies by path, redirects followed by hand. */
export class Browser {
  readonly #cookies = new Map<string, Cookie>();
  readonly setCookies: string[] = [];

  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    const { pathname } = new URL(url);
    const sent = [...this.#cookies.values()].filter(({ path }) => pathname.startsWith(path));
    if (sent.length) headers.set('cookie', sent.map(({ name, value }) => `${name}=${value}`).join('; '));
    if (!headers.has('accept')) headers.set('accept', 'text/html');
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  #keep(line: string): void {
    this.setCookies.push(line);
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/';
    if (value === '') this.#cookies.delete(`${path} ${name}`);
    else this.#cookies.set(`${path} ${name}`, { name, value, path });
  }

  post(url: string, fields: Record<string, string> = {}): Promise<Response> {
    return this.fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** Follows redirects on the provider; stops at a page, or at an address of the app. */
  async follow(response: Response, issuer: string): Promise<{ response: Response; location?: URL }> {
    const target = response.headers.get('location');
    if (!target) return { response };
    const location = new URL(target, response.url);
    if (location.origin !== issuer) return { response, location };
    return this.follow(await this.fetch(location.href), issuer);
  }
}

/** RFC 7636 §4: a verifier and its S256 challenge. */
export function pkce(): { verifier: string; challenge: string } {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** Parameters of a good authorization request; a field set to undefined is left out. */
export function authorizationUrl(
  issuer: string,
  challenge: string,
  changes: Record<string, string | undefined> = {},
): string {
  const parameters: Record<string, string | undefined> = {
    client_id: shellClientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile plan:feedback plan:report',
    state: 'state-1',
    nonce: 'nonce-1',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changes,
  };
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return `${issuer}/auth?${new URLSearchParams(given)}`;
}

export type Tokens = {
  access_token: string;
  id_token: string;
  refresh_token: string;
  scope: string;
  expires_in: number;
  token_type: string;
};

export function askToken(
  issuer: string,
  fields: Record<string, string>,
  headers: HeadersInit = {},
): Promise<Response> {
  const body = new URLSearchParams({ client_id: shellClientId, ...fields });
  return fetch(`${issuer}/token`, { method: 'POST', body, headers });
}

export function redeem(issuer: string, code: string, verifier: string): Promise<Response> {
  return askToken(issuer, {
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
    redirect_uri: redirectUri,
  });
}

/** From the authorization request over the page of accounts back to the app: the code it is handed. */
export async function signIn(
  browser: Browser,
  issuer: string,
  accountId: string,
  changes: Record<string, string | undefined> = {},
): Promise<{ location: URL; code: string; verifier: string }> {
  const { verifier, challenge } = pkce();
  const start = await browser.follow(
    await browser.fetch(authorizationUrl(issuer, challenge, changes)),
    issuer,
  );
  const chosen = await browser.post(`${start.response.url}/sign-in/${accountId}`);
  const { location } = await browser.follow(chosen, issuer);
  if (!location) throw new Error(`sign-in of ${accountId}: expected to be sent back to the app`);
  return { location, code: location.searchParams.get('code') ?? '', verifier };
}

export async function signInForTokens(browser: Browser, issuer: string, accountId: string): Promise<Tokens> {
  const { code, verifier } = await signIn(browser, issuer, accountId);
  const response = await redeem(issuer, code, verifier);
  if (!response.ok)
    throw new Error(`token request: expected 200, got ${response.status} ${await response.text()}`);
  return (await response.json()) as Tokens;
}
