/** The part of a federation manifest that names files, relative to the manifest. */
interface Manifest {
  readonly metaData: { readonly remoteEntry: { readonly name: string; readonly path: string } };
}

export interface Hints {
  /** Elements for the page's head; empty until the container answered, and while it does not. */
  current(): readonly string[];
  stop(): void;
}

/**
 * What of the container every page needs first: the manifest, and the entry it names. Read by the browser without
 * credentials, hence `crossorigin` on the manifest; the entry's script has none (a hint that differs is not used).
 */
export function hintsOf(manifestUrl: string, manifest: Manifest): string[] {
  const { name, path } = manifest.metaData.remoteEntry;
  const entry = new URL(`${path}${name}`, manifestUrl);
  // Written into a page: nothing but an address below the manifest's own.
  if (entry.origin !== new URL(manifestUrl).origin || !/^[\w./:%-]+$/.test(entry.href)) return [];
  return [
    `<link rel="preload" as="fetch" href="${manifestUrl}" crossorigin>`,
    `<link rel="preload" as="script" href="${entry.href}">`,
  ];
}

export interface HintsParts {
  readonly manifestUrl: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly everyMs: number;
}

/** Asks the container now and then what its entry is called. Hints only save time, so no failure of it matters. */
export function createHints({ manifestUrl, fetch, everyMs }: HintsParts): Hints {
  let known: readonly string[] = [];
  const read = async () => {
    try {
      const response = await fetch(manifestUrl, { signal: AbortSignal.timeout(2000) });
      known = response.ok ? hintsOf(manifestUrl, (await response.json()) as Manifest) : [];
    } catch {
      known = [];
    }
  };
  void read();
  const timer = setInterval(() => void read(), everyMs);
  timer.unref();
  return { current: () => known, stop: () => clearInterval(timer) };
}
