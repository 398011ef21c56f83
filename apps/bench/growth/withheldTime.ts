import type { Browser, Page } from '@playwright/test';

/** Something the page's main thread did. */
export interface ThreadTask {
  /** Milliseconds of the page's clock. */
  readonly began: number;
  readonly lasted: number;
  /** Of these, what it had a processor for. */
  readonly ran: number;
}

/**
 * Milliseconds of a stretch in which the main thread had work and no processor, because other programs held them: that is
 * the machine's, not the page's. On an undisturbed machine there are none.
 */
export function withheldIn(tasks: readonly ThreadTask[], from: number, to: number): number {
  return sumIn(tasks, [from, to], ({ lasted, ran }) => Math.max(0, lasted - ran));
}

/** Milliseconds of a stretch in which the main thread worked: the page's own part in it. */
export function workedIn(tasks: readonly ThreadTask[], from: number, to: number): number {
  return sumIn(tasks, [from, to], ({ ran }) => ran);
}

function sumIn(
  tasks: readonly ThreadTask[],
  [from, to]: readonly [number, number],
  part: (task: ThreadTask) => number,
): number {
  return tasks.reduce((sum, task) => {
    const { began, lasted } = task;
    const within = Math.min(began + lasted, to) - Math.max(began, from);
    // What lies partly outside was spread evenly, as far as anyone can tell.
    return within <= 0 || lasted <= 0 ? sum : sum + part(task) * (within / lasted);
  }, 0);
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, as are the two below. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly startTime?: number } };
}

const clockMark = 'bench:clock';

/** Begins to follow what the page's main thread does; the result tells, once. */
export async function followMainThread(browser: Browser, page: Page): Promise<() => Promise<ThreadTask[]>> {
  await browser.startTracing(page, {
    categories: ['blink.user_timing', 'disabled-by-default-devtools.timeline'],
  });
  await page.evaluate((name) => void performance.mark(name), clockMark);
  return async () => {
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
      traceEvents: TraceEvent[];
    };
    return mainThreadTasks(traceEvents);
  };
}

/** @throws Error without the mark that says which thread is the page's, and what its clock showed */
export function mainThreadTasks(events: readonly TraceEvent[]): ThreadTask[] {
  const mark = events.find(({ name }) => name === clockMark);
  const shown = mark?.args?.data?.startTime;
  if (!mark || shown === undefined)
    throw new Error(`expected ${clockMark} with its time in the trace, found none`);
  return events
    .filter(
      ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === mark.pid && tid === mark.tid,
    )
    .map(({ ts, dur = 0, tdur = dur }) => ({
      began: shown + (ts - mark.ts) / 1_000,
      lasted: dur / 1_000,
      ran: tdur / 1_000,
    }));
}
