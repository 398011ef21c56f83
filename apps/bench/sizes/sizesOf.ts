/** Bytes by file name, such as `assets/vendor.0123456789.js`. */
export type Files = Readonly<Record<string, number>>;

export interface ModuleSizes {
  /** Bytes when it is the first module of the page. */
  readonly first: number;
  /** Bytes when others are there already: the most, over what order they may come in. */
  readonly further: number;
  /** What it needs when it is the first. */
  readonly files: Files;
}

export interface Sizes {
  readonly entryFile: string;
  readonly entry: number;
  readonly modules: Readonly<Record<string, ModuleSizes>>;
}

export function sum(files: Files): number {
  return Object.values(files).reduce((total, bytes) => total + bytes, 0);
}

/** What is in `files` and not in any of `others`. */
export function beyond(files: Files, others: readonly Files[]): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !others.some((other) => name in other)));
}

/** Files that only one side knows: the manifest's reading, or the browser's loading. */
export function disagreements(named: Sizes, loaded: Sizes): { unloaded: string[]; unnamed: string[] } {
  const pairs = Object.keys(named.modules).map((name) => ({
    name,
    inManifest: named.modules[name]?.files ?? {},
    inBrowser: loaded.modules[name]?.files ?? {},
  }));
  const only = (name: string, files: Files) => Object.keys(files).map((file) => `${name}: ${file}`);
  return {
    unloaded: pairs.flatMap((pair) => only(pair.name, beyond(pair.inManifest, [pair.inBrowser]))),
    unnamed: pairs.flatMap((pair) => only(pair.name, beyond(pair.inBrowser, [pair.inManifest]))),
  };
}
