import { SignInRequiredError } from './signInRequired.ts';

export interface AuthFetchParts {
  /** `null` when nobody is signed in. */
  readonly getAccessToken: () => string | null | Promise<string | null>;
  /** A new token, or `null` when the sign-in is over. Called once for requests refused together. */
  readonly refresh: () => Promise<string | null>;
  /** Origins credentials may go to, such as `https://api.example`: https, or http on this machine. */
  readonly allowedOrigins: readonly string[];
  readonly fetch: (request: Request) => Promise<Response>;
}

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

function urlOf(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** Exactly an origin, over a channel nobody listens to. Throws `TypeError` otherwise, as the host is built. */
function checkedOrigin(origin: string): string {
  const url = urlOf(origin);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.test(url.hostname));
  if (url?.origin === origin && isSafe && !origin.includes('*')) return origin;
  throw new TypeError(`allowedOrigins expected an https origin without path, received "${origin}"`);
}

/** Cookies stay away, and a redirect fails: it could carry the token to another origin. */
function withToken(request: Request, token: string): Request {
  const headers = new Headers(request.headers);
  headers.set('Authorization', `Bearer ${token}`);
  const redirect = request.redirect === 'manual' ? 'manual' : 'error';
  return new Request(request, { headers, redirect, credentials: 'omit' });
}

/** One call at a time; those who ask meanwhile share its outcome. */
function shared<T>(call: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => {
    running ??= call().finally(() => {
      running = null;
    });
    return running;
  };
}

/**
 * `fetch` with the person's credentials, as `HostAuth.fetch` promises: other origins are asked without them; a 401
 * is answered by one refresh and one repetition; signed out, or refused again, rejects with `SignInRequiredError`.
 * A refresh that fails by itself (offline) rejects with `TypeError`, as `fetch` does. No token is in any of these.
 */
export function createAuthFetch(parts: AuthFetchParts): (request: Request) => Promise<Response> {
  const origins = new Set(parts.allowedOrigins.map(checkedOrigin));
  const refresh = shared(async () => {
    try {
      return await parts.refresh();
    } catch {
      // Its own error may hold the answer of the token endpoint.
      throw new TypeError('expected the sign-in to be refreshed, received a failure');
    }
  });

  /** A token other than the refused one: another request may have refreshed it already. */
  const renewedToken = async (refused: string) => {
    const current = await parts.getAccessToken();
    return current !== null && current !== refused ? current : await refresh();
  };

  return async (request) => {
    if (!origins.has(new URL(request.url).origin))
      return parts.fetch(new Request(request, { credentials: 'omit' }));
    const token = await parts.getAccessToken();
    if (token === null) throw new SignInRequiredError();
    // Cloned before it is sent, for a body can be read but once.
    const repetition = request.clone();
    const response = await parts.fetch(withToken(request, token));
    if (response.status !== 401) return response;
    const renewed = await renewedToken(token);
    if (renewed === null) throw new SignInRequiredError();
    request.signal.throwIfAborted();
    const second = await parts.fetch(withToken(repetition, renewed));
    if (second.status === 401) throw new SignInRequiredError();
    return second;
  };
}
