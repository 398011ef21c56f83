import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { compress } from './compress.ts';
import { pinManifest, releaseOf, sortManifest } from './manifest.ts';

const manifestName = 'mf-manifest.json';

/**
 * Makes a folder of built files fit to be served: adds the release's own manifest, which never changes, and brotli
 * next to each file. Source maps go to the folder `maps` beside it, which is not served.
 * @param folder absolute
 * @returns the release's name
 */
export function writeRelease(folder: string): string {
  rmSync(join(folder, 'mf-stats.json'), { force: true });
  moveSourceMaps(folder);
  const manifest = sortManifest(JSON.parse(readFileSync(join(folder, manifestName), 'utf8')));
  const text = JSON.stringify(manifest);
  const release = releaseOf(text);
  writeFileSync(join(folder, manifestName), text);
  const pinned = join(folder, 'releases', release);
  mkdirSync(pinned, { recursive: true });
  writeFileSync(join(pinned, manifestName), JSON.stringify(pinManifest(manifest)));
  for (const file of filesIn(folder)) if (/\.(js|json|css|svg)$/.test(file)) compress(join(folder, file));
  return release;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}

function moveSourceMaps(folder: string): void {
  const maps = join(dirname(folder), 'maps');
  rmSync(maps, { recursive: true, force: true });
  mkdirSync(maps, { recursive: true });
  for (const file of filesIn(folder).filter((name) => name.endsWith('.map'))) {
    renameSync(join(folder, file), join(maps, basename(file)));
  }
}
