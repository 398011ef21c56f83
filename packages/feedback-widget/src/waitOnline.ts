import type { Observable } from '@cantho/host-sdk';

/** Resolves after `ms`, and not before there is a network; rejects with the signal's reason. */
export async function waitOnline(
  online: Observable<boolean>,
  ms: number,
  signal?: AbortSignal,
): Promise<void> {
  await until((done) => {
    const timer = setTimeout(done, ms);
    return () => clearTimeout(timer);
  }, signal);
  if (online.get()) return;
  await until((done) => online.subscribe(() => online.get() && done()), signal);
}

function until(start: (done: () => void) => () => void, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const end = (settle: () => void) => {
      stop();
      signal?.removeEventListener('abort', giveUp);
      settle();
    };
    const giveUp = () => end(() => reject(signal?.reason));
    const stop = start(() => end(resolve));
    signal?.addEventListener('abort', giveUp, { once: true });
  });
}
