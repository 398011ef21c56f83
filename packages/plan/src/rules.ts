export {
  addDays,
  daysBetween,
  isLocalDate,
  lastDayOfMonth,
  localDate,
  periodOf,
  periodsBetween,
} from './calendar.ts';
export {
  type Change,
  type ChangedFigure,
  type ChangeMeasurement,
  lastMonthEnd,
  type TargetChange,
  type TargetMoment,
  type TaskChange,
  type TaskMoment,
  targetChanges,
  taskChanges,
} from './changes.ts';
export {
  type DeadlineInput,
  type DeadlineJudgement,
  deadlineState,
  defaultDueSoonDays,
  dueDate,
  isDone,
  nextDueDate,
  type Occurrence,
  type OccurrenceCompletion,
  type OccurrenceJudgement,
  occurrences,
} from './dueDates.ts';
export { latestRevision, measurementSeries, type Revisable, type SeriesPoint } from './measurements.ts';
export {
  completionRate,
  countByDeadlineState,
  countByPillar,
  countByStatus,
  countByWorkState,
  onTimeRate,
  type Rate,
} from './rates.ts';
export {
  type AgencyReporting,
  agencyReporting,
  type CutOff,
  cutOffOf,
  freshness,
  missedReports,
  monthlyCutOffs,
  type ReportState,
  reportState,
} from './reporting.ts';
export {
  attainment,
  type Bands,
  type CurrentFigure,
  type DatedValue,
  defaultBands,
  type IndicatorInputs,
  type IndicatorJudgement,
  type IndicatorStatusInput,
  indicatorStatus,
  meetsGoal,
  pace,
  targetStatus,
  yearShare,
} from './targetStatus.ts';
export { type TaskJudgement, type TaskStateInput, taskState } from './taskState.ts';
export {
  foldAccents,
  foldedTarget,
  foldedTask,
  matchesFolded,
  matchesText,
  textMatcher,
} from './textSearch.ts';
export { dueMonth, quarterOf, timelineMonths } from './timeline.ts';
export type {
  Comparator,
  Deadline,
  DeadlineKind,
  DeadlineState,
  Freshness,
  LocalDate,
  Period,
  Pillar,
  TargetStatus,
  WorkState,
} from './types.ts';
