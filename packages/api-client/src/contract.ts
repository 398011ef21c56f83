import type { components, operations } from './schema.ts';

type Schemas = components['schemas'];

export type Agency = Schemas['Agency'];
export type AgencyDetail = Schemas['AgencyDetail'];
export type AgencyList = Schemas['AgencyList'];
export type AgencyMember = Schemas['AgencyMember'];
export type AgencyRef = Schemas['AgencyRef'];
export type AnswerList = Schemas['AnswerList'];
export type AnswerVisibility = Schemas['AnswerVisibility'];
export type Attachment = Schemas['Attachment'];
export type AttachmentInput = Schemas['AttachmentInput'];
export type AttachmentRef = Schemas['AttachmentRef'];
export type AttachmentState = Schemas['AttachmentState'];
export type AuditEntry = Schemas['AuditEntry'];
export type AuditList = Schemas['AuditList'];
export type Challenge = Schemas['Challenge'];
export type Change = Schemas['Change'];
export type ChangeKind = Schemas['ChangeKind'];
export type ChangeList = Schemas['ChangeList'];
export type DataLicense = Schemas['DataLicense'];
export type DeadlineExtension = Schemas['DeadlineExtension'];
export type DeadlineKind = Schemas['DeadlineKind'];
export type DeadlineState = Schemas['DeadlineState'];
export type DeadlineStateCounts = Schemas['DeadlineStateCounts'];
export type Effort = Schemas['Effort'];
export type ExportInfo = Schemas['ExportInfo'];
export type FeedbackCategory = Schemas['FeedbackCategory'];
export type FeedbackData = Schemas['FeedbackData'];
export type FeedbackInput = Schemas['FeedbackInput'];
export type FeedbackReceipt = Schemas['FeedbackReceipt'];
export type FeedbackState = Schemas['FeedbackState'];
export type Follow = Schemas['Follow'];
export type FollowList = Schemas['FollowList'];
export type Freshness = Schemas['Freshness'];
export type IndicatorState = Schemas['IndicatorState'];
export type InvalidPart = Schemas['InvalidPart'];
export type Me = Schemas['Me'];
export type Measurement = Schemas['Measurement'];
export type MeasurementList = Schemas['MeasurementList'];
export type MyFeedback = Schemas['MyFeedback'];
export type MyFeedbackList = Schemas['MyFeedbackList'];
export type NewAttachment = Schemas['NewAttachment'];
export type Occurrence = Schemas['Occurrence'];
export type OfficerAction = Schemas['OfficerAction'];
export type OfficerActionKind = Schemas['OfficerActionKind'];
export type OfficerFeedback = Schemas['OfficerFeedback'];
export type OfficerFeedbackList = Schemas['OfficerFeedbackList'];
export type OfficerFeedbackSummary = Schemas['OfficerFeedbackSummary'];
export type PageInfo = Schemas['PageInfo'];
export type Pillar = Schemas['Pillar'];
export type Plan = Schemas['Plan'];
export type PlanProvenance = Schemas['PlanProvenance'];
export type Problem = Schemas['Problem'];
export type PublicAnswer = Schemas['PublicAnswer'];
export type Rate = Schemas['Rate'];
export type Redaction = Schemas['Redaction'];
export type RelatedTarget = Schemas['RelatedTarget'];
export type RelatedTask = Schemas['RelatedTask'];
export type SimilarList = Schemas['SimilarList'];
export type StatusCounts = Schemas['StatusCounts'];
export type Summary = Schemas['Summary'];
export type Target = Schemas['Target'];
export type TargetList = Schemas['TargetList'];
export type TargetStatus = Schemas['TargetStatus'];
export type TargetSummary = Schemas['TargetSummary'];
export type Task = Schemas['Task'];
export type TaskCounts = Schemas['TaskCounts'];
export type TaskList = Schemas['TaskList'];
export type TaskMember = Schemas['TaskMember'];
export type TaskSummary = Schemas['TaskSummary'];
export type TaskUpdate = Schemas['TaskUpdate'];
export type Visit = Schemas['Visit'];
export type WorkState = Schemas['WorkState'];

/** Operations of the contract that this client calls. */
export type OperationId = Exclude<
  keyof operations,
  | 'getHealth'
  | 'getReadiness'
  | 'exportTargets'
  | 'exportTasks'
  | 'exportMeasurements'
  | 'getTaskCalendar'
  | 'downloadFile'
>;

/** `type` of the contract's problems. */
export type ProblemType = Problem['type'];

/** The last part of `type`, such as `notFound`. */
export type ProblemKind = ProblemType extends `urn:cantho-plan:problem:${infer Kind}` ? Kind : never;

/** The contract's query parameters; an array may be read-only and a filter that is not set may be `undefined`. */
type Filters<Query> = {
  readonly [Name in keyof Query]?:
    | (NonNullable<Query[Name]> extends readonly (infer Item)[] ? readonly Item[] : Query[Name])
    | undefined;
};

export type TargetQuery = NonNullable<operations['listTargets']['parameters']['query']>;
export type TaskQuery = NonNullable<operations['listTasks']['parameters']['query']>;
export type TargetFilters = Filters<TargetQuery>;
export type TaskFilters = Filters<TaskQuery>;
export type ChangeQuery = NonNullable<operations['listChanges']['parameters']['query']>;
export type ChangeFilters = Filters<ChangeQuery>;
export type TaskCountQuery = operations['countTasks']['parameters']['query'];
/** What tasks are counted by. */
export type TaskCountKey = TaskCountQuery['by'];
export type TaskCountFilters = Filters<Omit<TaskCountQuery, 'by'>>;
export type OfficerQuery = NonNullable<operations['listOfficerFeedback']['parameters']['query']>;
export type OfficerFilters = Filters<OfficerQuery>;
export type ExportFormat = NonNullable<
  NonNullable<operations['exportTargets']['parameters']['query']>['format']
>;
