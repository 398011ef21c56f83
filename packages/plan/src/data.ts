export {
  type AgencyId,
  agencies,
  agencyById,
  agencyByWording,
  memberIds,
  memberships,
} from './agencies.ts';
export { pillarOfTarget, pillars } from './pillars.ts';
export { plan } from './plan.ts';
export { type RelatedRow, type Relation, relatedTargets, relatedTasks, relations } from './relations.ts';
export { targets } from './targets.ts';
export { tasks } from './tasks.ts';
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
