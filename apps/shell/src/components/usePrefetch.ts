import { useMemo } from 'react';
import { pageConfigs } from '../host/moduleConfigs.ts';
import { type PageModule, pageModules } from '../host/modules.ts';
import { useShell } from '../shellContext.tsx';
import { type Connection, mayPrefetch } from './mayPrefetch.ts';

/** Long enough for the page in view to be drawn first. */
const idleAfterMs = 2500;

export function usePrefetch() {
  const { loader, shellHost, apiBaseUrl } = useShell();
  return useMemo(() => {
    const configs = pageConfigs(apiBaseUrl);
    const now = (id: PageModule) => loader.prefetch(id, shellHost.hosts[id], configs[id]);
    const whenIdle = () => {
      const { connection } = navigator as Navigator & { readonly connection?: Connection };
      if (!mayPrefetch(connection)) return () => {};
      const timer = setTimeout(() => pageModules.forEach(now), idleAfterMs);
      return () => clearTimeout(timer);
    };
    return { now, whenIdle };
  }, [loader, shellHost, apiBaseUrl]);
}
