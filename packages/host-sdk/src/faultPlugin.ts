import type { ModuleFederationRuntimePlugin } from '@module-federation/enhanced/runtime';
import { checkedManifest } from './checkedManifest.ts';
import { FRESH_PARAMETER, freshAddress } from './remoteAddresses.ts';

export interface FaultPluginSetup {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** For manifest and entry each, in milliseconds; the runtime's own is 20 seconds. */
  readonly deadlineMs: number;
  /** For pages whose policy lets scripts in by nonce. */
  readonly nonce?: string | undefined;
  /** `null` outside of a browser. */
  readonly document: Document | null;
}

function stampOf(address: string | undefined): string | null {
  return address ? new URL(address, 'http://localhost').searchParams.get(FRESH_PARAMETER) : null;
}

/**
 * Scripts of a container that are still on their way: after a renewal the loaders would wait for these same elements
 * once more. One that arrives after all still runs; it only no longer stands in the way.
 */
function dropPendingScripts(document: Document, entry: string): void {
  const folder = new URL('.', new URL(entry, document.baseURI)).href;
  for (const script of document.querySelectorAll('script')) {
    if (script.src.startsWith(folder)) script.remove();
  }
}

/** By hand, for `AbortSignal.timeout` is missing in web views of before 2022. The limit covers the body, too. */
async function manifestWithin(
  deadlineMs: number,
  fetch: FaultPluginSetup['fetch'],
  url: string,
  init: RequestInit,
): Promise<Response> {
  const limit = new AbortController();
  const late = new DOMException(`${url}: expected a manifest within ${deadlineMs} ms`, 'TimeoutError');
  const timer = setTimeout(() => limit.abort(late), deadlineMs);
  try {
    return await checkedManifest(url, await fetch(url, { ...init, signal: limit.signal }));
  } finally {
    clearTimeout(timer);
  }
}

/** Makes the federation runtime fail soon, keep no failure, and ask anew when it is told to. */
export function faultPlugin({
  fetch,
  deadlineMs,
  nonce,
  document,
}: FaultPluginSetup): ModuleFederationRuntimePlugin {
  return {
    name: 'cantho-faults',
    fetch: (url, init) => manifestWithin(deadlineMs, fetch, url, init),
    createScript({ url }) {
      if (!nonce || !document) return { timeout: deadlineMs };
      const script = document.createElement('script');
      script.nonce = nonce;
      script.src = url;
      return { script, timeout: deadlineMs };
    },
    beforeRegisterRemote(args) {
      const { remote } = args;
      if (document && 'entry' in remote && stampOf(remote.entry)) dropPendingScripts(document, remote.entry);
      return args;
    },
    /** The entry gets the manifest's stamp: neither a cache nor a script that hangs may answer in its place. */
    async loadRemoteSnapshot(args) {
      const stamp = stampOf(args.manifestUrl);
      const snapshot = args.remoteSnapshot;
      if (!stamp || !('remoteEntry' in snapshot) || !snapshot.remoteEntry) return args;
      return {
        ...args,
        remoteSnapshot: { ...snapshot, remoteEntry: freshAddress(snapshot.remoteEntry, stamp) },
      };
    },
  };
}
