import { ask } from '../load/ask.ts';
import { inParallel } from '../load/inParallel.ts';
import { createFuzzRequests, type FuzzOptions, type FuzzRequest, faultOf } from './fuzzRequests.ts';

export interface Fuzzed {
  readonly sent: number;
  /** Answers by status. */
  readonly statuses: Record<number, number>;
  /** Answers >= 500, and connections that ended without an answer. */
  readonly failures: string[];
  /** Errors that are not written as they must be. */
  readonly unshaped: string[];
}

export async function fuzz(port: number, options: FuzzOptions): Promise<Fuzzed> {
  const fuzzed: Fuzzed & { sent: number } = { sent: 0, statuses: {}, failures: [], unshaped: [] };
  await inParallel(createFuzzRequests(options), 6, async (request, index) => {
    const answer = await ask({ port, ...request }).catch((error: Error) => error);
    fuzzed.sent += 1;
    if (answer instanceof Error) {
      fuzzed.failures.push(describeFault(request, index, answer.message));
      return;
    }
    fuzzed.statuses[answer.status] = (fuzzed.statuses[answer.status] ?? 0) + 1;
    const fault = faultOf(request, answer);
    if (fault === null) return;
    const said = `${fault}: ${answer.body.toString().slice(0, 200)}`;
    (answer.status >= 500 ? fuzzed.failures : fuzzed.unshaped).push(describeFault(request, index, said));
  });
  return fuzzed;
}

function describeFault({ method, path, body, headers }: FuzzRequest, index: number, fault: string): string {
  const sent = Buffer.from(body ?? '')
    .toString('latin1')
    .slice(0, 200);
  return `#${index} ${method} ${path.slice(0, 120)} (${headers?.['content-type']}): ${fault}; sent ${sent}`;
}
