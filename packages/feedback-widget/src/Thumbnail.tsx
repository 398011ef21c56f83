import { useEffect, useRef, useState } from 'react';
import type { DraftFile } from './draftFiles.ts';

/** CSS pixels of the square, times two for dense screens. */
const pixels = 112;

export interface ThumbnailProps {
  readonly file: DraftFile;
  readonly open: (id: string) => Promise<Blob | null>;
}

/**
 * A picture, decoded small and off the main thread, and drawn rather than given an address: hosts need not allow `blob:` images.
 * What the browser cannot decode shows its ending.
 */
export function Thumbnail({ file: { id, name, type }, open }: ThumbnailProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the bytes of an id never change
  useEffect(() => {
    let isGone = false;
    const draw = async () => {
      const blob = await open(id);
      if (!blob || isGone || typeof createImageBitmap !== 'function') return;
      const picture = await createImageBitmap(blob, { resizeHeight: pixels, resizeQuality: 'low' });
      const context = canvas.current?.getContext('2d');
      context?.drawImage(picture, (pixels - picture.width) / 2, 0);
      picture.close();
      if (context && !isGone) setDrawn(true);
    };
    if (/^image\//.test(type)) draw().catch(() => {});
    return () => {
      isGone = true;
    };
  }, [id, type]);
  return (
    <span className="fw-thumbnail" aria-hidden="true">
      <canvas ref={canvas} width={pixels} height={pixels} hidden={!isDrawn} />
      {!isDrawn && (/\.(\w{1,4})$/.exec(name)?.[1] ?? '').toUpperCase()}
    </span>
  );
}
