import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The contents of files, by path.
 * @param {string} base
 * @param {string[]} paths files and folders, relative to the base; what is absent is left out
 * @returns {Map<string, string>}
 */
export function contentsOf(base, paths) {
  const files = paths.flatMap((path) => {
    const full = join(base, path);
    if (!existsSync(full)) return [];
    if (statSync(full).isFile()) return [path];
    const inside = readdirSync(full, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
    return inside.filter((name) => statSync(join(base, name)).isFile());
  });
  return new Map(files.map((path) => [path, readFileSync(join(base, path), 'utf8')]));
}

/**
 * @param {Map<string, string>} before
 * @param {Map<string, string>} after
 * @returns {string[]} paths that were added, removed or changed
 */
export function changedPaths(before, after) {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}
