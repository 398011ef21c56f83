import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHints, hintsOf } from './hints.ts';

const manifestUrl = 'https://remote.example/mf-manifest.json';
const manifest = (name: string, path = '') => ({ metaData: { remoteEntry: { name, path } } });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('names manifest and entry, each as the browser will ask for it', () => {
  expect(hintsOf(manifestUrl, manifest('assets/entry.1.js'))).toEqual([
    '<link rel="preload" as="fetch" href="https://remote.example/mf-manifest.json" crossorigin>',
    '<link rel="preload" as="script" href="https://remote.example/assets/entry.1.js">',
  ]);
});

it.each([
  ['https://elsewhere.example/entry.js', ''],
  ['//elsewhere.example/entry.js', ''],
  ['"><script src=x>', ''],
  ['entry.js', 'javascript:alert(1)//'],
])('writes nothing of a manifest that names %s %s', (name, path) => {
  const written = hintsOf(manifestUrl, manifest(name, path)).join('');
  expect(written).not.toMatch(/elsewhere|<script|javascript/);
});

it('follows the container: there, gone, released anew', async () => {
  const answers = [
    () => new Response(JSON.stringify(manifest('assets/entry.1.js'))),
    () => new Response('{"status":503}', { status: 503 }),
    () => Promise.reject(new TypeError('refused')),
    () => new Response('<!doctype html>'),
    () => new Response(JSON.stringify(manifest('assets/entry.2.js'))),
  ];
  const fetch = vi.fn(async () => (answers.shift() ?? (() => new Response('')))());
  const hints = createHints({ manifestUrl, fetch, everyMs: 1000 });
  expect(hints.current()).toEqual([]);
  const seen: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await vi.advanceTimersByTimeAsync(round === 0 ? 1 : 1000);
    seen.push(hints.current().length);
  }
  expect(seen).toEqual([2, 0, 0, 0, 2]);
  expect(hints.current()[1]).toContain('entry.2.js');
  hints.stop();
  await vi.advanceTimersByTimeAsync(5000);
  expect(fetch).toHaveBeenCalledTimes(5);
});
