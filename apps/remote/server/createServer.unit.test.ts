import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compress } from '../release/compress.ts';
import { createServer } from './createServer.ts';

const script = 'export const words = "ch\\u1ec9 ti\\u00eau";'.repeat(20);
const pinned = '/releases/0123456789abcdef/mf-manifest.json';
let dist = '';
let server: FastifyInstance;

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'remote-'));
  for (const [file, text] of [
    ['mf-manifest.json', '{"name":"cantho_plan"}'],
    [pinned, '{"name":"cantho_plan"}'],
    ['assets/entry.0123456789.js', script],
    ['types/cantho_plan.d.ts', 'declare module "cantho_plan/scoreboard" {}'],
  ] as const) {
    mkdirSync(join(dist, file, '..'), { recursive: true });
    writeFileSync(join(dist, file), text);
    compress(join(dist, file));
  }
  server = await createServer(dist);
});
afterAll(async () => {
  await server.close();
  rmSync(dist, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers });

describe('the container server', () => {
  it('lets hashed files be kept for a year', async () => {
    for (const url of ['/assets/entry.0123456789.js', pinned]) {
      expect((await get(url)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
  });

  it('has the moving manifest asked for again each time, cheaply', async () => {
    const first = await get('/mf-manifest.json');
    expect(first.headers['cache-control']).toBe('public, no-cache');
    const again = await get('/mf-manifest.json', { 'if-none-match': String(first.headers.etag) });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
  });

  it('sends what was compressed when built, and plain text to who takes no brotli', async () => {
    const packed = await get('/assets/entry.0123456789.js', { 'accept-encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(packed.headers.vary).toContain('accept-encoding');
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(script);
    const plain = await get('/assets/entry.0123456789.js', { 'accept-encoding': 'identity' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body).toBe(script);
  });

  it('names the charset of scripts and manifests', async () => {
    for (const url of ['/mf-manifest.json', '/assets/entry.0123456789.js']) {
      expect((await get(url)).headers['content-type']).toMatch(/; charset=utf-8$/);
    }
  });

  it('serves types as text', async () => {
    const answer = await get('/types/cantho_plan.d.ts');
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('public, no-cache');
  });

  it('may be read, timed and embedded by any host', async () => {
    for (const url of ['/mf-manifest.json', '/assets/entry.0123456789.js', '/assets/gone.js']) {
      const { headers } = await get(url, { origin: 'https://portal.example' });
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'timing-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
      });
    }
  });

  it.each([
    '/',
    '/assets/',
    '/assets/gone.0123456789.js',
    '/releases/none/mf-manifest.json',
    '/../package.json',
  ])('answers %s as plain text that nobody keeps', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('answers an address it cannot read in the same way', async () => {
    const answer = await get('/%E0%A4%A');
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
  });

  it('says it is well', async () => {
    const answer = await get('/health');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ status: 'ok' });
  });
});
