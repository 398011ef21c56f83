import { type Chunk, useChunk, useOnline } from '@cantho/host-sdk/react-module';
import type { WaitingProps } from '@cantho/ui/waiting';
import type { ReactNode } from 'react';
import { ReadFailed, ReadWaiting } from './ReadStates.tsx';

export interface LazyPartProps<Part> {
  readonly chunk: Chunk<Part>;
  /** Drawn until the code is here. */
  readonly shapes: WaitingProps['shapes'];
  readonly children: (part: Part) => ReactNode;
}

/** A part of the module whose code comes later; a failure to get it has its own retry, for the rest of the module still works. */
export function LazyPart<Part>({ chunk, shapes, children }: LazyPartProps<Part>) {
  const { part, error, isTrying, retry } = useChunk(chunk);
  const isOnline = useOnline();
  if (part) return children(part);
  if (!error) return <ReadWaiting shapes={shapes} />;
  return <ReadFailed read={{ isOnline, isFetching: isTrying, refetch: retry }} error={error} />;
}
