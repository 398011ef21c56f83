import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pinManifest, releaseOf, sortManifest } from './manifest.ts';
import { writeRelease } from './writeRelease.ts';

const assets = (...files: string[]) => ({ js: { sync: files, async: [] }, css: { sync: [], async: [] } });
const manifest = {
  name: 'cantho_plan',
  metaData: { publicPath: 'auto', remoteEntry: { name: 'assets/entry.1.js', path: '' } },
  shared: [{ id: 'cantho_plan:react', assets: assets('assets/react.1.js') }],
  exposes: [
    { id: 'cantho_plan:task-tracker', assets: assets('assets/vendor.1.js', 'assets/task-tracker.1.js') },
    { id: 'cantho_plan:scoreboard', assets: assets('assets/vendor.1.js', 'assets/scoreboard.1.js') },
  ],
};

describe('a manifest', () => {
  it('is the same whatever order the bundler wrote it in', () => {
    const reversed = { ...manifest, exposes: [...manifest.exposes].reverse() };
    expect(sortManifest(reversed)).toEqual(sortManifest(manifest));
  });

  it('names every file relative to its own folder when pinned', () => {
    const from = new URL('http://localhost:4001/releases/0123/mf-manifest.json');
    const { metaData, shared, exposes } = pinManifest(manifest);
    const files = [...shared, ...exposes].flatMap((owner) => owner.assets.js.sync);
    const entry = metaData.remoteEntry.path + metaData.remoteEntry.name;
    expect([entry, ...files].map((file) => new URL(file, from).pathname)).toEqual([
      '/assets/entry.1.js',
      '/assets/react.1.js',
      '/assets/vendor.1.js',
      '/assets/task-tracker.1.js',
      '/assets/vendor.1.js',
      '/assets/scoreboard.1.js',
    ]);
  });

  it('names a release of its own for each content', () => {
    expect(releaseOf('{"a":1}')).toMatch(/^[0-9a-f]{16}$/);
    expect(releaseOf('{"a":1}')).not.toBe(releaseOf('{"a":2}'));
  });
});

describe('a release', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'release-'));
    mkdirSync(join(root, 'public', 'assets'), { recursive: true });
    writeFileSync(join(root, 'public', 'mf-manifest.json'), JSON.stringify(manifest, null, 2));
    writeFileSync(join(root, 'public', 'mf-stats.json'), '{}');
    writeFileSync(join(root, 'public', 'assets', 'entry.1.js'), 'console.log(1);'.repeat(50));
    writeFileSync(join(root, 'public', 'assets', 'entry.1.js.map'), '{}');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('has brotli of every file, holding the same bytes', () => {
    const release = writeRelease(join(root, 'public'));
    for (const file of ['mf-manifest.json', 'assets/entry.1.js', `releases/${release}/mf-manifest.json`]) {
      const plain = readFileSync(join(root, 'public', file));
      expect(brotliDecompressSync(readFileSync(join(root, 'public', `${file}.br`))).equals(plain)).toBe(true);
    }
  });

  it('serves neither source maps nor build statistics', () => {
    writeRelease(join(root, 'public'));
    const served = readdirSync(join(root, 'public'), { recursive: true, encoding: 'utf8' });
    expect(served.filter((file) => /\.map|stats/.test(file))).toEqual([]);
    expect(readdirSync(join(root, 'maps'))).toEqual(['entry.1.js.map']);
  });

  it('keeps its name when built again of the same files', () => {
    const first = writeRelease(join(root, 'public'));
    expect(writeRelease(join(root, 'public'))).toBe(first);
  });
});
