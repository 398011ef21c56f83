import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp } from './app.ts';
import { readSettings } from './settings.ts';

const template =
  '<!doctype html><html lang="vi"><head><title>Cần Thơ</title><!--hints--></head><body><!--config--></body></html>';
const script = 'console.log("xin chào");'.repeat(40);
const onReport = vi.fn();
const onError = vi.fn();
let hints: string[] = [];
let dist = '';
let app: FastifyInstance;

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'shell-'));
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'index.html'), template);
  writeFileSync(join(dist, 'signed-in-silent.html'), '<!doctype html><title>x</title>');
  writeFileSync(join(dist, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(dist, 'app.webmanifest'), '{}');
  writeFileSync(join(dist, 'assets', 'index.0123456789.js'), script);
  writeFileSync(join(dist, 'assets', 'index.0123456789.js.gz'), gzipSync(script));
  const settings = readSettings({ SHELL_DIST: dist, API_URL: 'https://api.example/base' });
  app = await createApp({
    settings,
    now: () => 0,
    onReport,
    onError,
    hints: { current: () => hints, stop: () => {} },
  });
});
afterAll(async () => {
  await app.close();
  rmSync(dist, { recursive: true });
});
beforeEach(() => {
  hints = [];
  onReport.mockReset();
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
const policyOf = async (url: string) => String((await get(url)).headers['content-security-policy']);

describe('pages', () => {
  it.each([
    '/',
    '/about',
    '/signed-in?code=1&state=2',
    '/targets',
    '/targets/15?pillar=society',
    '/tasks/2/',
    '/feedback?about=target-15',
    '/feedback/receipts/CT-1',
    '/agencies?q=so',
    '/agencies/so-y-te',
    '/followed',
    '/officer?late=true',
    '/officer/0196f1d2-7a3b-7c44-9d55-0123456789ab',
  ])('answers %s with the app', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body).toContain('Cần Thơ');
  });

  it.each([
    '/nope',
    '/targets/abc',
    '/agencies/So_Y_Te',
    '/followed/1',
    '/officer/1',
    '/targets/15/more',
    '/index.html',
    '/wp-login.php',
    '/%E0%A4%A',
  ])('answers %s as not found or unreadable', async (url) => {
    const { statusCode } = await get(url);
    expect(statusCode).toBe(url === '/%E0%A4%A' ? 400 : 404);
  });

  it('shows the app’s own "not found" to people', async () => {
    expect((await get('/nope')).body).toContain('id="shell-config"');
  });

  it('tells the browser addresses, in an element no script runs of', async () => {
    const text = /<script type="application\/json" id="shell-config">(.*?)<\/script>/.exec(
      (await get('/')).body,
    );
    expect(JSON.parse(text?.[1] ?? '')).toEqual({
      apiBaseUrl: 'https://api.example/base',
      remoteManifestUrl: 'http://localhost:4001/mf-manifest.json',
      identityIssuer: 'http://localhost:4003',
      shellUrl: 'http://localhost:4000',
    });
  });

  it('may not be kept without asking, and asking is cheap', async () => {
    const first = await get('/');
    expect(first.headers['cache-control']).toBe('no-cache');
    const etag = String(first.headers.etag);
    const again = await get('/targets', { 'if-none-match': etag });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await get('/nope', { 'if-none-match': etag })).statusCode).toBe(404);
  });

  it('change their tag with the hints in them', async () => {
    const before = (await get('/')).headers.etag;
    hints = ['<link rel="preload" as="script" href="http://localhost:4001/assets/entry.1.js">'];
    const after = await get('/');
    expect(after.headers.etag).not.toBe(before);
    expect(after.body).toContain(hints[0]);
  });

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ] as const)('are sent compressed to who takes %s', async (accepted, encoding, unpack) => {
    const answer = await get('/', { 'accept-encoding': accepted });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(unpack(answer.rawPayload).toString()).toContain('Cần Thơ');
  });

  it('are sent plain to who takes nothing else', async () => {
    const answer = await get('/', { 'accept-encoding': 'identity' });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.headers.vary).toBe('Accept-Encoding');
  });
});

describe('the content security policy', () => {
  it('lets in code of the shell and the container only, and nothing inline', async () => {
    const policy = await policyOf('/targets');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' http://localhost:4001;");
    expect(policy).toContain("worker-src 'self' blob:;");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain(
      "connect-src 'self' https://api.example http://localhost:4001 http://localhost:4003;",
    );
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|https?:(\s|;)/);
  });

  it('lets nobody frame the app, and the app alone frame its silent page', async () => {
    expect(await policyOf('/')).toContain("frame-ancestors 'none'");
    const silent = await policyOf('/signed-in-silent?code=1');
    expect(silent).toContain("frame-ancestors 'self'");
    expect(silent).toContain("script-src 'self';");
    expect(silent).not.toContain('connect-src');
  });

  it('is on the "not found" page too', async () => {
    expect(await policyOf('/nope')).toBe(await policyOf('/'));
  });

  it('comes with the other headers of a careful page', async () => {
    expect((await get('/')).headers).toMatchObject({
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'permissions-policy': expect.stringContaining('geolocation=()'),
    });
  });
});

describe('files', () => {
  it('with a hash in their names may be kept for a year, and come compressed', async () => {
    const answer = await get('/assets/index.0123456789.js', { 'accept-encoding': 'gzip' });
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['content-type']).toMatch(/javascript; charset=utf-8$/);
    expect(gunzipSync(answer.rawPayload).toString()).toBe(script);
  });

  it('that are gone are no pages', async () => {
    const answer = await get('/assets/index.gone.js');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('outside of the folder are not served', async () => {
    expect((await get('/assets/..%2f..%2fpackage.json')).statusCode).toBeGreaterThanOrEqual(400);
  });

  it.each(['/icon.svg', '/app.webmanifest'])('%s is there', async (url) => {
    expect((await get(url)).statusCode).toBe(200);
  });

  it('say that the server is well', async () => {
    expect((await get('/health')).json()).toEqual({ status: 'ok' });
  });
});

describe('reports of faults', () => {
  const report = { id: 'CT-AB23CD', moduleId: 'scoreboard', phase: 'load', name: 'Error', message: 'gone' };
  const post = (payload: object) => app.inject({ method: 'POST', url: '/reports', payload });

  it('are noted', async () => {
    expect((await post(report)).statusCode).toBe(204);
    expect(onReport).toHaveBeenCalledWith(report);
  });

  it.each([
    ['without an id', { ...report, id: undefined }],
    ['with a line break in the id', { ...report, id: 'CT-1\nforged' }],
    ['too long', { ...report, message: 'x'.repeat(601) }],
    ['of another phase', { ...report, phase: 'lunch' }],
  ])('%s are refused', async (_title, payload) => {
    expect((await post(payload)).statusCode).toBe(400);
    expect(onReport).not.toHaveBeenCalled();
  });

  it('are not taken without end', async () => {
    const codes: number[] = [];
    for (let sent = 0; sent < 130; sent += 1) codes.push((await post(report)).statusCode);
    expect(codes.at(-1)).toBe(429);
    expect(onReport.mock.calls.length).toBeLessThanOrEqual(120);
  });
});

it('a method that makes no sense is refused as plain text', async () => {
  const answer = await app.inject({ method: 'POST', url: '/targets' });
  expect(answer.statusCode).toBe(404);
  expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
});
