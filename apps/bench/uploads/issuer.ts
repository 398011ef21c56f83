import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Signs tokens as the sign-in service does; the API fetches its keys. */
export interface Issuer {
  /** Settings of the API that make it believe this issuer. */
  readonly env: Readonly<Record<string, string>>;
  /** Of somebody who sees the feedback of every agency. */
  readonly coordinatorToken: string;
  readonly close: () => Promise<void>;
}

const audience = 'https://bench.example.vn';

export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256', use: 'sig' }];
  let issuer = '';
  const server = createServer((request, answer) => {
    const isKeys = request.url === '/keys';
    answer.setHeader('content-type', 'application/json');
    answer.end(JSON.stringify(isKeys ? { keys } : { issuer, jwks_uri: `${issuer}/keys` }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const coordinatorToken = await new SignJWT({ name: 'Bench', roles: ['coordinator'] })
    .setProtectedHeader({ alg: 'ES256', kid: 'bench', typ: 'at+jwt' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject('bench')
    .setIssuedAt()
    .setExpirationTime('2h')
    .sign(privateKey);
  return {
    env: { IDENTITY_ISSUER: issuer, API_AUDIENCE: audience },
    coordinatorToken,
    close: async () => {
      server.closeAllConnections();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}
