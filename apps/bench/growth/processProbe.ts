import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Preloaded into a server that is measured: tells its parent how the process fares, and ends with it. */

/** What the parent asks for: `begin` forgets what was seen so far. */
export type ProbeQuestion = 'begin' | 'read';

export interface ProbeAnswer {
  /** Milliseconds in which nothing else had its turn, at most and 99 of 100 times, beyond the probe's own millisecond. */
  readonly longestStall: number;
  readonly p99Stall: number;
  /** Bytes the process holds, and those its values take after a collection of garbage. */
  readonly rss: number;
  readonly heapUsed: number;
}

const resolution = 1;
const delay = monitorEventLoopDelay({ resolution });
delay.enable();

function read(): ProbeAnswer {
  const milliseconds = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - resolution);
  const [longestStall, p99Stall] = [milliseconds(delay.max), milliseconds(delay.percentile(99))];
  // Without it a process that has had no reason to tidy up would look larger than it is.
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { longestStall, p99Stall, rss, heapUsed };
}

process.on('message', (question: ProbeQuestion) => {
  const answer = read();
  if (question === 'begin') delay.reset();
  process.send?.(answer);
});
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The channel alone keeps no server alive.
process.channel?.unref();
