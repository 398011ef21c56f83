import type { AgencyId } from './agencies.ts';

/** Calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. Sorts as text. */
export type LocalDate = string;

/** Reporting month, `YYYY-MM`. Sorts as text. */
export type Period = string;

export type Pillar = 'government' | 'economy' | 'society';
export type AgencyKind = 'body' | 'class' | 'openGroup';
export type Comparator = '=' | '>=' | '>';
export type IndicatorKind = 'percentage' | 'milestone';
export type DeadlineKind = 'month' | 'quarter' | 'year' | 'everyQuarter' | 'ongoing';
/** As an agency reports it; `notReported` until one does, which is not the same as `notStarted`. */
export type WorkState =
  | 'notReported'
  | 'notStarted'
  | 'inProgress'
  | 'awaitingConfirmation'
  | 'done'
  | 'paused';
export type DeadlineState = 'notDue' | 'dueSoon' | 'overdue' | 'doneOnTime' | 'doneLate' | 'noDeadline';
export type Freshness = 'current' | 'stale';
export type TargetStatus = 'met' | 'onTrack' | 'atRisk' | 'offTrack' | 'noData' | 'notAssessable';

/** The plan as a document. Dates are local days; `sourceSha256` is of the bytes of the text the rows were read from. */
export interface Plan {
  number: string;
  title: string;
  issuer: string;
  signer: string;
  issuedOn: LocalDate;
  effectiveOn: LocalDate;
  year: number;
  sourceSha256: string;
  /** The cut-off of the year's results: they are due before this day (plan V.5.b). */
  resultsDueOn: LocalDate;
  /** The cut-off of each month's report: it is due before this day of the month (plan V.5.b). */
  monthlyReportDay: number;
}

/** One of the three pillars; targets are numbered through, so a pillar is a range of numbers (plan section 2). */
export interface PillarInfo {
  id: Pillar;
  nameVi: string;
  /** Where section 2 of the plan lists its targets, e.g. `2.a`. */
  section: string;
  firstTarget: number;
  lastTarget: number;
}

/** A named body, a class of bodies that acts as a class, or an open group ("the units concerned"). */
export interface Agency {
  /** Slug of `name` without accents. */
  id: string;
  /** The wording of the appendices, first one met. */
  name: string;
  kind: AgencyKind;
  /** Other wordings the plan uses for the same agency. */
  aliases: readonly string[];
}

/** Where a row of the plan stands, and its words. */
export interface PlanProvenance {
  document: '224/KH-UBND';
  appendix: 'I' | 'II';
  row: number;
  quote: string;
}

interface IndicatorBase {
  /** `target-<target>-<position>`, e.g. `target-15-1`. */
  id: string;
  targetNo: number;
  /** What is measured, in the plan's words. */
  name: string;
}

export interface PercentageIndicator extends IndicatorBase {
  kind: 'percentage';
  comparator: Comparator;
  /** In percent, 0–100. */
  goal: number;
  unit: '%';
}

export interface MilestoneIndicator extends IndicatorBase {
  kind: 'milestone';
  comparator: null;
  goal: null;
  unit: null;
}

export type Indicator = PercentageIndicator | MilestoneIndicator;

interface PlanRow {
  no: number;
  /** Verbatim. */
  text: string;
  /** The cell "Cơ quan chủ trì", verbatim but for line breaks. */
  leadWording: string;
  /** In the plan's order. */
  leadAgencies: readonly AgencyId[];
  /** The cell "Cơ quan phối hợp", verbatim but for line breaks. */
  coordinatingWording: string;
  /** In the plan's order. */
  coordinatingAgencies: readonly AgencyId[];
  provenance: PlanProvenance;
}

/** A row of Appendix I. */
export interface PlanTarget extends PlanRow {
  pillar: Pillar;
  /** At least one; the target is met only when all are. */
  indicators: readonly Indicator[];
}

/** A row of Appendix II. */
export interface PlanTask extends PlanRow {
  deadline: Deadline;
}

interface DeadlineBase {
  /** The cell "Thời gian hoàn thành", verbatim. */
  wording: string;
  year: number;
}

/** The plan's wording beside the rule read from it. `month` is 1–12, `quarter` 1–4. */
export type Deadline =
  | (DeadlineBase & { kind: 'month'; month: number })
  | (DeadlineBase & { kind: 'quarter'; quarter: number })
  | (DeadlineBase & { kind: 'year' | 'everyQuarter' | 'ongoing' });
