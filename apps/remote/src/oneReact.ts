import { satisfy } from '@module-federation/runtime';
import type { ModuleFederationRuntimePlugin } from '@module-federation/runtime/types';
import { chooseVersion, isReactPart } from './reactParts.ts';

type ResolveShare = NonNullable<ModuleFederationRuntimePlugin['resolveShare']>;

/**
 * Makes all parts of React come from one place. Federation decides for each shared name by itself; a host that shares
 * `react` but not `react-dom/client` would get a mixture, which React refuses (error 527).
 */
export default function oneReact(): ModuleFederationRuntimePlugin {
  let chosen: string | undefined;
  const resolveShare: ResolveShare = (args) => {
    const { pkgName, scope, shareScopeMap, shareInfo } = args;
    const parts = shareScopeMap[scope];
    if (!parts || !isReactPart(pkgName)) return args;
    const range = shareInfo.shareConfig.requiredVersion;
    const isAccepted = (version: string) => typeof range === 'string' && satisfy(version, range);
    chosen ??= chooseVersion(parts, { ours: shareInfo.version, isAccepted });
    const shared = parts[pkgName]?.[chosen];
    return shared ? { ...args, resolver: () => ({ shared, useTreesShaking: false }) } : args;
  };
  return { name: 'cantho-one-react', resolveShare };
}
