/** A stay at what one follows. */
export interface VisitState {
  startedAt: Date;
  lastSeenAt: Date;
  /** End of the visit before; `null` on the first. */
  since: Date | null;
}

const visitPause = 30 * 60_000;

/**
 * The visit that a call at `now` belongs to: the one before while calls come less than 30 minutes apart, so that a reload
 * does not swallow the news, else a new one. Clocks of processes differ a little; a visit never goes back in time.
 */
export function visitAt(before: VisitState | null, now: Date): VisitState {
  if (before === null) return { startedAt: now, lastSeenAt: now, since: null };
  const pause = now.getTime() - before.lastSeenAt.getTime();
  if (pause < visitPause) return { ...before, lastSeenAt: pause > 0 ? now : before.lastSeenAt };
  return { startedAt: now, lastSeenAt: now, since: before.lastSeenAt };
}
