import { createHash } from 'node:crypto';

/** The part of a federation manifest that names files, relative to the manifest's own folder. */
export interface Manifest {
  readonly metaData: { readonly remoteEntry: { readonly path: string } };
  readonly shared: readonly AssetOwner[];
  readonly exposes: readonly AssetOwner[];
}

interface AssetOwner {
  readonly id: string;
  readonly assets: Record<'js' | 'css', Record<'sync' | 'async', readonly string[]>>;
}

/** From a manifest's folder, `releases/<release>/`, to the files'. */
const toRoot = '../../';

/** The name of a release: a hash of its manifest, which names every file by a hash of that file. */
export function releaseOf(manifest: string): string {
  return createHash('sha256').update(manifest).digest('hex').slice(0, 16);
}

/** The same manifest in an order of its own: the bundler's differs from build to build. */
export function sortManifest<M extends Manifest>(manifest: M): M {
  const byId = (one: AssetOwner, other: AssetOwner) => (one.id < other.id ? -1 : 1);
  const sort = (owners: readonly AssetOwner[]) =>
    owners.map((owner) => mapAssets(owner, (files) => [...files].sort())).sort(byId);
  return { ...manifest, shared: sort(manifest.shared), exposes: sort(manifest.exposes) };
}

/** The same manifest, to be served two folders deeper. */
export function pinManifest<M extends Manifest>(manifest: M): M {
  const { metaData } = manifest;
  return {
    ...manifest,
    metaData: { ...metaData, remoteEntry: { ...metaData.remoteEntry, path: toRoot } },
    shared: manifest.shared.map(pinAssets),
    exposes: manifest.exposes.map(pinAssets),
  };
}

function pinAssets(owner: AssetOwner): AssetOwner {
  return mapAssets(owner, (files) => files.map((file) => `${toRoot}${file}`));
}

function mapAssets(owner: AssetOwner, map: (files: readonly string[]) => readonly string[]): AssetOwner {
  const { js, css } = owner.assets;
  return {
    ...owner,
    assets: {
      js: { sync: map(js.sync), async: map(js.async) },
      css: { sync: map(css.sync), async: map(css.async) },
    },
  };
}
