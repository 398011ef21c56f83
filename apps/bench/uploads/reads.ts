import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from '../load/ask.ts';

const paths = ['/v1/summary', '/v1/targets', '/v1/tasks?deadlineState=overdue', '/v1/targets/5', '/ready'];
const every = 100;

export interface ReadWatch {
  /** Milliseconds of each answer. */
  readonly times: number[];
  /** Reads that were not answered with 200. */
  readonly failures: string[];
}

/** Reads what everybody reads, of each process in turn, until it is told to stop. */
export function watchReads(ports: readonly number[]): { stop: () => Promise<ReadWatch> } {
  const watch: ReadWatch = { times: [], failures: [] };
  let isStopped = false;
  const reading = (async () => {
    for (let turn = 0; !isStopped; turn += 1) {
      const path = paths[turn % paths.length] as string;
      const port = ports[turn % ports.length] as number;
      const began = performance.now();
      const problem = await ask({ port, path }).then(
        ({ status }) => (status === 200 ? null : `${path}: ${status}`),
        (error: Error) => `${path}: ${error.message}`,
      );
      watch.times.push(performance.now() - began);
      if (problem !== null) watch.failures.push(problem);
      await sleep(every);
    }
  })();
  return {
    stop: async () => {
      isStopped = true;
      await reading;
      return watch;
    },
  };
}
