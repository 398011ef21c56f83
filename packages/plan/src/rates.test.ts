import { describe, expect, it } from 'vitest';
import {
  completionRate,
  countByDeadlineState,
  countByPillar,
  countByStatus,
  countByWorkState,
  onTimeRate,
} from './rates.ts';
import type { DeadlineState } from './types.ts';

const withStates = (...states: DeadlineState[]) => states.map((deadlineState) => ({ deadlineState }));

describe('completionRate', () => {
  it('is done over tasks with a deadline', () => {
    const tasks = withStates(
      'doneOnTime',
      'doneLate',
      'overdue',
      'dueSoon',
      'notDue',
      'noDeadline',
      'noDeadline',
    );
    expect(completionRate(tasks)).toEqual({ numerator: 2, denominator: 5, value: 0.4 });
  });

  it('is missing, not 0, when no task has a deadline', () => {
    expect(completionRate(withStates('noDeadline'))).toEqual({ numerator: 0, denominator: 0, value: null });
    expect(completionRate([])).toEqual({ numerator: 0, denominator: 0, value: null });
  });
});

describe('onTimeRate', () => {
  it('is done on time over what is decided', () => {
    const tasks = withStates(
      'doneOnTime',
      'doneOnTime',
      'doneOnTime',
      'doneLate',
      'notDue',
      'dueSoon',
      'noDeadline',
    );
    expect(onTimeRate(tasks)).toEqual({ numerator: 3, denominator: 4, value: 0.75 });
    expect(onTimeRate([...tasks, ...withStates('overdue')])).toEqual({
      numerator: 3,
      denominator: 5,
      value: 0.6,
    });
  });

  it('is missing while nothing is decided', () => {
    expect(onTimeRate(withStates('notDue', 'dueSoon')).value).toBeNull();
  });
});

describe('counts', () => {
  it('name every status, also those nobody has', () => {
    const counts = countByStatus([{ status: 'met' }, { status: 'noData' }, { status: 'noData' }]);
    expect(counts).toEqual({ met: 1, onTrack: 0, atRisk: 0, offTrack: 0, noData: 2, notAssessable: 0 });
  });

  it('stay apart by pillar', () => {
    const counts = countByPillar([
      { pillar: 'government', status: 'met' },
      { pillar: 'society', status: 'offTrack' },
      { pillar: 'society', status: 'offTrack' },
    ]);
    expect(counts.government.met).toBe(1);
    expect(counts.society).toMatchObject({ met: 0, offTrack: 2 });
    expect(Object.values(counts.economy).every((count) => count === 0)).toBe(true);
  });

  it('name every deadline state and work state', () => {
    expect(countByDeadlineState(withStates('overdue'))).toEqual({
      notDue: 0,
      dueSoon: 0,
      overdue: 1,
      doneOnTime: 0,
      doneLate: 0,
      noDeadline: 0,
    });
    expect(countByWorkState([{ workState: 'paused' }, { workState: 'notReported' }])).toEqual({
      notReported: 1,
      notStarted: 0,
      inProgress: 0,
      awaitingConfirmation: 0,
      done: 0,
      paused: 1,
    });
  });
});
