import { LazyPart } from './LazyPart.tsx';
import type { TargetPageProps } from './TargetPage.tsx';
import { targetPageChunk } from './targetPageChunk.ts';

const shapes = [{ shape: 'tag' }, { shape: 'heading', count: 2 }, { shape: 'card', count: 2 }] as const;

/** `TargetPage` once its code is here. */
export function LazyTargetPage(props: TargetPageProps) {
  return (
    <LazyPart chunk={targetPageChunk} shapes={shapes}>
      {(part) => <part.TargetPage {...props} />}
    </LazyPart>
  );
}
