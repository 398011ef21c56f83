import type { ErrorReport, Host } from './contract.ts';

const reported = new WeakSet<Error>();

/** Loader, mount and outlet may each see the same fault: only the first tells the host. A reporter that throws is ignored. */
export function reportOnce(host: Pick<Host, 'reportError'>, report: ErrorReport): void {
  if (reported.has(report.error)) return;
  reported.add(report.error);
  try {
    host.reportError(report);
  } catch {
    // Reporting is the last resort: there is nobody left to tell.
  }
}

export function asError(thrown: unknown): Error {
  return thrown instanceof Error
    ? thrown
    : new Error(`expected an Error to be thrown, received ${String(thrown)}`);
}
