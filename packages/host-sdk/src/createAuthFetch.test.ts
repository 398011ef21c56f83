import { describe, expect, it, vi } from 'vitest';
import { type AuthFetchParts, createAuthFetch } from './createAuthFetch.ts';
import { isSignInRequired, SignInRequiredError } from './signInRequired.ts';

const canary = 'canary-7f3a';
const fresh = 'fresh-canary-9b1c';
const api = 'https://api.example';

/** A server that takes `accepted` tokens and answers 401 to all else; keeps what it was sent. */
function setUp(accepted: string, parts: Partial<AuthFetchParts> = {}) {
  const sent: Request[] = [];
  let token: string | null = canary;
  const refresh = vi.fn(async () => {
    token = fresh;
    return token as string | null;
  });
  const fetch = vi.fn(async (request: Request) => {
    sent.push(request.clone());
    const isAccepted = request.headers.get('Authorization') === `Bearer ${accepted}`;
    return new Response(await request.text(), { status: isAccepted ? 200 : 401 });
  });
  const authFetch = createAuthFetch({
    getAccessToken: () => token,
    refresh,
    allowedOrigins: [api],
    fetch,
    ...parts,
  });
  return { authFetch, sent, refresh, fetch };
}

const authorizationOf = (request: Request | undefined) => request?.headers.get('Authorization');

describe('createAuthFetch', () => {
  it('adds credentials for an allowed origin, keeps the request otherwise, and forbids redirects and cookies', async () => {
    const { authFetch, sent } = setUp(canary);
    const response = await authFetch(
      new Request(`${api}/feedback?a=1`, {
        method: 'POST',
        body: 'text',
        headers: { 'Idempotency-Key': 'k' },
      }),
    );
    expect(await response.text()).toBe('text');
    expect(authorizationOf(sent[0])).toBe(`Bearer ${canary}`);
    expect(sent[0]).toMatchObject({ method: 'POST', redirect: 'error', credentials: 'omit' });
    expect(sent[0]?.url).toBe(`${api}/feedback?a=1`);
    expect(sent[0]?.headers.get('Idempotency-Key')).toBe('k');
  });

  it.each([
    'https://elsewhere.example/',
    'https://api.example.evil.example/',
    'https://api.example:8443/',
    'http://api.example/',
    'https://api.example@evil.example/',
  ])('sends no credentials to %s', async (url) => {
    const { authFetch, sent, refresh } = setUp(canary);
    const address = url.includes('@') ? url.replace('https://api.example@', 'https://') : url;
    const response = await authFetch(new Request(address, { credentials: 'include' }));
    expect(response.status).toBe(401);
    expect(authorizationOf(sent[0])).toBeNull();
    expect(sent[0]?.credentials).toBe('omit');
    expect(refresh).not.toHaveBeenCalled();
  });

  it('refreshes once after a 401 and sends the same body again', async () => {
    const { authFetch, sent, refresh } = setUp(fresh);
    const response = await authFetch(new Request(`${api}/feedback`, { method: 'POST', body: 'góp ý' }));
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('góp ý');
    expect(sent.map(authorizationOf)).toEqual([`Bearer ${canary}`, `Bearer ${fresh}`]);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('shares one refresh among requests refused together', async () => {
    const { authFetch, refresh } = setUp(fresh);
    const answers = await Promise.all([1, 2, 3, 4].map((no) => authFetch(new Request(`${api}/${no}`))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('uses a token that another request refreshed meanwhile, without a refresh of its own', async () => {
    let token = canary;
    const { authFetch, refresh, fetch } = setUp(fresh, { getAccessToken: () => token });
    fetch.mockImplementationOnce(async () => {
      token = fresh;
      return new Response(null, { status: 401 });
    });
    expect((await authFetch(new Request(`${api}/`))).status).toBe(200);
    expect(refresh).not.toHaveBeenCalled();
  });

  it('asks for a sign-in when nobody is signed in, without a request', async () => {
    const { authFetch, fetch } = setUp(canary, { getAccessToken: () => null });
    await expect(authFetch(new Request(`${api}/me`))).rejects.toThrow(SignInRequiredError);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('asks for a sign-in when the refresh says it is over, or the new token is refused', async () => {
    const over = setUp(fresh, { refresh: async () => null });
    await expect(over.authFetch(new Request(`${api}/me`))).rejects.toSatisfy(isSignInRequired);
    const refused = setUp('another');
    await expect(refused.authFetch(new Request(`${api}/me`))).rejects.toSatisfy(isSignInRequired);
    expect(refused.fetch).toHaveBeenCalledTimes(2);
    expect(refused.refresh).toHaveBeenCalledTimes(1);
  });

  it('a refresh that failed by itself is no sign-out, and the next request refreshes again', async () => {
    const refresh = vi.fn<() => Promise<string | null>>();
    refresh.mockRejectedValueOnce(new Error(`offline ${canary}`)).mockResolvedValueOnce(fresh);
    const { authFetch } = setUp(fresh, { refresh });
    const error = await authFetch(new Request(`${api}/me`)).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(TypeError);
    expect(isSignInRequired(error)).toBe(false);
    expect((await authFetch(new Request(`${api}/me`))).status).toBe(200);
  });

  it('passes other answers and network failures through', async () => {
    const { authFetch, fetch } = setUp(canary);
    fetch.mockResolvedValueOnce(new Response(null, { status: 403 }));
    expect((await authFetch(new Request(`${api}/me`))).status).toBe(403);
    fetch.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(authFetch(new Request(`${api}/me`))).rejects.toThrow('Failed to fetch');
  });

  it('sends nothing again for a request aborted during the refresh', async () => {
    const controller = new AbortController();
    const { authFetch, fetch } = setUp(fresh, {
      refresh: async () => {
        controller.abort();
        return fresh;
      },
    });
    const request = new Request(`${api}/me`, { signal: controller.signal });
    await expect(authFetch(request)).rejects.toMatchObject({ name: 'AbortError' });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('leaves no trace of a token in what the module holds or gets', async () => {
    const seen: unknown[] = [];
    const attempts = [
      setUp(canary),
      setUp(fresh),
      setUp('another'),
      setUp(fresh, { refresh: () => Promise.reject(new Error(canary)) }),
    ];
    for (const { authFetch } of attempts) {
      const request = new Request(`${api}/me`);
      const outcome = await authFetch(request).catch((thrown) => thrown);
      const { message, stack, cause } = outcome;
      seen.push(message, stack, cause, outcome.url, ...(outcome.headers ?? []));
      seen.push(request.url, ...request.headers, ...Object.values(authFetch));
    }
    expect(seen.length).toBeGreaterThan(10);
    expect(JSON.stringify(seen)).not.toMatch(/canary/);
  });

  it.each([
    'http://api.example',
    'https://api.example/',
    'https://api.example/v1',
    'https://*.example',
    '*',
    'null',
    '',
    'ftp://api.example',
    'http://localhost.evil.example',
  ])('refuses "%s" as an origin, when the host is built', (origin) => {
    expect(() => setUp(canary, { allowedOrigins: [origin] })).toThrow(TypeError);
  });

  it.each(['http://localhost:4002', 'http://127.0.0.1:4002', 'http://[::1]:4002', 'https://api.example'])(
    'takes %s as an origin',
    (origin) => {
      expect(() => setUp(canary, { allowedOrigins: [origin] })).not.toThrow();
    },
  );
});
