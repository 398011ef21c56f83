/** Of the browser's Web Locks what is used here. */
export type Locks = Pick<LockManager, 'request'>;

/**
 * Does a work while no other tab does one of the same name; `onWait` is told when another is at it. Where there are no locks
 * (pages that are not secure), it is done at once: the API keeps the order, too.
 */
export async function withLock<Result>(
  locks: Locks | undefined,
  name: string,
  onWait: () => void,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!locks) return work();
  const atOnce = await locks.request(name, { ifAvailable: true }, async (lock) =>
    lock ? { result: await work() } : null,
  );
  if (atOnce) return atOnce.result;
  onWait();
  return locks.request(name, work) as Promise<Result>;
}
