export type { Chunk } from './chunk.ts';
export { createChunk, useChunk, useChunkStyles } from './chunk.ts';
export type { ModuleRootProps, ReactMountSetup } from './createReactMount.tsx';
export { createReactMount } from './createReactMount.tsx';
export type { HostProviderProps } from './moduleContext.tsx';
export {
  HostProvider,
  useHost,
  useIsSlow,
  useLocale,
  useObservable,
  useOnline,
  useReady,
  useReportError,
  useRootElement,
  useSuspended,
  useTheme,
} from './moduleContext.tsx';
export type { RouteLinkProps } from './useRouteLink.ts';
export { useRouteLink } from './useRouteLink.ts';
export { useViewTitle } from './useViewTitle.ts';
