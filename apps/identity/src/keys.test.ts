import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadKeys } from './keys.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'identity-keys-'));
});
afterEach(() => rm(root, { recursive: true }));

it('makes keys once and keeps them for its owner only', async () => {
  const folder = join(root, 'data');
  const made = await loadKeys(folder);
  expect(made.signing).toMatchObject({ kty: 'RSA', alg: 'RS256', use: 'sig' });
  expect(await loadKeys(folder)).toEqual(made);
  expect((await stat(join(folder, 'keys.json'))).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['keys.json']);
});

it('gives starts at the same time the same keys', async () => {
  const kids = await Promise.all([1, 2, 3].map(() => loadKeys(root).then(({ signing }) => signing.kid)));
  expect(new Set(kids).size).toBe(1);
});

it.each(['', '{', '{}', '{"signing":{"kid":"a"},"cookies":["b"]}'])(
  'refuses a file that holds %j and names it',
  async (text) => {
    await writeFile(join(root, 'keys.json'), text);
    await expect(loadKeys(root)).rejects.toThrow(join(root, 'keys.json'));
  },
);
