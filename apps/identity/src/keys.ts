import { generateKeyPair, type JsonWebKey, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What must outlive a restart: the key that signs tokens (private, as JWK) and the keys that sign cookies. */
export type Keys = {
  readonly signing: JsonWebKey & { readonly kid: string };
  readonly cookies: readonly string[];
};

async function generateKeys(): Promise<Keys> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const kid = randomBytes(9).toString('base64url');
  return {
    signing: { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' },
    cookies: [randomBytes(32).toString('base64url')],
  };
}

function parseKeys(text: string, file: string): Keys {
  const help = 'delete it to have new keys made (everyone must sign in again)';
  let keys: Partial<Keys>;
  try {
    keys = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file}: expected JSON; ${help}`, { cause });
  }
  if (keys.signing?.d && keys.signing.kid && keys.cookies?.length) return keys as Keys;
  throw new Error(`${file}: expected a private signing key and cookie keys; ${help}`);
}

async function readKeys(file: string): Promise<Keys | undefined> {
  try {
    return parseKeys(await readFile(file, 'utf8'), file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A link appears whole or not at all, and never replaces: two starts at once agree on one file. */
async function keepOnce(file: string, keys: Keys): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, JSON.stringify(keys), { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
}

/**
 * The keys kept in `folder` (`keys.json`, readable by its owner only), made at the first start.
 * @throws Error naming the file when it cannot be read or holds no keys.
 */
export async function loadKeys(folder: string): Promise<Keys> {
  const file = join(folder, 'keys.json');
  const kept = await readKeys(file);
  if (kept) return kept;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await keepOnce(file, await generateKeys());
  const keys = await readKeys(file);
  if (!keys) throw new Error(`${file}: expected the keys just written, found no file`);
  return keys;
}
