import type { Measurement, WorkState } from '@cantho/api-client';
import { type Indicator, type PlanTarget, type PlanTask, targets, tasks, yearShare } from '@cantho/plan';
import { agencyRef } from './agencyRefs.ts';
import type { Figures } from './figures.ts';
import { sampleMemberBodies, sampleMemberReports } from './sampleMembers.ts';

const baseDay = '2025-12-31';
const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);

type Course = 'met' | 'onTrack' | 'atRisk' | 'offTrack' | 'noData' | 'notAssessable';

/** How the sample goes for each indicator; the others are on track. Chosen so that every status is seen. */
const courses: Readonly<Record<string, Course>> = {
  'target-2-1': 'atRisk',
  'target-3-1': 'met',
  'target-5-1': 'notAssessable',
  'target-7-1': 'offTrack',
  'target-9-1': 'noData',
  'target-10-1': 'atRisk',
  'target-15-1': 'met',
  'target-15-2': 'atRisk',
  'target-17-1': 'notAssessable',
  'target-18-1': 'noData',
  'target-19-1': 'atRisk',
  'target-22-1': 'met',
  'target-23-1': 'offTrack',
  'target-24-1': 'notAssessable',
  'target-25-1': 'atRisk',
  'target-27-1': 'noData',
  'target-28-1': 'offTrack',
  'target-30-1': 'met',
};

const paceOf: Readonly<Record<Course, number>> = {
  met: 0,
  onTrack: 1.05,
  notAssessable: 1,
  atRisk: 0.75,
  offTrack: 0.4,
  noData: 0,
};

const courseOf = (id: string): Course => courses[id] ?? 'onTrack';
const baseOf = (goal: number): number => Math.round(goal * 0.6);
const tenths = (value: number): number => Math.round(value * 10) / 10;

function figureOf({ id, comparator, goal }: Indicator, asOf: string): number | null {
  if (goal === null) return null;
  const course = courseOf(id);
  if (course === 'met') return comparator === '>' ? goal + 1 : goal;
  const base = baseOf(goal);
  return tenths(base + (goal - base) * yearShare(asOf) * paceOf[course]);
}

function measurementOf(target: PlanTarget, indicator: Indicator, period: string): Measurement {
  const asOf = `${period}-10`;
  return {
    id: `${indicator.id}-${period}-r1`,
    indicatorId: indicator.id,
    period,
    value: figureOf(indicator, asOf),
    reached: indicator.kind === 'milestone' ? period >= '2026-11' : null,
    asOf,
    agency: agencyRef(target.leadAgencies[0]),
    document: documentOf(period),
    // Before the cut-off of the 15th (plan V.5.b).
    publishedAt: `${period}-12T02:00:00Z`,
    revision: 1,
    revises: null,
    sample: true,
  };
}

function documentOf(period: string) {
  return { title: `Báo cáo tháng ${Number(period.slice(5))}/${period.slice(0, 4)} (số liệu minh hoạ)` };
}

/** The first morning on which the second half of the year is looked back at: what came then is news of `2026-07-01`. */
const firstOfJuly = '2026-07-01T02:00:00Z';

/** Figures of a month that were corrected: how far off the first report was, and when the second came. */
const corrections: readonly { id: string; period: string; off: number; at: string }[] = [
  { id: 'target-20-1', period: '2026-05', off: -1.5, at: '2026-05-20T02:00:00Z' },
  // Far enough off to have been another status.
  { id: 'target-25-1', period: '2026-06', off: -6, at: firstOfJuly },
];

function corrected(measurement: Measurement): Measurement[] {
  const { id, indicatorId, period, value } = measurement;
  if (indicatorId === 'target-26-1' && period === '2026-06') {
    return [{ ...measurement, publishedAt: firstOfJuly }];
  }
  const found = corrections.find((known) => known.id === indicatorId && known.period === period);
  if (!found || value === null) return [measurement];
  const second = { ...measurement, id: `${indicatorId}-${period}-r2`, revision: 2, revises: id };
  return [
    { ...measurement, value: tenths(value + found.off) },
    { ...second, publishedAt: found.at },
  ];
}

const sampleMeasurements = (): Measurement[] =>
  targets.flatMap((target) =>
    target.indicators
      .filter(({ id }) => courseOf(id) !== 'noData')
      .flatMap((indicator) =>
        months.flatMap((period) => corrected(measurementOf(target, indicator, period))),
      ),
  );

/** Work states other than "in progress until done in time". */
const states: Readonly<Record<number, WorkState>> = {
  14: 'inProgress',
  18: 'awaitingConfirmation',
  30: 'notStarted',
  31: 'notStarted',
  36: 'awaitingConfirmation',
  41: 'paused',
};
const neverReported: readonly number[] = [48, 51];
const lateBy = { taskNo: 15, doneOn: '2026-04-10' };

/** Month in which a task that falls due once is done in the sample; `null` when it stays open. */
function doneIn(task: PlanTask): string | null {
  if (states[task.no] !== undefined) return null;
  if (task.no === lateBy.taskNo) return lateBy.doneOn.slice(0, 7);
  const { deadline } = task;
  if (deadline.kind === 'month') return months[deadline.month - 1] ?? null;
  if (deadline.kind === 'quarter') return months[deadline.quarter * 3 - 1] ?? null;
  return deadline.kind === 'year' ? '2026-12' : null;
}

const isMissed = (taskNo: number, period: string): boolean =>
  taskNo % 10 === 7 && (period === '2026-05' || period === '2026-06');

/** Task 36 waits for its confirmation since June, which it reported late. */
const news = { taskNo: 36, period: '2026-06' };

function stateIn(taskNo: number, period: string): WorkState {
  if (taskNo === news.taskNo && period < news.period) return 'inProgress';
  return states[taskNo] ?? 'inProgress';
}

function reportedAt(taskNo: number, period: string): string {
  if (taskNo === news.taskNo && period === news.period) return firstOfJuly;
  return `${period}-12T02:00:00Z`;
}

function updatesOf(task: PlanTask): Figures['updates'] {
  const done = doneIn(task);
  return months
    .filter((period) => (done === null || period <= done) && !isMissed(task.no, period))
    .map((period) => ({
      taskNo: task.no,
      id: `task-${task.no}-${period}`,
      period,
      workState: period === done ? 'done' : stateIn(task.no, period),
      note: null,
      agency: agencyRef(task.leadAgencies[0]),
      document: documentOf(period),
      reportedAt: reportedAt(task.no, period),
      doneOn: period === done ? (task.no === lateBy.taskNo ? lateBy.doneOn : `${period}-08`) : null,
      sample: true,
    }));
}

const bases = Object.fromEntries(
  targets
    .flatMap(({ indicators }) => indicators)
    .filter(({ id }) => courseOf(id) !== 'notAssessable' && courseOf(id) !== 'noData')
    .flatMap(({ id, goal }) => (goal === null ? [] : [[id, { value: baseOf(goal), asOf: baseDay }]])),
);

const grantedBy = (number: string, day: string) => ({
  title: 'Văn bản cho phép gia hạn (số liệu minh hoạ)',
  number,
  url: `https://cantho.example/gia-han-${day}`,
});

/** Task 18 was to be done by 30 June. */
const extensions = [
  {
    from: '2026-06-30',
    to: '2026-07-15',
    grantedOn: '2026-06-22',
    document: grantedBy('01/MH', '2026-06-22'),
  },
  {
    from: '2026-07-15',
    to: '2026-07-31',
    grantedOn: '2026-07-01',
    document: grantedBy('02/MH', '2026-07-01'),
  },
];

/** A deterministic sample of the whole year; every figure in it is marked. It is not the API's own sample. */
export const sampleFigures: Figures = {
  sample: true,
  measurements: sampleMeasurements(),
  updates: tasks.filter(({ no }) => !neverReported.includes(no)).flatMap(updatesOf),
  completions: [
    { taskNo: 2, period: '2026-Q1', doneOn: '2026-03-20' },
    { taskNo: 2, period: '2026-Q2', doneOn: '2026-06-19', knownAt: firstOfJuly },
    { taskNo: 2, period: '2026-Q3', doneOn: '2026-09-18' },
    { taskNo: 2, period: '2026-Q4', doneOn: '2026-12-11' },
  ],
  bases,
  extensions: extensions.map((extension) => ({ taskNo: 18, ...extension, sample: true })),
  memberBodies: sampleMemberBodies,
  memberReports: sampleMemberReports(),
};
