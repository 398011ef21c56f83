import type { Clock, ErrorReport } from './contract.ts';

/** Alike: same module, phase and message. */
function signatureOf({ moduleId, phase, error }: ErrorReport): string {
  return `${moduleId} ${phase} ${error.name} ${error.message}`;
}

/**
 * Passes a fault on once: not the same error object again, and not one alike within `quietMs` (by default a minute),
 * so that a loop cannot flood. `send` may throw.
 */
export function createErrorReporter(
  send: (report: ErrorReport) => void,
  now: Clock,
  quietMs = 60_000,
): (report: ErrorReport) => void {
  const seen = new WeakSet<Error>();
  const lastSent = new Map<string, number>();
  return (report) => {
    if (seen.has(report.error)) return;
    seen.add(report.error);
    const time = now().getTime();
    for (const [signature, sent] of lastSent) if (time - sent >= quietMs) lastSent.delete(signature);
    if (lastSent.has(signatureOf(report))) return;
    lastSent.set(signatureOf(report), time);
    try {
      send(report);
    } catch {
      // Reporting is the last resort: there is nobody left to tell.
    }
  };
}
