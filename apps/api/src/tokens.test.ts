import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLocalJWKSet, exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Send } from './testing/contractClient.ts';
import { databaseKinds, type TestDatabase } from './testing/databases.ts';
import { closeApps, noonOf, testApp } from './testing/testApp.ts';
import { createTokenVerifier } from './tokens.ts';

const issuer = 'http://localhost:4003';
const audience = 'http://localhost:4002';
const clock = () => noonOf('2026-07-01');
const seconds = (instant: Date) => Math.floor(instant.getTime() / 1000);
const claims = { name: 'name', roles: 'roles', agency: 'agency' };

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

describe.each(databaseKinds)('A bearer token with $name', ({ open }) => {
  let database: TestDatabase;
  let send: Send;
  const keys: Record<string, KeyPair> = {};

  beforeAll(async () => {
    database = await open();
    for (const algorithm of ['RS256', 'PS256', 'ES256', 'RS384']) {
      keys[algorithm] = await generateKeyPair(algorithm, { extractable: true });
    }
    const jwks = await Promise.all(
      Object.entries(keys).map(async ([alg, { publicKey }]) => ({
        ...(await exportJWK(publicKey)),
        alg,
        kid: alg,
      })),
    );
    const verifyToken = createTokenVerifier({
      issuer,
      audience,
      claims,
      clock,
      keys: createLocalJWKSet({ keys: jwks }),
    });
    ({ send } = await testApp({ db: database.db, clock, verifyToken }));
  });
  afterAll(async () => {
    await closeApps();
    await database.close();
  });

  const standard: Record<string, unknown> = {
    iss: issuer,
    aud: audience,
    sub: 'dieu-phoi',
    iat: seconds(clock()) - 60,
    exp: seconds(clock()) + 60,
    name: 'Điều phối mẫu',
    roles: ['coordinator', 'unheard-of'],
    agency: 'so-khoa-hoc-va-cong-nghe',
  };

  const sign = (
    changes: Record<string, unknown> = {},
    header: { alg?: string; typ?: string; kid?: string } = {},
  ) => {
    const alg = header.alg ?? 'RS256';
    const { privateKey } = keys[header.kid ?? alg] ?? keys.RS256 ?? {};
    if (!privateKey) throw new Error('No key');
    return new SignJWT({ ...standard, ...changes })
      .setProtectedHeader({ alg, kid: alg, typ: 'at+jwt', ...header })
      .sign(privateKey);
  };

  const me = (token?: string) =>
    send({ url: '/v1/me', headers: token === undefined ? {} : { authorization: `Bearer ${token}` } });

  it.each(['RS256', 'PS256', 'ES256'])('signed with %s tells who it speaks for', async (alg) => {
    const answer = await me(await sign({}, { alg }));
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      displayName: 'Điều phối mẫu',
      roles: ['coordinator'],
      agency: { id: 'so-khoa-hoc-va-cong-nghe', name: 'Sở Khoa học và Công nghệ', kind: 'body' },
    });
  });

  it('of a citizen has no agency; an agency the plan does not have is none', async () => {
    const { agency: _, ...citizen } = standard;
    expect(
      (await me(await sign({ ...citizen, agency: undefined, roles: ['citizen'] }))).json().agency,
    ).toBeNull();
    expect((await me(await sign({ agency: 'so-la' }))).json().agency).toBeNull();
  });

  it.each<[string, Record<string, unknown>]>([
    ['of another issuer', { iss: 'http://localhost:4999' }],
    ['for another audience', { aud: 'http://localhost:9999' }],
    ['without an audience', { aud: undefined }],
    ['that has expired', { exp: seconds(clock()) - 6 }],
    ['without an expiry', { exp: undefined }],
    ['not valid yet', { nbf: seconds(clock()) + 60 }],
    ['without a subject', { sub: undefined }],
  ])('%s is refused', async (_, changes) => {
    const answer = await me(await sign(changes));
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer realm="cantho-plan", error="invalid_token"/);
  });

  it.each<[string, () => Promise<string> | string]>([
    ['of another type', () => sign({}, { typ: 'JWT' })],
    ['signed with an algorithm that is not allowed', () => sign({}, { alg: 'RS384' })],
    ['not signed at all', () => new UnsecuredJWT(standard).encode()],
    [
      'signed by somebody else',
      async () => {
        const { privateKey } = await generateKeyPair('RS256');
        return new SignJWT(standard)
          .setProtectedHeader({ alg: 'RS256', kid: 'RS256', typ: 'at+jwt' })
          .sign(privateKey);
      },
    ],
    [
      'with the public key taken for a shared secret',
      async () => {
        const { publicKey } = keys.RS256 ?? {};
        if (!publicKey) throw new Error('No key');
        const secret = new TextEncoder().encode(await exportSPKI(publicKey));
        return new SignJWT(standard)
          .setProtectedHeader({ alg: 'HS256', kid: 'RS256', typ: 'at+jwt' })
          .sign(secret);
      },
    ],
    ['of an unknown key', () => sign({}, { kid: 'unknown' })],
    [
      'that was altered',
      async () => {
        const [head, , signature] = (await sign()).split('.');
        const body = Buffer.from(JSON.stringify({ ...standard, roles: ['coordinator'] })).toString(
          'base64url',
        );
        return `${head}.${body}x.${signature}`;
      },
    ],
    ['that is none', () => 'abc'],
  ])('%s is refused', async (_, create) => {
    const answer = await me(await create());
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toContain('error="invalid_token"');
  });

  it('is asked for, without an error code, where none came', async () => {
    const answer = await me();
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="cantho-plan"');
  });

  it('is not looked at where reading is public', async () => {
    expect((await send({ url: '/v1/plan', headers: { authorization: 'Bearer abc' } })).statusCode).toBe(200);
  });

  it('has its claims read where the provider keeps them', async () => {
    const { publicKey } = keys.RS256 ?? {};
    if (!publicKey) throw new Error('No key');
    const jwks = createLocalJWKSet({
      keys: [{ ...(await exportJWK(publicKey)), alg: 'RS256', kid: 'RS256' }],
    });
    const paths = { name: 'profile.full', roles: 'realm_access.roles', agency: 'unit' };
    const verify = createTokenVerifier({ issuer, audience, claims: paths, clock, keys: jwks });
    const token = await sign({
      profile: { full: 'Cán bộ mẫu' },
      realm_access: { roles: ['officer'] },
      unit: 'so-y-te',
    });
    expect(await verify(token)).toMatchObject({ name: 'Cán bộ mẫu', roles: ['officer'], agency: 'so-y-te' });
  });

  describe('whose issuer must be asked for its keys', () => {
    let server: Server | null = null;
    let found = true;
    let issuerSaid: string | null = null;

    const listen = async (port = 0): Promise<string> => {
      const created = createServer(async (request, response) => {
        const origin = `http://localhost:${(created.address() as AddressInfo).port}`;
        const { publicKey } = keys.RS256 ?? {};
        const jwk = publicKey && { ...(await exportJWK(publicKey)), alg: 'RS256', kid: 'RS256' };
        const isDiscovery = request.url === '/.well-known/openid-configuration';
        response.statusCode = found ? 200 : 500;
        response.setHeader('content-type', 'application/json');
        response.end(
          JSON.stringify(
            isDiscovery ? { issuer: issuerSaid ?? origin, jwks_uri: `${origin}/jwks` } : { keys: [jwk] },
          ),
        );
      });
      server = created;
      await new Promise<void>((resolve) => created.listen(port, '127.0.0.1', resolve));
      return `http://localhost:${(created.address() as AddressInfo).port}`;
    };
    const stop = async () => {
      await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
      server = null;
    };
    afterEach(stop);

    it('is verified; while the issuer is down only calls with a token fail, and once it is up they work', async () => {
      const address = await listen();
      await stop();
      const verifyToken = createTokenVerifier({ issuer: address, audience, claims, clock });
      const { send: ask } = await testApp({ db: database.db, clock, verifyToken });
      const token = await sign({ iss: address });
      const meThere = () => ask({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } });
      const down = await meThere();
      expect(down.statusCode).toBe(503);
      expect(down.headers['retry-after']).toBe('5');
      expect((await ask('/v1/summary')).statusCode).toBe(200);
      expect((await ask('/v1/me')).statusCode).toBe(401);
      await listen(Number(new URL(address).port));
      found = false;
      expect((await meThere()).statusCode).toBe(503);
      found = true;
      // OpenID Connect Discovery 1.0 §4.3: keys that another issuer's document names are not this one's.
      issuerSaid = 'https://elsewhere.example';
      expect((await meThere()).statusCode).toBe(503);
      issuerSaid = null;
      expect((await meThere()).statusCode).toBe(200);
    });
  });
});
