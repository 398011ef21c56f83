import { useChunk, useOnline } from '@cantho/host-sdk/react-module';
import { ReadFailed, ReadWaiting } from './ReadStates.tsx';
import type { TargetPageProps } from './TargetPage.tsx';
import { targetPageChunk } from './targetPageChunk.ts';

const shapes = [{ shape: 'tag' }, { shape: 'heading', count: 2 }, { shape: 'card', count: 2 }] as const;

/** `TargetPage` once its code is here; a failure to get it has its own retry, for the rest of the module still works. */
export function LazyTargetPage(props: TargetPageProps) {
  const { part, error, isTrying, retry } = useChunk(targetPageChunk);
  const isOnline = useOnline();
  if (part) return <part.TargetPage {...props} />;
  if (!error) return <ReadWaiting shapes={shapes} />;
  return <ReadFailed read={{ isOnline, isFetching: isTrying, refetch: retry }} error={error} />;
}
