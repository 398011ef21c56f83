import {
  type Indicator,
  lastDayOfMonth,
  type PercentageIndicator,
  type PlanTarget,
  type PlanTask,
  plan,
  targets,
  tasks,
  type WorkState,
} from '@cantho/plan';
import {
  documentOf,
  instantIn,
  monthlyReport,
  months,
  periodOfMonth,
  randomOf,
  type SampleDocument,
  seedOf,
} from './sampleKit.ts';
import { type SampleMemberUpdate, sampleMemberUpdates } from './sampleMembers.ts';
import { sampleCourses, sampleTaskStories, type TaskStory } from './sampleStories.ts';

interface SampleMeasurement extends SampleDocument {
  id: string;
  indicator_id: string;
  period: string;
  value: number | null;
  reached: boolean | null;
  as_of: string;
  agency_id: string;
  published_at: Date;
  revision: number;
  revises: string | null;
}

interface SampleBase extends SampleDocument {
  indicator_id: string;
  as_of: string;
  value: number;
  published_at: Date;
}

interface SampleTaskUpdate extends SampleDocument {
  id: string;
  task_no: number;
  period: string;
  work_state: Exclude<WorkState, 'notReported'>;
  note: null;
  done_on: string | null;
  agency_id: string;
  reported_at: Date;
}

interface SampleCompletion extends SampleDocument {
  task_no: number;
  period: string;
  done_on: string;
  reported_at: Date;
}

interface SampleExtension extends SampleDocument {
  id: string;
  task_no: number;
  due_on: string;
  granted_on: string;
  reported_at: Date;
}

export interface SampleData {
  measurements: SampleMeasurement[];
  bases: SampleBase[];
  updates: SampleTaskUpdate[];
  completions: SampleCompletion[];
  extensions: SampleExtension[];
  memberUpdates: SampleMemberUpdate[];
}

/**
 * A year of made-up figures, always the same ones. They follow the courses and stories of sampleStories.ts, show every
 * state a screen must be able to show, and say of themselves that they are sample data.
 */
export function createSampleData(): SampleData {
  return {
    measurements: targets.flatMap((target) =>
      target.indicators.flatMap((indicator) => measurementsOf(target, indicator)),
    ),
    bases: targets.flatMap(({ indicators }) => indicators.flatMap(basesOf)),
    updates: tasks.flatMap(updatesOf),
    completions: tasks.flatMap(completionsOf),
    extensions: tasks.flatMap(extensionsOf),
    memberUpdates: sampleMemberUpdates(),
  };
}

function measurementsOf(target: PlanTarget, indicator: Indicator): SampleMeasurement[] {
  const course = sampleCourses[indicator.id];
  if (!course) return [];
  return months
    .filter((month) => month >= (course.from ?? 1) && !course.missing?.includes(month))
    .flatMap((month) => {
      const first = measurementOf(target, indicator, month);
      return month === course.corrected ? [first, correctionOf(first)] : [first];
    });
}

function measurementOf(target: PlanTarget, indicator: Indicator, month: number): SampleMeasurement {
  const period = periodOfMonth(month);
  const course = sampleCourses[indicator.id];
  const reachedIn = course && 'reachedIn' in course ? course.reachedIn : undefined;
  return {
    id: `sample-${indicator.id}-${period}-r1`,
    indicator_id: indicator.id,
    period,
    value: indicator.kind === 'percentage' ? valueIn(indicator, month) : null,
    reached: indicator.kind === 'milestone' ? month >= (reachedIn ?? 13) : null,
    as_of: lastDayOfMonth(plan.year, month),
    agency_id: reporterOf(target),
    published_at: instantIn(month + 1, 8 + (seedOf(indicator.id) % 6)),
    revision: 1,
    revises: null,
    ...monthlyReport(month),
  };
}

/** A week later the same agency corrects its figure by a little. */
function correctionOf(first: SampleMeasurement): SampleMeasurement {
  return {
    ...first,
    id: first.id.replace(/r1$/, 'r2'),
    value: first.value === null ? null : round(first.value * 1.02),
    published_at: new Date(first.published_at.getTime() + 7 * 86_400_000),
    revision: 2,
    revises: first.id,
  };
}

/** On the straight line from base to goal, times the course's pace, with a wobble that dies out towards the goal. */
function valueIn(indicator: PercentageIndicator, month: number): number {
  const course = sampleCourses[indicator.id];
  if (!course || !('pace' in course)) throw new Error(`No course for ${indicator.id}`);
  const { start, pace } = course;
  const share = Math.min(1, (month / 12) * pace);
  const wobble = share < 1 ? (randomOf(`${indicator.id}-${month}`) - 0.5) * 0.02 : 0;
  const ceiling = indicator.comparator === '>' ? Math.min(100, indicator.goal + 1.5) : indicator.goal;
  return Math.min(ceiling, round(start + (ceiling - start) * Math.max(0, share + wobble)));
}

function basesOf(indicator: Indicator): SampleBase[] {
  const course = sampleCourses[indicator.id];
  if (!course || !('pace' in course) || course.based === false) return [];
  return [
    {
      indicator_id: indicator.id,
      as_of: `${plan.year - 1}-12-31`,
      value: course.start,
      published_at: instantIn(1, 10),
      ...documentOf(`Báo cáo năm ${plan.year - 1} (số liệu minh hoạ)`),
    },
  ];
}

function updatesOf(task: PlanTask): SampleTaskUpdate[] {
  const story = sampleTaskStories[task.no] ?? {};
  if (story.unreported) return [];
  return months
    .filter((month) => month <= (story.until ?? 12) && !story.missed?.includes(month))
    .filter((month) => !story.doneOn || month <= monthOf(story.doneOn) + 1)
    .map((month) => updateOf(task, story, month));
}

function updateOf(task: PlanTask, story: TaskStory, month: number): SampleTaskUpdate {
  const period = periodOfMonth(month);
  const reportedOn = 6 + ((task.no + month) % 7);
  const done =
    story.doneOn !== undefined && story.doneOn < `${period}-${String(reportedOn).padStart(2, '0')}`;
  return {
    id: `sample-task-${task.no}-${period}`,
    task_no: task.no,
    period,
    work_state: done ? 'done' : stateIn(story, month),
    note: null,
    done_on: done ? (story.doneOn ?? null) : null,
    agency_id: reporterOf(task),
    reported_at: instantIn(month, reportedOn),
    ...monthlyReport(month),
  };
}

/** The latest state the story names for that month or an earlier one. */
function stateIn(story: TaskStory, month: number): Exclude<WorkState, 'notReported'> {
  const steps = story.states ?? { 1: 'inProgress' };
  const step = months.filter((candidate) => candidate <= month && steps[candidate]).at(-1);
  return (step && steps[step]) || 'notStarted';
}

function completionsOf(task: PlanTask): SampleCompletion[] {
  const completions = sampleTaskStories[task.no]?.completions ?? {};
  return Object.entries(completions).map(([period, doneOn]) => ({
    task_no: task.no,
    period,
    done_on: doneOn,
    reported_at: new Date(`${doneOn}T09:00:00Z`),
    ...documentOf(`Biên bản phiên họp ${period} (số liệu minh hoạ)`),
  }));
}

/** Known on the evening of the day it was granted. */
function extensionsOf({ no }: PlanTask): SampleExtension[] {
  const extensions = sampleTaskStories[no]?.extensions ?? {};
  return Object.entries(extensions).map(([grantedOn, dueOn]) => ({
    id: `sample-task-${no}-${dueOn}`,
    task_no: no,
    due_on: dueOn,
    granted_on: grantedOn,
    reported_at: new Date(`${grantedOn}T09:00:00Z`),
    ...documentOf(`Công văn gia hạn nhiệm vụ ${no} (số liệu minh hoạ)`),
  }));
}

function reporterOf({ leadAgencies }: PlanTarget | PlanTask): string {
  const [first] = leadAgencies;
  if (!first) throw new Error('A row of the plan without a lead agency');
  return first;
}

const monthOf = (date: string) => Number(date.slice(5, 7));
const round = (value: number) => Math.round(value * 10) / 10;
