import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shellClientId } from './clients.ts';
import { type Keys, loadKeys } from './keys.ts';
import {
  apiAudience,
  askToken,
  authorizationUrl,
  Browser,
  pkce,
  type Running,
  redeem,
  redirectUri,
  shellUrl,
  signIn,
  signInForTokens,
  startProvider,
  type Tokens,
} from './testSession.ts';

let folder: string;
let keys: Keys;
let running: Running;
let issuer: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'identity-'));
  keys = await loadKeys(folder);
  running = await startProvider(keys);
  issuer = running.issuer;
});
afterEach(() => expect(running.serverErrors).toEqual([]));
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});

const verify = (token: string, audience: string) =>
  jwtVerify(token, createRemoteJWKSet(new URL(`${issuer}/jwks`)), { issuer, audience });

const refresh = (token: string) => askToken(issuer, { grant_type: 'refresh_token', refresh_token: token });

/** A silent renewal, as the shell's hidden frame asks for it. */
async function renewSilently(browser: Browser) {
  const { verifier, challenge } = pkce();
  const response = await browser.fetch(
    authorizationUrl(issuer, challenge, { prompt: 'none', redirect_uri: `${shellUrl}/signed-in-silent` }),
  );
  return { response, verifier, answer: new URL(response.headers.get('location') ?? '') };
}

describe('signing in', () => {
  it('hands the shell a code, its state and the issuer', async () => {
    const { location } = await signIn(new Browser(), issuer, 'cong-dan-1');
    expect(location.origin + location.pathname).toBe(redirectUri);
    expect(location.searchParams.get('state')).toBe('state-1');
    expect(location.searchParams.get('iss')).toBe(issuer);
    expect(location.searchParams.get('code')).toBeTruthy();
  });

  it('gives an officer an access token for the API with roles, agency and name', async () => {
    const tokens = await signInForTokens(new Browser(), issuer, 'can-bo-so-tai-chinh');
    expect(tokens).toMatchObject({
      token_type: 'Bearer',
      expires_in: 300,
      scope: 'plan:feedback plan:report',
    });
    const { payload, protectedHeader } = await verify(tokens.access_token, apiAudience);
    expect(protectedHeader).toMatchObject({ typ: 'at+jwt', alg: 'RS256', kid: keys.signing.kid });
    expect(payload).toMatchObject({
      sub: 'can-bo-so-tai-chinh',
      client_id: shellClientId,
      aud: apiAudience,
      scope: 'plan:feedback plan:report',
      name: 'Cán bộ mẫu – Sở Tài chính',
      roles: ['officer'],
      agency: 'so-tai-chinh',
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);
    expect(payload.jti).toBeTruthy();
  });

  it('gives a citizen no agency and no right to report, though the shell asked for it', async () => {
    const tokens = await signInForTokens(new Browser(), issuer, 'cong-dan-1');
    const { payload } = await verify(tokens.access_token, apiAudience);
    expect(payload).toMatchObject({ roles: ['citizen'], scope: 'plan:feedback' });
    expect(payload).not.toHaveProperty('agency');
  });

  it('gives the shell an id token with the profile and the nonce', async () => {
    const tokens = await signInForTokens(new Browser(), issuer, 'dieu-phoi');
    const { payload } = await verify(tokens.id_token, shellClientId);
    expect(payload).toMatchObject({
      sub: 'dieu-phoi',
      nonce: 'nonce-1',
      name: 'Điều phối mẫu – Sở Khoa học và Công nghệ',
      roles: ['coordinator'],
      agency: 'so-khoa-hoc-va-cong-nghe',
    });
  });

  it('accepts the API as resource and refuses any other', async () => {
    const good = await signIn(new Browser(), issuer, 'cong-dan-1', { resource: apiAudience });
    expect((await redeem(issuer, good.code, good.verifier)).status).toBe(200);
    const bad = await new Browser().fetch(
      authorizationUrl(issuer, pkce().challenge, { resource: 'http://localhost:9999' }),
    );
    expect(new URL(bad.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_target');
  });

  it('keeps a second sign-in in the same browser from asking again', async () => {
    const browser = new Browser();
    await signInForTokens(browser, issuer, 'cong-dan-1');
    const { challenge } = pkce();
    const { location } = await browser.follow(
      await browser.fetch(authorizationUrl(issuer, challenge)),
      issuer,
    );
    expect(location?.searchParams.get('code')).toBeTruthy();
  });

  it('asks once before it replaces one account by another', async () => {
    const browser = new Browser();
    const first = await signInForTokens(browser, issuer, 'cong-dan-1');
    const { verifier, challenge } = pkce();
    const again = authorizationUrl(issuer, challenge, { prompt: 'login', ui_locales: 'en' });
    const start = await browser.follow(await browser.fetch(again), issuer);
    const chosen = await browser.post(`${start.response.url}/sign-in/dieu-phoi`);
    const { response } = await browser.follow(chosen, issuer);
    const page = await response.text();
    expect(page).toContain('Continue with the new account');
    expect(page).not.toContain('<script');
    const ended = await browser.post(`${issuer}/session/end/confirm`, { xsrf: xsrfOf(page), logout: 'yes' });
    const { location } = await browser.follow(ended, issuer);
    const tokens = (await (
      await redeem(issuer, location?.searchParams.get('code') ?? '', verifier)
    ).json()) as Tokens;
    expect((await verify(tokens.access_token, apiAudience)).payload.sub).toBe('dieu-phoi');
    expect((await refresh(first.refresh_token)).status).toBe(400);
  });

  it('sends access_denied to the shell when the person cancels', async () => {
    const browser = new Browser();
    const start = await browser.follow(
      await browser.fetch(authorizationUrl(issuer, pkce().challenge)),
      issuer,
    );
    const { location } = await browser.follow(await browser.post(`${start.response.url}/cancel`), issuer);
    expect(location?.origin).toBe(shellUrl);
    expect(location?.searchParams.get('error')).toBe('access_denied');
    expect(location?.searchParams.get('state')).toBe('state-1');
  });

  it('keeps its cookies from scripts and from other sites', async () => {
    const browser = new Browser();
    await signInForTokens(browser, issuer, 'cong-dan-1');
    expect(browser.setCookies.some((cookie) => cookie.startsWith('cantho_identity='))).toBe(true);
    for (const cookie of browser.setCookies)
      expect(cookie).toMatch(/samesite=lax.*httponly|httponly.*samesite=lax/i);
  });
});

function xsrfOf(page: string): string {
  return /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
}

describe('what is refused', () => {
  it.each([
    ['no challenge', { code_challenge: undefined, code_challenge_method: undefined }],
    ['a plain challenge', { code_challenge_method: 'plain' }],
  ])('refuses a request with %s', async (_name, changes) => {
    const response = await new Browser().fetch(authorizationUrl(issuer, pkce().challenge, changes));
    expect(new URL(response.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_request');
  });

  it.each([
    'http://localhost:4000/other',
    'http://localhost:4000/signed-in?x=1',
    'http://127.0.0.1:4000/signed-in',
    'https://example.com/signed-in',
  ])('shows an error page and does not redirect to %s', async (uri) => {
    const response = await new Browser().fetch(
      authorizationUrl(issuer, pkce().challenge, { redirect_uri: uri, ui_locales: 'en' }),
    );
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).toContain('not registered, so the request was refused');
  });

  it('refuses a client it does not know', async () => {
    const response = await new Browser().fetch(
      authorizationUrl(issuer, pkce().challenge, { client_id: 'other' }),
    );
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('chưa được đăng ký');
  });

  it('refuses an account that does not exist', async () => {
    const browser = new Browser();
    const start = await browser.follow(
      await browser.fetch(authorizationUrl(issuer, pkce().challenge)),
      issuer,
    );
    expect((await browser.post(`${start.response.url}/sign-in/nobody`)).status).toBe(404);
  });

  it('refuses a sign-in posted by someone who has no part in it', async () => {
    const browser = new Browser();
    const start = await browser.follow(
      await browser.fetch(authorizationUrl(issuer, pkce().challenge)),
      issuer,
    );
    const response = await new Browser().post(`${start.response.url}/sign-in/cong-dan-1`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('đã hết hạn');
  });

  it('refuses a code without its verifier, and with another one', async () => {
    for (const verifier of ['', pkce().verifier]) {
      const { code } = await signIn(new Browser(), issuer, 'cong-dan-1');
      const response = await redeem(issuer, code, verifier);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: 'invalid_grant' });
    }
  });

  it('refuses a code used twice, and takes back what the first use gave', async () => {
    const { code, verifier } = await signIn(new Browser(), issuer, 'cong-dan-1');
    const tokens = (await (await redeem(issuer, code, verifier)).json()) as Tokens;
    const second = await redeem(issuer, code, verifier);
    expect(second.status).toBe(400);
    expect(await second.json()).toMatchObject({ error: 'invalid_grant' });
    expect((await refresh(tokens.refresh_token)).status).toBe(400);
  });

  it('has no registration and no user info address', async () => {
    const discovery = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json();
    expect(discovery).not.toHaveProperty('registration_endpoint');
    expect(discovery).not.toHaveProperty('userinfo_endpoint');
    expect((await fetch(`${issuer}/reg`, { method: 'POST' })).status).toBe(404);
  });
});

describe('renewing', () => {
  it('rotates the refresh token, and refuses both once the old one is used again', async () => {
    const first = await signInForTokens(new Browser(), issuer, 'can-bo-so-tai-chinh');
    const second = (await (await refresh(first.refresh_token)).json()) as Tokens;
    expect(second.refresh_token).not.toBe(first.refresh_token);
    const { payload } = await verify(second.access_token, apiAudience);
    expect(payload).toMatchObject({
      roles: ['officer'],
      agency: 'so-tai-chinh',
      scope: 'plan:feedback plan:report',
    });
    expect(decodeProtectedHeader(second.access_token).typ).toBe('at+jwt');
    expect(await (await refresh(first.refresh_token)).json()).toMatchObject({ error: 'invalid_grant' });
    expect(await (await refresh(second.refresh_token)).json()).toMatchObject({ error: 'invalid_grant' });
  });

  it('renews for the scopes that the last answer named, as oidc-client-ts asks', async () => {
    const first = await signInForTokens(new Browser(), issuer, 'cong-dan-1');
    const response = await askToken(issuer, {
      grant_type: 'refresh_token',
      refresh_token: first.refresh_token,
      scope: first.scope,
    });
    const second = (await response.json()) as Tokens;
    expect((await verify(second.access_token, apiAudience)).payload).toMatchObject({
      scope: 'plan:feedback',
    });
  });

  it('refuses a refresh token that the shell has revoked', async () => {
    const { refresh_token: token } = await signInForTokens(new Browser(), issuer, 'cong-dan-1');
    const body = new URLSearchParams({ client_id: shellClientId, token, token_type_hint: 'refresh_token' });
    const revoked = await fetch(`${issuer}/token/revocation`, { method: 'POST', body });
    expect(revoked.status).toBe(200);
    expect(revoked.headers.get('content-type')).toBeNull();
    expect((await refresh(token)).status).toBe(400);
  });

  it('answers a silent renewal in a frame of the shell, and of nobody else', async () => {
    const browser = new Browser();
    const before = await signInForTokens(browser, issuer, 'cong-dan-1');
    const { response, answer } = await renewSilently(browser);
    expect(answer.origin + answer.pathname).toBe(`${shellUrl}/signed-in-silent`);
    expect(answer.searchParams.get('code')).toBeTruthy();
    expect(response.headers.get('content-security-policy')).toContain(`frame-ancestors ${shellUrl}`);
    expect(response.headers.get('x-frame-options')).toBeNull();
    // The tokens of before stay good: one grant a session.
    expect((await refresh(before.refresh_token)).status).toBe(200);
  });

  it('answers login_required to a browser without a session', async () => {
    const { answer } = await renewSilently(new Browser());
    expect(answer.searchParams.get('error')).toBe('login_required');
  });

  it('verifies tokens of before a restart with the kept key', async () => {
    const { access_token: token } = await signInForTokens(new Browser(), issuer, 'cong-dan-1');
    const restarted = await startProvider(await loadKeys(folder));
    const jwks = createRemoteJWKSet(new URL(`${restarted.issuer}/jwks`));
    await expect(jwtVerify(token, jwks, { issuer, audience: apiAudience })).resolves.toBeTruthy();
    await restarted.close();
  });
});

describe('signing out', () => {
  const endSession = (idToken: string) =>
    `${issuer}/session/end?${new URLSearchParams({
      id_token_hint: idToken,
      post_logout_redirect_uri: `${shellUrl}/`,
      state: 'bye',
      ui_locales: 'en',
    })}`;

  it('asks with one button, then ends the session, its refresh token, and goes back to the shell', async () => {
    const browser = new Browser();
    const tokens = await signInForTokens(browser, issuer, 'cong-dan-1');
    const page = await (await browser.fetch(endSession(tokens.id_token))).text();
    expect(page.match(/<button/g)).toHaveLength(1);
    expect((await renewSilently(browser)).answer.searchParams.get('code')).toBeTruthy();
    const ended = await browser.post(`${issuer}/session/end/confirm`, { xsrf: xsrfOf(page), logout: 'yes' });
    expect(ended.headers.get('location')).toBe(`${shellUrl}/?state=bye`);
    expect((await renewSilently(browser)).answer.searchParams.get('error')).toBe('login_required');
    expect((await refresh(tokens.refresh_token)).status).toBe(400);
  });

  it('does not end a session without the secret of its own page', async () => {
    const browser = new Browser();
    const tokens = await signInForTokens(browser, issuer, 'cong-dan-1');
    await browser.fetch(endSession(tokens.id_token));
    const response = await browser.post(`${issuer}/session/end/confirm`, { xsrf: 'guess', logout: 'yes' });
    expect(response.status).toBe(400);
    expect((await renewSilently(browser)).answer.searchParams.get('code')).toBeTruthy();
  });

  it('sends someone without a session back at once, without a script', async () => {
    const tokens = await signInForTokens(new Browser(), issuer, 'cong-dan-1');
    const response = await new Browser().fetch(endSession(tokens.id_token));
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`${shellUrl}/?state=bye`);
    expect(await response.text()).not.toContain('<script');
  });

  it('refuses to go back to an address that is not registered', async () => {
    const tokens = await signInForTokens(new Browser(), issuer, 'cong-dan-1');
    const url = endSession(tokens.id_token).replace(
      encodeURIComponent(`${shellUrl}/`),
      'https://example.com/',
    );
    const response = await new Browser().fetch(url);
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
  });

  it('says so in the person’s language when no app is named', async () => {
    const { response } = await new Browser().follow(
      await new Browser().fetch(`${issuer}/session/end`),
      issuer,
    );
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Đã đăng xuất');
  });
});

describe('answers across origins', () => {
  const addresses = ['/.well-known/openid-configuration', '/jwks'];

  it.each(addresses)('lets the shell read %s and no one else', async (path) => {
    const allowed = (origin: string) =>
      fetch(issuer + path, { headers: { origin } }).then(({ headers }) =>
        headers.get('access-control-allow-origin'),
      );
    expect(await allowed(shellUrl)).toBe(shellUrl);
    expect(await allowed('http://localhost:4999')).toBeNull();
    expect(await allowed('null')).toBeNull();
  });

  it('lets the shell redeem a code and refuses another origin', async () => {
    for (const [origin, status] of [
      [shellUrl, 200],
      ['http://localhost:4999', 400],
    ] as const) {
      const { code, verifier } = await signIn(new Browser(), issuer, 'cong-dan-1');
      const response = await askToken(
        issuer,
        { grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: redirectUri },
        { origin },
      );
      expect(response.status).toBe(status);
      expect(response.headers.get('access-control-allow-origin')).toBe(status === 200 ? origin : null);
    }
  });

  it('answers a preflight of the shell only', async () => {
    const preflight = (origin: string) =>
      fetch(`${issuer}/token`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      }).then(({ headers }) => headers.get('access-control-allow-origin'));
    expect(await preflight(shellUrl)).toBe(shellUrl);
    expect(await preflight('https://example.com')).toBeNull();
  });
});
