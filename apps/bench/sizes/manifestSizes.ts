import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beyond, type Files, type Sizes, sum } from './sizesOf.ts';

interface Manifest {
  readonly metaData: { readonly remoteEntry: { readonly name: string; readonly path: string } };
  readonly exposes: readonly {
    readonly name: string;
    readonly assets: {
      readonly js: { readonly sync: readonly string[] };
      readonly css: { readonly sync: readonly string[] };
    };
  }[];
}

/**
 * What the manifest of a built container says will be loaded.
 * @param dist folder of the container, with a `.br` beside each file
 */
export function analyse(dist: string): Sizes {
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, 'mf-manifest.json'), 'utf8'));
  const { path, name: entry } = manifest.metaData.remoteEntry;
  const entryFile = `${path}${entry}`;
  const sizeOf = (file: string) => statSync(join(dist, `${file}.br`)).size;
  const filesOf = new Map<string, Files>(
    manifest.exposes.map(({ name, assets }) => {
      const needed = ['mf-manifest.json', entryFile, ...assets.js.sync, ...assets.css.sync];
      return [name, Object.fromEntries(needed.map((file) => [file, sizeOf(file)]))];
    }),
  );
  const modules = [...filesOf].map(([name, files]) => {
    const others = [...filesOf].filter(([other]) => other !== name).map(([, theirs]) => theirs);
    const further = Math.max(...others.map((other) => sum(beyond(files, [other]))));
    return [name, { first: sum(files), further, files }] as const;
  });
  return { entryFile, entry: sizeOf(entryFile), modules: Object.fromEntries(modules) };
}
