import type { WorkState } from '@cantho/plan';

interface ReportingCourse {
  /** First month reported; default January. */
  from?: number;
  /** Months nobody reported. */
  missing?: readonly number[];
  /** A month whose figure is corrected by a second revision. */
  corrected?: number;
}

/** Figures of a percentage: `start` at the end of the year before, then `pace` times the straight line to the goal. */
export interface PercentageCourse extends ReportingCourse {
  start: number;
  pace: number;
  /** `false`: `start` is not published as a dated base, so the status cannot be assessed before the goal is met. */
  based?: false;
}

interface MilestoneCourse extends ReportingCourse {
  /** First month in which it is reported as reached. */
  reachedIn: number;
}

/** Indicators that are not named here are never reported: their honest status is `noData`. */
export const sampleCourses: Readonly<Record<string, PercentageCourse | MilestoneCourse>> = {
  'target-1-1': { start: 82, pace: 1.6 },
  'target-2-1': { start: 38, pace: 1.02 },
  'target-3-1': { start: 74, pace: 0.98 },
  'target-4-1': { start: 60, pace: 0.78 },
  'target-5-1': { start: 22, pace: 0.7, corrected: 4 },
  'target-6-1': { start: 35, pace: 0.42 },
  'target-7-1': { start: 84.5, pace: 0.8, based: false },
  'target-8-1': { start: 0, pace: 1.05, from: 6 },
  'target-9-1': { start: 88, pace: 1.04, missing: [3, 4] },
  'target-10-1': { start: 70, pace: 1.3 },
  'target-11-1': { start: 41, pace: 0.66, corrected: 10 },
  'target-12-1': { reachedIn: 9 },
  'target-13-1': { start: 64, pace: 0.99 },
  'target-14-1': { start: 90, pace: 2.5 },
  'target-15-1': { start: 60, pace: 2.6 },
  'target-15-2': { start: 40, pace: 0.74 },
  'target-17-1': { start: 34, pace: 0.85, missing: [7] },
  'target-18-1': { start: 52, pace: 0.5 },
  'target-19-1': { start: 61, pace: 0.9, based: false },
  'target-20-1': { start: 18, pace: 1.03, corrected: 5, missing: [8] },
  'target-21-1': { start: 63, pace: 1.01 },
  'target-22-1': { start: 71, pace: 1.5 },
  'target-23-1': { start: 45, pace: 0.97 },
  'target-25-1': { start: 30, pace: 0.35 },
  'target-26-1': { start: 87, pace: 0.8, based: false },
  'target-27-1': { start: 9, pace: 1 },
  'target-28-1': { start: 58, pace: 0.72, corrected: 9 },
  'target-29-1': { start: 85, pace: 1.8 },
  'target-30-1': { start: 55, pace: 1.04 },
};

type ReportedState = Exclude<WorkState, 'notReported'>;

/** What happens on a task; without anything it is in progress from January and reported every month. */
export interface TaskStory {
  /** Never reported. */
  unreported?: true;
  /** Months without a report. */
  missed?: readonly number[];
  /** Last month reported. */
  until?: number;
  /** States by the month they are first reported. */
  states?: Readonly<Partial<Record<number, ReportedState>>>;
  /** The day it was done; the next report says so. */
  doneOn?: string;
  /** Of a recurring task: the day each occurrence was done. */
  completions?: Readonly<Record<string, string>>;
  /** The later days granted, by the day they were. */
  extensions?: Readonly<Record<string, string>>;
}

export const sampleTaskStories: Readonly<Partial<Record<number, TaskStory>>> = {
  1: { doneOn: '2026-01-28' },
  2: {
    completions: {
      '2026-Q1': '2026-03-27',
      '2026-Q2': '2026-07-06',
      '2026-Q3': '2026-09-25',
      '2026-Q4': '2026-12-22',
    },
  },
  5: { missed: [4, 9] },
  7: { states: { 1: 'notStarted', 8: 'inProgress' }, doneOn: '2026-10-10' },
  9: { doneOn: '2026-03-20' },
  12: { doneOn: '2026-06-22' },
  13: { unreported: true },
  14: { doneOn: '2026-03-27' },
  15: { doneOn: '2026-04-21' },
  17: { doneOn: '2026-07-18' },
  18: { states: { 1: 'inProgress', 7: 'awaitingConfirmation' } },
  19: { missed: [6, 7], extensions: { '2026-06-24': '2026-09-30', '2026-09-22': '2026-12-15' } },
  20: { states: { 1: 'notStarted', 9: 'inProgress' } },
  25: { doneOn: '2026-12-09' },
  26: { missed: [3] },
  29: { states: { 1: 'notStarted' } },
  33: { doneOn: '2026-06-26' },
  35: { doneOn: '2026-09-18' },
  37: { states: { 1: 'inProgress', 10: 'awaitingConfirmation' } },
  39: { until: 8 },
  43: { states: { 1: 'notStarted', 11: 'inProgress' } },
  44: { states: { 1: 'inProgress', 6: 'paused' }, extensions: { '2026-11-12': '2027-03-31' } },
  45: { unreported: true },
  48: { doneOn: '2026-11-06' },
  51: { until: 10, missed: [2, 5] },
};
