export { type AgencyId, agencies, agencyById, agencyByWording } from './agencies.ts';
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
export { pillarOfTarget, pillars } from './pillars.ts';
export { plan } from './plan.ts';
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
export { targets } from './targets.ts';
export { type TaskJudgement, type TaskStateInput, taskState } from './taskState.ts';
export { tasks } from './tasks.ts';
export { foldAccents, matchesText } from './textSearch.ts';
export type {
  Agency,
  AgencyKind,
  Comparator,
  Deadline,
  DeadlineKind,
  DeadlineState,
  Freshness,
  Indicator,
  IndicatorKind,
  LocalDate,
  MilestoneIndicator,
  PercentageIndicator,
  Period,
  Pillar,
  PillarInfo,
  Plan,
  PlanProvenance,
  PlanTarget,
  PlanTask,
  TargetStatus,
  WorkState,
} from './types.ts';
