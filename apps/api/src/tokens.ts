import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { Problem, unavailable } from './problems.ts';

/** Who a bearer token speaks for. */
export interface Person {
  issuer: string;
  subject: string;
  name: string;
  roles: readonly string[];
  agency: string | null;
}

/** @throws Problem `unauthorized` for a token that does not hold, `unavailable` when the issuer's keys cannot be had. */
export type VerifyToken = (token: string) => Promise<Person>;

/** Where the claims stand in a token, by dotted path: `realm_access.roles`. */
export interface ClaimPaths {
  name: string;
  roles: string;
  agency: string;
}

interface Options {
  issuer: string;
  audience: string;
  claims: ClaimPaths;
  clock: () => Date;
  /** The issuer's keys; by default those its discovery document points at, fetched when the first token comes. */
  keys?: JWTVerifyGetKey;
}

const algorithms = ['RS256', 'PS256', 'ES256'];

/** Verifies access tokens of RFC 9068: issuer, audience, expiry, algorithm and type. */
export function createTokenVerifier({ issuer, audience, claims, clock, keys }: Options): VerifyToken {
  const getKey = keys ?? discoveredKeys(issuer);
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, getKey, {
        issuer,
        audience,
        algorithms,
        typ: 'at+jwt',
        requiredClaims: ['sub', 'exp'],
        clockTolerance: 5,
        currentDate: clock(),
      });
      return personOf(payload, issuer, claims);
    } catch (error) {
      throw isKeyTrouble(error) ? unavailable('identity', error) : unauthorized('invalid', error);
    }
  };
}

/** RFC 6750 §3: a request without credentials is told the scheme only; one with a bad token also what is wrong. */
export function unauthorized(reason: 'missing' | 'invalid', cause?: unknown): Problem {
  const challenge = 'Bearer realm="cantho-plan"';
  const error = ', error="invalid_token", error_description="The access token is invalid or has expired"';
  return new Problem('unauthorized', {
    detail: { key: `unauthorized.${reason}` },
    headers: { 'www-authenticate': reason === 'invalid' ? challenge + error : challenge },
    cause,
  });
}

/** The token of an `Authorization` header; `null` without one. @throws Problem for another scheme. */
export function bearerToken(authorization: string | undefined): string | null {
  if (authorization === undefined) return null;
  const token = /^Bearer +([\w\-.~+/]+=*)$/i.exec(authorization)?.[1];
  if (token === undefined) throw unauthorized('invalid');
  return token;
}

function discoveredKeys(issuer: string): JWTVerifyGetKey {
  let keySet: Promise<JWTVerifyGetKey> | null = null;
  return async (header, token) => {
    keySet ??= discover(issuer).catch((error) => {
      keySet = null;
      throw new KeysUnavailable(error);
    });
    const getKey = await keySet;
    return getKey(header, token);
  };
}

/** OpenID Connect Discovery 1.0 §4. */
async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(5_000),
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`Discovery at ${issuer} answered ${response.status}`);
  const document = (await response.json()) as { issuer?: string; jwks_uri?: string };
  // §4.3: a document of another issuer must not be used.
  if (document.issuer !== issuer || !document.jwks_uri) {
    throw new Error(
      `Discovery at ${issuer} names the issuer ${document.issuer} and keys at ${document.jwks_uri}`,
    );
  }
  return createRemoteJWKSet(new URL(document.jwks_uri), { timeoutDuration: 5_000 });
}

class KeysUnavailable extends Error {
  constructor(cause: unknown) {
    super('The keys of the sign-in service cannot be had', { cause });
  }
}

function isKeyTrouble(error: unknown): boolean {
  if (error instanceof KeysUnavailable || error instanceof errors.JWKSTimeout) return true;
  if (error instanceof errors.JWKSInvalid) return true;
  // jose reports a failed fetch of the keys as itself or as its unspecific error; tokens have errors of their own.
  return !(error instanceof errors.JOSEError) || error.code === 'ERR_JOSE_GENERIC';
}

function personOf(payload: JWTPayload, issuer: string, claims: ClaimPaths): Person {
  const subject = payload.sub ?? '';
  const name = claimAt(payload, claims.name);
  const roles = claimAt(payload, claims.roles);
  const agency = claimAt(payload, claims.agency);
  return {
    issuer,
    subject,
    name: typeof name === 'string' && name !== '' ? name : subject,
    roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
    agency: typeof agency === 'string' ? agency : null,
  };
}

function claimAt(payload: JWTPayload, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => {
    const found = value !== null && typeof value === 'object' && Object.hasOwn(value, step);
    return found ? (value as Record<string, unknown>)[step] : undefined;
  }, payload);
}
