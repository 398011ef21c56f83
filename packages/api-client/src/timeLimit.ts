/** The reason a request was aborted for by its own time limit. */
export const timedOut = Symbol('timed out');

/**
 * A signal that follows `outer` and also aborts, with the reason `timedOut`, after `ms`. Call `end` when done.
 * By hand, for `AbortSignal.any` is missing in web views of before 2023.
 */
export function timeLimit(ms: number, outer?: AbortSignal): { signal: AbortSignal; end: () => void } {
  const controller = new AbortController();
  const follow = () => controller.abort(outer?.reason);
  const timer = setTimeout(() => controller.abort(timedOut), ms);
  if (outer?.aborted) follow();
  outer?.addEventListener('abort', follow);
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', follow);
    },
  };
}
