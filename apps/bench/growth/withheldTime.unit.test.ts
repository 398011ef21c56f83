import { describe, expect, it } from 'vitest';
import { mainThreadTasks, withheldIn, workedIn } from './withheldTime.ts';

describe('the time a page was kept from a processor', () => {
  const tasks = [
    { began: 100, lasted: 50, ran: 20 },
    { began: 200, lasted: 10, ran: 10 },
  ];

  it('is what its tasks lasted longer than they ran, in the stretch that is asked for', () => {
    expect(withheldIn(tasks, 0, 300)).toBe(30);
    expect(withheldIn(tasks, 160, 300)).toBe(0);
  });

  it('of a task that lies partly in the stretch is that part', () => {
    expect(withheldIn(tasks, 125, 300)).toBe(15);
    expect(withheldIn(tasks, 90, 110)).toBe(6);
  });

  it('is apart from the time it worked', () => {
    expect(workedIn(tasks, 0, 300)).toBe(30);
    expect(workedIn(tasks, 125, 205)).toBe(15);
  });

  it('is never less than nothing, whatever the clocks say', () => {
    expect(withheldIn([{ began: 0, lasted: 5, ran: 5.2 }], 0, 10)).toBe(0);
    expect(withheldIn([{ began: 0, lasted: 0, ran: 0 }], 0, 10)).toBe(0);
  });
});

describe('a trace', () => {
  const thread = { ph: 'X', pid: 7, tid: 1 };
  const mark = {
    ...thread,
    name: 'bench:clock',
    ph: 'I',
    ts: 5_000_000,
    args: { data: { startTime: 1_000 } },
  };

  it('gives the tasks of the thread that set the mark, by the clock of its page', () => {
    const events = [
      mark,
      { ...thread, name: 'RunTask', ts: 5_020_000, dur: 30_000, tdur: 10_000 },
      { ...thread, tid: 2, name: 'RunTask', ts: 5_020_000, dur: 30_000, tdur: 10_000 },
      { ...thread, name: 'Layout', ts: 5_020_000, dur: 30_000, tdur: 10_000 },
    ];
    expect(mainThreadTasks(events)).toEqual([{ began: 1_020, lasted: 30, ran: 10 }]);
  });

  it('that does not tell how long a task ran withholds nothing', () => {
    const [task] = mainThreadTasks([mark, { ...thread, name: 'RunTask', ts: 5_000_000, dur: 30_000 }]);
    expect(task).toEqual({ began: 1_000, lasted: 30, ran: 30 });
  });

  it('without the mark is of no use', () => {
    expect(() => mainThreadTasks([])).toThrow('expected bench:clock');
  });
});
