import { addDays, localDate, periodOf } from './calendar.ts';
import { defaultDueSoonDays, isDone } from './dueDates.ts';
import { latestRevision, type Revisable } from './measurements.ts';
import { plan } from './plan.ts';
import type { DeadlineState, LocalDate, Period, TargetStatus, WorkState } from './types.ts';

/** A percentage in percent, or whether a milestone is reached; `null` where there was none before. */
export type ChangedFigure = number | boolean | null;

interface ChangeOf<Kind extends string, Value> {
  kind: Kind;
  /** The day it became known or, of a state that changed with time alone, true. */
  on: LocalDate;
  from: Value;
  to: Value;
  indicatorId: null;
  period: null;
}

interface FigureChange<Kind extends string> {
  kind: Kind;
  on: LocalDate;
  from: ChangedFigure;
  to: ChangedFigure;
  indicatorId: string;
  /** The month the figure is about. */
  period: Period;
}

interface OccurrenceChange {
  kind: 'occurrenceDone';
  on: LocalDate;
  from: null;
  /** The day it was done. */
  to: LocalDate;
  indicatorId: null;
  /** The occurrence's, such as `2026-Q1`. */
  period: string;
}

/**
 * One thing that differs between two moments. A `figure` is that of a month which had none, `from` the one that stands
 * for the month reported before it; a `correction` replaces a figure already published for its month.
 */
export type TargetChange =
  | ChangeOf<'targetStatus', TargetStatus>
  | FigureChange<'figure'>
  | FigureChange<'correction'>;

/** One thing that differs between two moments. An `extension` goes from one due day to another. */
export type TaskChange =
  | ChangeOf<'workState', WorkState>
  | ChangeOf<'deadlineState', DeadlineState>
  | OccurrenceChange
  | ChangeOf<'extension', LocalDate>;

export type Change = TargetChange | TaskChange;

/** A measurement of the contract has all of it. */
export interface ChangeMeasurement extends Revisable {
  indicatorId: string;
  value: number | null;
  reached: boolean | null;
}

/** A target as it was known at a moment. */
export interface TargetMoment {
  today: LocalDate;
  status: TargetStatus;
  /** All measurements published by then, of every indicator, in any order, corrected ones included. */
  measurements: readonly ChangeMeasurement[];
}

/** A task as it was known at a moment. A `TaskJudgement` has `deadlineState`, `dueOn` and `occurrenceList`. */
export interface TaskMoment {
  today: LocalDate;
  workState: WorkState;
  /** The day the report came in that says so; `null` when none did. */
  reportedOn: LocalDate | null;
  deadlineState: DeadlineState;
  /** Extensions included. */
  dueOn: LocalDate | null;
  /** The day the extension in force became known; `null` without one. */
  extendedOn: LocalDate | null;
  /** Empty unless the task recurs. `knownOn` is the day its completion became known, by default the day it was done. */
  occurrenceList: readonly {
    readonly period: string;
    readonly doneOn: LocalDate | null;
    readonly knownOn?: LocalDate | null | undefined;
  }[];
  /** Those the state was judged with; default 30. */
  dueSoonDays?: number | undefined;
}

/** The moment "since last month" is counted from: the last day of the month before that of `today`. */
export function lastMonthEnd(today: LocalDate): LocalDate {
  return addDays(`${periodOf(today)}-01`, -1);
}

/**
 * What changed of a target between two moments: its status, then figures by indicator and month. Several revisions of one
 * month between the two count once, from what stood before to what stands after; a revision that leaves the figure as it
 * was changes nothing.
 */
export function targetChanges(before: TargetMoment, after: TargetMoment): TargetChange[] {
  const changes: TargetChange[] = figureChanges(before, after);
  if (before.status === after.status) return changes;
  const known = new Set(before.measurements.map(({ id }) => id));
  const published = after.measurements.filter(({ id }) => !known.has(id)).map(publishedOn);
  const days = [...published, `${plan.year + 1}-01-01`];
  const on = latestBetween(days, before, after) ?? after.today;
  return [valueChange('targetStatus', on, before.status, after.status), ...changes];
}

/**
 * What changed of a task between two moments: its extension, the occurrences done, its work state, its deadline state, in
 * this order, from cause to effect.
 */
export function taskChanges(before: TaskMoment, after: TaskMoment): TaskChange[] {
  const causes = [...extension(before, after), ...occurrencesDone(before, after), ...work(before, after)];
  if (before.deadlineState === after.deadlineState) return causes;
  const on = deadlineStateDay(before, after, causes);
  return [...causes, valueChange('deadlineState', on, before.deadlineState, after.deadlineState)];
}

function figureChanges(before: TargetMoment, after: TargetMoment): TargetChange[] {
  const stood = standingFigures(before.measurements);
  const stands = standingFigures(after.measurements);
  return [...stands.entries()].flatMap(([key, measurement], index, entries) => {
    const earlier = stood.get(key);
    const previous = earlier ?? entries[index - 1]?.[1];
    const from = previous?.indicatorId === measurement.indicatorId ? figureOf(previous) : null;
    const to = figureOf(measurement);
    if (earlier && (earlier.id === measurement.id || from === to)) return [];
    const { indicatorId, period } = measurement;
    const facts = { on: publishedOn(measurement), from, to, indicatorId, period };
    return [earlier ? { kind: 'correction', ...facts } : { kind: 'figure', ...facts }];
  });
}

/** What stands for each month of each indicator, by indicator and month. */
function standingFigures(measurements: readonly ChangeMeasurement[]): Map<string, ChangeMeasurement> {
  const groups = new Map<string, ChangeMeasurement[]>();
  for (const measurement of measurements) {
    const key = `${measurement.indicatorId} ${measurement.period}`;
    const group = groups.get(key);
    if (group) group.push(measurement);
    else groups.set(key, [measurement]);
  }
  const standing = new Map<string, ChangeMeasurement>();
  for (const key of [...groups.keys()].sort()) {
    const measurement = latestRevision(groups.get(key) ?? []);
    if (measurement) standing.set(key, measurement);
  }
  return standing;
}

function figureOf({ value, reached }: ChangeMeasurement): ChangedFigure {
  return value ?? reached;
}

function publishedOn({ publishedAt }: ChangeMeasurement): LocalDate {
  return localDate(new Date(publishedAt));
}

function extension(before: TaskMoment, after: TaskMoment): TaskChange[] {
  const [from, to] = [before.dueOn, after.dueOn];
  if (from === null || to === null || from === to) return [];
  // The day of a recurring task moves on with its occurrences; only that of one that falls due once can be extended.
  if (after.occurrenceList.length > 0) return [];
  return [valueChange('extension', after.extendedOn ?? after.today, from, to)];
}

function occurrencesDone(before: TaskMoment, after: TaskMoment): TaskChange[] {
  const doneBefore = new Set(
    before.occurrenceList.filter(({ doneOn }) => doneOn !== null).map(({ period }) => period),
  );
  return after.occurrenceList.flatMap(({ period, doneOn, knownOn }) => {
    if (doneOn === null || doneBefore.has(period)) return [];
    const on = knownOn ?? doneOn;
    return [{ kind: 'occurrenceDone', on, from: null, to: doneOn, indicatorId: null, period }];
  });
}

function work(before: TaskMoment, after: TaskMoment): TaskChange[] {
  if (before.workState === after.workState) return [];
  return [valueChange('workState', after.reportedOn ?? after.today, before.workState, after.workState)];
}

/**
 * The latest of the days that brought a deadline state: what was done or moved between the two moments, and the calendar's
 * own day (the day after the due day, or the first within `dueSoonDays`).
 */
function deadlineStateDay(before: TaskMoment, after: TaskMoment, causes: readonly TaskChange[]): LocalDate {
  const finished = isDone(before) || isDone(after);
  const moved = before.dueOn !== after.dueOn;
  const days = causes.filter(({ kind }) => finished || (moved && kind !== 'workState')).map(({ on }) => on);
  return latestBetween([...days, ...calendarDay(after)], before, after) ?? after.today;
}

function calendarDay({ deadlineState, dueOn, dueSoonDays = defaultDueSoonDays }: TaskMoment): LocalDate[] {
  if (dueOn === null) return [];
  if (deadlineState === 'overdue') return [addDays(dueOn, 1)];
  return deadlineState === 'dueSoon' ? [addDays(dueOn, -dueSoonDays)] : [];
}

function latestBetween(
  days: readonly LocalDate[],
  before: { today: LocalDate },
  after: { today: LocalDate },
): LocalDate | undefined {
  // The day of the first moment itself counts: a visit may lie in the middle of it.
  return days
    .filter((day) => day >= before.today && day <= after.today)
    .sort()
    .at(-1);
}

function valueChange<Kind extends string, Value>(
  kind: Kind,
  on: LocalDate,
  from: Value,
  to: Value,
): ChangeOf<Kind, Value> {
  return { kind, on, from, to, indicatorId: null, period: null };
}
