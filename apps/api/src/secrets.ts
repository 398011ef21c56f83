import { hkdfSync } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from './database/schema.ts';

type SecretOf = (purpose: string, connection: Kysely<Database>) => Promise<Buffer>;

/**
 * A key of its own for each purpose, 32 bytes, from the one secret all processes of this installation share. Inside a transaction
 * it is given that: the embedded database has no other connection.
 */
export function createSecretOf(): SecretOf {
  let secret: string | null = null;
  return async (purpose, connection) => {
    secret ??= (await connection.selectFrom('instance').select('secret').executeTakeFirstOrThrow()).secret;
    return Buffer.from(hkdfSync('sha256', secret, '', `cantho-plan ${purpose}`, 32));
  };
}
