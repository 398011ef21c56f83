import { useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { useReportError, useRootElement } from './moduleContext.tsx';
import { addStyles } from './moduleStyles.ts';

/** Code of a module that comes in a file of its own, when it is first needed. */
export interface Chunk<Part> {
  /** Rejects when the file cannot be had, and may be called again then. */
  load(): Promise<Part>;
  /** Begins loading it. Never throws: whoever draws it asks again. */
  prefetch(): void;
  /** It, if it is here already. */
  loaded(): Part | undefined;
}

/** A constant of the module: `createChunk(() => import('./TargetPage.tsx'))`. */
export function createChunk<Part>(request: () => Promise<Part>): Chunk<Part> {
  let loaded: Part | undefined;
  let asked: Promise<Part> | undefined;
  const load = () => {
    asked ??= request().then(
      (part) => {
        loaded = part;
        return part;
      },
      (error: unknown) => {
        // A file that failed is asked for anew by the next call.
        asked = undefined;
        throw error;
      },
    );
    return asked;
  };
  return { load, prefetch: () => void load().catch(() => {}), loaded: () => loaded };
}

/** The chunk's code once it is here. That it could not be had is reported once a try, and has a retry of its own. */
export function useChunk<Part>(chunk: Chunk<Part>) {
  const report = useReportError();
  const [part, setPart] = useState(chunk.loaded);
  const [error, setError] = useState<Error | null>(null);
  const [isTrying, setTrying] = useState(false);
  const retry = useCallback(() => {
    setTrying(true);
    chunk
      .load()
      .then((came) => setPart(() => came), setError)
      .finally(() => setTrying(false));
  }, [chunk]);
  useEffect(() => {
    if (!chunk.loaded()) retry();
  }, [chunk, retry]);
  useEffect(() => {
    if (error) report(error);
  }, [error, report]);
  return { part, error, isTrying, retry };
}

/**
 * Stylesheets that come with a chunk of the module, as texts, so that the first view does not carry them: a constant array of
 * those the module has not adopted before. Call it in the chunk's outermost component.
 */
export function useChunkStyles(css: readonly string[]): void {
  const root = useRootElement();
  // Before the browser paints what they are for.
  useLayoutEffect(() => (root ? addStyles(root, css) : undefined), [root, css]);
}
