import { FRESH_PARAMETER } from './remoteAddresses.ts';

/** What of the bundler's runtime it needs: the file name of a chunk, by its id. */
interface ChunkNames {
  u: (chunkId: string | number) => string;
}

/** Webpack and Rspack put their runtime in the place of this name. */
declare const __webpack_require__: ChunkNames | undefined;

/** Hands the stamp of the entry's own address on to the chunks it asks for. Without a stamp nothing changes. */
export function freshenChunks(runtime: ChunkNames, entryAddress: string): void {
  const stamp = new URL(entryAddress, 'http://localhost').searchParams.get(FRESH_PARAMETER);
  if (stamp === null) return;
  const nameOf = runtime.u;
  runtime.u = (chunkId) => `${nameOf(chunkId)}?${FRESH_PARAMETER}=${encodeURIComponent(stamp)}`;
}

// Known only while the entry's script runs, which is now.
const entryAddress = (globalThis.document?.currentScript as HTMLScriptElement | null)?.src;

/**
 * For containers (`runtimePlugins` of the federation plugin): after a host's renewal their chunks get fresh addresses
 * too. A request that hangs would be joined by the browser's own cache, whoever asks; a wrong answer kept as
 * immutable would be given again.
 */
export default function freshChunks(): { readonly name: string } {
  if (entryAddress && typeof __webpack_require__ !== 'undefined') {
    freshenChunks(__webpack_require__, entryAddress);
  }
  return { name: 'cantho-fresh-chunks' };
}
