import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHostileFiles } from '../testing/hostileFiles.ts';
import { createIsolatedDecode } from './isolation.ts';
import { defaultLimits } from './limits.ts';
import { processAttachment } from './processAttachment.ts';

const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const limits = { ...defaultLimits, milliseconds: 60_000 };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isolation-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What becomes of a file whose decoder runs some code in place of decoding. */
async function runInside(code: string, over: Partial<typeof limits> = {}) {
  const program = join(folder, `program${(await readdir(folder)).length}.mjs`);
  await writeFile(program, `import fs from 'node:fs';\n${code}`);
  const decode = createIsolatedDecode({ program });
  return processAttachment(png, { limits: { ...limits, ...over }, scanner: null, decode });
}

/** Code that answers with a word, in the place where a name of malware would stand. */
const answering = (word: string) =>
  `fs.writeSync(3, JSON.stringify({ state: 'rejected', reason: 'damaged', malware: String(${word}) }) + '\\n');`;

describe('The process a file is decoded in', () => {
  it('decodes', async () => {
    const file = (await createHostileFiles()).find(({ what }) => what === 'jpg with EXIF with GPS');
    const decode = createIsolatedDecode();
    const outcome = await processAttachment(file?.bytes ?? png, { limits, scanner: null, decode });
    expect(outcome).toMatchObject({ state: 'ready', mediaType: 'image/jpeg', width: 64, height: 48 });
  });

  it('knows nothing of the environment, which holds secrets', async () => {
    process.env.ISOLATION_SECRET = 'secret';
    const outcome = await runInside(
      answering("Object.keys(process.env).filter((name) => name !== 'PWD').sort()"),
    );
    delete process.env.ISOLATION_SECRET;
    expect(outcome).toMatchObject({ malware: expect.not.stringContaining('ISOLATION_SECRET') });
    expect(outcome).toMatchObject({ malware: expect.stringContaining('VIPS_DISC_THRESHOLD') });
  });

  it.each([
    ['write a file', `fs.writeFileSync('${tmpdir()}/isolation-written', 'a')`],
    ['read files beside the code', "fs.readdirSync('/etc')"],
    ['start a program', "(await import('node:child_process')).execSync('true')"],
    ['start a thread', "new (await import('node:worker_threads')).Worker('1', { eval: true })"],
  ])('may not %s', async (_, code) => {
    const outcome = await runInside(
      `try { ${code}; ${answering("'done'")} } catch (error) { ${answering('error.code')} }`,
    );
    expect(outcome).toMatchObject({ malware: 'ERR_ACCESS_DENIED' });
  });

  it.each([
    ['runs forever', 'for (;;);', 'timeout'],
    ['waits forever', 'setInterval(() => {}, 1000);', 'timeout'],
    ['throws', "throw new Error('a');", 'crash'],
    ['is killed', "process.kill(process.pid, 'SIGSEGV'); setInterval(() => {}, 1000);", 'crash'],
    ['answers nothing', '', 'crash'],
    ['answers no JSON', "fs.writeSync(3, 'a\\n');", 'crash'],
    [
      'answers something else',
      `fs.writeSync(3, JSON.stringify({ state: 'ready', mediaType: 'image/png' }) + '\\n<html>');`,
      'crash',
    ],
    ['answers a state there is not', `fs.writeSync(3, JSON.stringify({ state: 'fine' }) + '\\n');`, 'crash'],
  ])('that %s leaves the file in quarantine', async (_, code, cause) => {
    const outcome = await runInside(code, cause === 'timeout' ? { milliseconds: 1500 } : {});
    expect(outcome).toMatchObject({ state: 'quarantined', cause });
  });

  it('that answers without end is stopped', async () => {
    const outcome = await runInside("for (;;) fs.writeSync(3, 'a'.repeat(65536));", { outputBytes: 2 ** 20 });
    expect(outcome).toMatchObject({ state: 'quarantined', cause: 'crash' });
  });

  it.skipIf(process.platform !== 'linux')('gets no more memory than it may have', async () => {
    const hoard = `const kept = []; for (let n = 0; n < 40; n += 1) kept.push(Buffer.alloc(64 * 2 ** 20, n + 1)); ${answering('kept.length')}`;
    expect(await runInside(hoard, { memoryBytes: 1024 * 2 ** 20 })).toMatchObject({
      state: 'quarantined',
      cause: 'crash',
    });
  });

  it('takes turns, and one that fails gives its turn on', async () => {
    const program = join(folder, 'turns.mjs');
    await writeFile(program, "throw new Error('a');");
    const decode = createIsolatedDecode({ atOnce: 1, program });
    const results = await Promise.allSettled([1, 2, 3].map(() => decode(png, 'image/png', limits)));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });
});
