import { describe, expect, it } from 'vitest';
import {
  type ChangeMeasurement,
  lastMonthEnd,
  type TargetMoment,
  type TaskMoment,
  targetChanges,
  taskChanges,
} from './changes.ts';
import { taskState } from './taskState.ts';
import type { Deadline, LocalDate, WorkState } from './types.ts';

describe('the end of last month', () => {
  it.each([
    ['2026-11-24', '2026-10-31'],
    ['2026-03-01', '2026-02-28'],
    ['2026-03-31', '2026-02-28'],
    ['2028-03-15', '2028-02-29'],
    ['2026-01-01', '2025-12-31'],
  ])('seen on %s is %s', (today, expected) => {
    expect(lastMonthEnd(today)).toBe(expected);
  });
});

function measured(
  id: string,
  period: string,
  value: number | null,
  more: Partial<ChangeMeasurement> = {},
): ChangeMeasurement {
  return {
    id,
    indicatorId: 'target-9-1',
    period,
    value,
    reached: null,
    asOf: `${period}-28`,
    publishedAt: `${period}-28T03:00:00Z`,
    revises: null,
    ...more,
  };
}

const march = measured('m3', '2026-03', 40);
const april = measured('m4', '2026-04', 45);
const aprilCorrected = measured('m4b', '2026-04', 43, {
  revises: 'm4',
  publishedAt: '2026-05-04T17:00:00Z',
});

const target = (
  today: LocalDate,
  status: TargetMoment['status'],
  ...measurements: ChangeMeasurement[]
): TargetMoment => ({ today, status, measurements });

const ofFigure = { indicatorId: 'target-9-1', period: '2026-04' };
const ofRow = { indicatorId: null, period: null };

describe('what changed of a target', () => {
  it('is nothing when nothing did', () => {
    const moment = target('2026-04-30', 'onTrack', march, april);
    expect(targetChanges(moment, { ...moment, today: '2026-06-30' })).toEqual([]);
  });

  it('is the first figure, which had none before it, and the status that came with it', () => {
    const changes = targetChanges(target('2026-02-28', 'noData'), target('2026-03-31', 'onTrack', march));
    expect(changes).toEqual([
      { kind: 'targetStatus', on: '2026-03-28', from: 'noData', to: 'onTrack', ...ofRow },
      {
        kind: 'figure',
        on: '2026-03-28',
        from: null,
        to: 40,
        indicatorId: 'target-9-1',
        period: '2026-03',
      },
    ]);
  });

  it('is a new month’s figure beside that of the month before', () => {
    expect(
      targetChanges(target('2026-03-31', 'onTrack', march), target('2026-04-30', 'onTrack', april, march)),
    ).toEqual([{ kind: 'figure', on: '2026-04-28', from: 40, to: 45, ...ofFigure }]);
  });

  it('is a correction of a month published before, on the day it came in Vietnam', () => {
    expect(
      targetChanges(
        target('2026-04-30', 'onTrack', march, april),
        target('2026-05-10', 'onTrack', march, april, aprilCorrected),
      ),
    ).toEqual([{ kind: 'correction', on: '2026-05-05', from: 45, to: 43, ...ofFigure }]);
  });

  it('is one figure when it was corrected before anyone looked', () => {
    expect(
      targetChanges(
        target('2026-03-31', 'onTrack', march),
        target('2026-05-10', 'onTrack', march, april, aprilCorrected),
      ),
    ).toEqual([{ kind: 'figure', on: '2026-05-05', from: 40, to: 43, ...ofFigure }]);
  });

  it('is one correction when there were two, and none when the second took back the first', () => {
    const before = target('2026-04-30', 'onTrack', april);
    const again = (value: number) =>
      measured('m4c', '2026-04', value, { revises: 'm4b', publishedAt: '2026-05-20T01:00:00Z' });
    const after = (value: number) => target('2026-05-31', 'onTrack', april, aprilCorrected, again(value));
    expect(targetChanges(before, after(41))).toEqual([
      { kind: 'correction', on: '2026-05-20', from: 45, to: 41, ...ofFigure },
    ]);
    expect(targetChanges(before, after(45))).toEqual([]);
  });

  it('holds a month that comes late against the month before it, not against a later one', () => {
    const february = measured('m2', '2026-02', 33, { publishedAt: '2026-05-02T01:00:00Z' });
    expect(
      targetChanges(target('2026-04-30', 'onTrack', march), target('2026-05-10', 'onTrack', march, february)),
    ).toEqual([
      {
        kind: 'figure',
        on: '2026-05-02',
        from: null,
        to: 33,
        indicatorId: 'target-9-1',
        period: '2026-02',
      },
    ]);
  });

  it('keeps the indicators of a target apart, in their order', () => {
    const second = { indicatorId: 'target-9-2' };
    const changes = targetChanges(
      target('2026-03-31', 'noData', march),
      target('2026-04-30', 'noData', measured('s4', '2026-04', 7, second), april, march),
    );
    expect(changes).toMatchObject([
      { kind: 'figure', indicatorId: 'target-9-1', from: 40, to: 45 },
      { kind: 'figure', indicatorId: 'target-9-2', from: null, to: 7 },
    ]);
  });

  it('is, of a milestone, whether it is reached', () => {
    const reached = (id: string, period: string, value: boolean) =>
      measured(id, period, null, { reached: value });
    expect(
      targetChanges(
        target('2026-03-31', 'notAssessable', reached('r3', '2026-03', false)),
        target('2026-04-30', 'met', reached('r3', '2026-03', false), reached('r4', '2026-04', true)),
      ),
    ).toMatchObject([
      { kind: 'targetStatus', from: 'notAssessable', to: 'met' },
      { kind: 'figure', from: false, to: true },
    ]);
  });

  it.each([
    ['of the figure that brought it', '2026-04-30', '2026-05-31', [aprilCorrected], '2026-05-05'],
    ['after the plan’s year, when time alone did', '2026-12-31', '2027-01-20', [], '2027-01-01'],
    ['it was seen at the latest, when nothing tells', '2026-06-30', '2026-07-31', [], '2026-07-31'],
  ] as const)('has for its status the day %s', (_, from, to, more, on) => {
    const changes = targetChanges(
      target(from, 'notAssessable', april),
      target(to, 'offTrack', april, ...more),
    );
    expect(changes[0]).toEqual({
      kind: 'targetStatus',
      on,
      from: 'notAssessable',
      to: 'offTrack',
      ...ofRow,
    });
  });
});

const june: Deadline = { kind: 'month', wording: 'Tháng 6/2026', year: 2026, month: 6 };
const everyQuarter: Deadline = { kind: 'everyQuarter', wording: 'Hằng quý', year: 2026 };
const ongoing: Deadline = { kind: 'ongoing', wording: 'Thường xuyên', year: 2026 };

interface Facts {
  deadline?: Deadline;
  workState?: WorkState;
  reportedOn?: LocalDate;
  doneOn?: LocalDate;
  extendedTo?: LocalDate;
  extendedOn?: LocalDate;
  completions?: { period: string; doneOn: LocalDate }[];
}

/** A task judged by the plan's own rules, so that the moments are such as can be. */
function task(today: LocalDate, facts: Facts = {}): TaskMoment {
  const { deadline = june, workState = 'inProgress', reportedOn = null, extendedOn = null } = facts;
  const judged = taskState({ ...facts, deadline, workState, reportedPeriods: [], today });
  return { ...judged, today, workState, reportedOn, extendedOn };
}

describe('what changed of a task', () => {
  it('is nothing when nothing did', () => {
    expect(taskChanges(task('2026-03-31'), task('2026-04-30'))).toEqual([]);
  });

  it.each([
    ['comes near', '2026-04-30', '2026-06-10', 'notDue', 'dueSoon', '2026-05-31'],
    ['passes', '2026-05-31', '2026-07-15', 'dueSoon', 'overdue', '2026-07-01'],
    ['comes and passes', '2026-04-30', '2026-07-31', 'notDue', 'overdue', '2026-07-01'],
  ])('is its state, from the day that was true, when its day %s', (_, before, after, from, to, on) => {
    expect(taskChanges(task(before), task(after))).toEqual([
      { kind: 'deadlineState', on, from, to, ...ofRow },
    ]);
  });

  it('is its work state, from the day of the report, which does not date what the calendar brought', () => {
    const after = task('2026-07-31', { workState: 'paused', reportedOn: '2026-07-14' });
    expect(taskChanges(task('2026-05-31'), after)).toEqual([
      { kind: 'workState', on: '2026-07-14', from: 'inProgress', to: 'paused', ...ofRow },
      { kind: 'deadlineState', on: '2026-07-01', from: 'dueSoon', to: 'overdue', ...ofRow },
    ]);
  });

  it('is done from the day of the report that says so', () => {
    const after = task('2026-07-31', { workState: 'done', doneOn: '2026-06-29', reportedOn: '2026-07-14' });
    expect(taskChanges(task('2026-06-30'), after)).toEqual([
      { kind: 'workState', on: '2026-07-14', from: 'inProgress', to: 'done', ...ofRow },
      { kind: 'deadlineState', on: '2026-07-14', from: 'dueSoon', to: 'doneOnTime', ...ofRow },
    ]);
  });

  it('is overdue again from the day of the report that takes "done" back', () => {
    const before = task('2026-07-31', { workState: 'done', doneOn: '2026-06-29' });
    const after = task('2026-08-31', { reportedOn: '2026-08-12' });
    expect(taskChanges(before, after).map(({ kind, on, to }) => [kind, on, to])).toEqual([
      ['workState', '2026-08-12', 'inProgress'],
      ['deadlineState', '2026-08-12', 'overdue'],
    ]);
  });

  it('is an extension from the old day to the new one, and what it does to the state', () => {
    const after = task('2026-07-31', { extendedTo: '2026-09-30', extendedOn: '2026-07-10' });
    expect(taskChanges(task('2026-07-05'), after)).toEqual([
      { kind: 'extension', on: '2026-07-10', from: '2026-06-30', to: '2026-09-30', ...ofRow },
      { kind: 'deadlineState', on: '2026-07-10', from: 'overdue', to: 'notDue', ...ofRow },
    ]);
  });

  it('is a second extension from the day of the first', () => {
    const first = { extendedTo: '2026-09-30', extendedOn: '2026-06-10' };
    const second = { extendedTo: '2026-12-31', extendedOn: '2026-09-20' };
    expect(taskChanges(task('2026-07-31', first), task('2026-09-25', second))).toEqual([
      { kind: 'extension', on: '2026-09-20', from: '2026-09-30', to: '2026-12-31', ...ofRow },
    ]);
  });

  it('is each occurrence done, and no extension though the day moves on', () => {
    const completions = [
      { period: '2026-Q1', doneOn: '2026-03-20' },
      { period: '2026-Q2', doneOn: '2026-06-18' },
    ];
    const before = task('2026-03-10', { deadline: everyQuarter });
    const after = task('2026-06-20', { deadline: everyQuarter, completions });
    const done = { kind: 'occurrenceDone', from: null, indicatorId: null };
    expect(taskChanges(before, after)).toEqual([
      { ...done, on: '2026-03-20', to: '2026-03-20', period: '2026-Q1' },
      { ...done, on: '2026-06-18', to: '2026-06-18', period: '2026-Q2' },
      { kind: 'deadlineState', on: '2026-06-18', from: 'dueSoon', to: 'notDue', ...ofRow },
    ]);
    expect(taskChanges(after, { ...after, today: '2026-06-25' })).toEqual([]);
  });

  it('dates an occurrence from the day it became known, where that is another', () => {
    const after = task('2026-05-20', {
      deadline: everyQuarter,
      completions: [{ period: '2026-Q1', doneOn: '2026-03-20' }],
    });
    const occurrenceList = after.occurrenceList.map((occurrence) => ({
      ...occurrence,
      knownOn: occurrence.doneOn && '2026-04-14',
    }));
    expect(
      taskChanges(task('2026-04-05', { deadline: everyQuarter }), { ...after, occurrenceList }),
    ).toMatchObject([
      { kind: 'occurrenceDone', on: '2026-04-14', to: '2026-03-20' },
      { kind: 'deadlineState', on: '2026-04-14', from: 'overdue', to: 'notDue' },
    ]);
  });

  it('does not date an overdue occurrence by a later one that was done', () => {
    const completions = [{ period: '2026-Q2', doneOn: '2026-05-10' }];
    const after = task('2026-05-20', { deadline: everyQuarter, completions });
    expect(taskChanges(task('2026-03-20', { deadline: everyQuarter }), after).at(-1)).toMatchObject({
      kind: 'deadlineState',
      on: '2026-04-01',
      to: 'overdue',
    });
  });

  it('is, of an ongoing task, its work state alone', () => {
    const before = task('2026-03-31', { deadline: ongoing, workState: 'notReported' });
    const after = task('2026-04-30', { deadline: ongoing, reportedOn: '2026-04-10' });
    expect(taskChanges(before, after)).toEqual([
      { kind: 'workState', on: '2026-04-10', from: 'notReported', to: 'inProgress', ...ofRow },
    ]);
  });
});
