import type { AttachmentState } from '@cantho/api-client';
import type { Generated, GeneratedAlways } from 'kysely';
import type { QuarantineCause, RejectionReason, StoredMediaType } from '../attachments/outcomes.ts';

/** The tables as Kysely sees them. Dates are `YYYY-MM-DD` text, instants `Date`, numbers `number` (see connect.ts). */
export interface Database {
  agencies: AgencyTable;
  agency_members: AgencyMemberTable;
  targets: TargetTable;
  indicators: IndicatorTable;
  target_agencies: TargetAgencyTable;
  tasks: TaskTable;
  task_agencies: TaskAgencyTable;
  measurements: MeasurementTable;
  bases: BaseTable;
  task_updates: TaskUpdateTable;
  occurrence_completions: OccurrenceCompletionTable;
  member_updates: MemberUpdateTable;
  deadline_extensions: DeadlineExtensionTable;
  feedback: FeedbackTable;
  feedback_contacts: FeedbackContactTable;
  feedback_history: FeedbackHistoryTable;
  feedback_answers: FeedbackAnswerTable;
  feedback_reopenings: FeedbackReopeningTable;
  idempotency_keys: IdempotencyKeyTable;
  rate_limits: RateLimitTable;
  spent_challenges: SpentChallengeTable;
  loads: LoadTable;
  attachments: AttachmentTable;
  attachment_parts: AttachmentPartTable;
  doomed_files: DoomedFileTable;
  follows: FollowTable;
  visits: VisitTable;
  audit_log: AuditLogTable;
  audit_notes: AuditNoteTable;
  webhook_events: WebhookEventTable;
  seeds: SeedTable;
  data_version: DataVersionTable;
  instance: InstanceTable;
}

type AgencyRole = 'lead' | 'coordinating';

interface AgencyTable {
  id: string;
  position: number;
  name: string;
  kind: string;
  aliases: string[];
  folded: string;
  hash: string;
  /** `false` of a body the plan only means by naming its class. */
  in_plan: Generated<boolean>;
}

interface AgencyMemberTable {
  class_id: string;
  agency_id: string;
  /** Who says that it belongs to the class. */
  named_by: 'plan' | 'report' | 'sample';
}

interface TargetTable {
  no: number;
  pillar: string;
  text: string;
  lead_wording: string;
  coordinating_wording: string;
  folded: string;
  hash: string;
}

interface IndicatorTable {
  id: string;
  target_no: number;
  position: number;
  name: string;
  kind: string;
  comparator: string | null;
  goal: number | null;
  unit: string | null;
}

interface TargetAgencyTable {
  target_no: number;
  agency_id: string;
  role: AgencyRole;
  position: number;
}

interface TaskTable {
  no: number;
  text: string;
  lead_wording: string;
  coordinating_wording: string;
  deadline_kind: string;
  deadline_wording: string;
  deadline_year: number;
  deadline_month: number | null;
  deadline_quarter: number | null;
  folded: string;
  hash: string;
}

interface TaskAgencyTable {
  task_no: number;
  agency_id: string;
  role: AgencyRole;
  position: number;
}

interface DocumentColumns {
  document_title: string;
  document_number: string | null;
  document_url: string | null;
}

interface MeasurementTable extends DocumentColumns {
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
  sample: boolean;
}

interface BaseTable extends DocumentColumns {
  indicator_id: string;
  as_of: string;
  value: number;
  published_at: Date;
  sample: boolean;
}

interface TaskUpdateTable extends DocumentColumns {
  id: string;
  task_no: number;
  period: string;
  work_state: string;
  note: string | null;
  done_on: string | null;
  agency_id: string;
  reported_at: Date;
  sample: boolean;
}

interface OccurrenceCompletionTable extends DocumentColumns {
  task_no: number;
  period: string;
  done_on: string;
  reported_at: Date;
  sample: boolean;
}

/** What a body of a class reports itself; it does not decide the state of the task. */
interface MemberUpdateTable extends DocumentColumns {
  id: string;
  task_no: number;
  agency_id: string;
  period: string;
  work_state: string;
  note: string | null;
  done_on: string | null;
  reported_at: Date;
  sample: boolean;
}

interface DeadlineExtensionTable extends DocumentColumns {
  id: string;
  task_no: number;
  /** The later day. */
  due_on: string;
  granted_on: string;
  reported_at: Date;
  sample: boolean;
}

interface FeedbackTable {
  id: string;
  /** `null` once it was erased. */
  receipt_hash: string | null;
  about: string;
  category: string;
  /** `null` once it was erased. */
  text: string | null;
  state: string;
  /** Issuer and subject of whoever was signed in; `null` of the signed out. */
  author_issuer: string | null;
  author_subject: string | null;
  created_at: Date;
  /** Goes up with whatever is done with it. */
  version: Generated<number>;
  /** Where it was sent from. */
  source: Generated<'widget' | 'form' | 'open311'>;
  /** Who has it; `null`: whoever coordinates the plan. */
  agency_id: Generated<string | null>;
  /** The officer who took it. */
  taken_issuer: Generated<string | null>;
  taken_subject: Generated<string | null>;
  taken_name: Generated<string | null>;
  /** When it was answered or closed; `null` while it is open. */
  settled_at: Generated<Date | null>;
  closed_because: Generated<string | null>;
  folded_text: GeneratedAlways<string | null>;
  /** How content the sender is with the subject, 1 to 5. */
  rating: Generated<number | null>;
  /** How good the sender finds the answer, 1 to 5. */
  answer_rating: Generated<number | null>;
  /** Why it looks as if a program sent it; such is not in the queue until somebody takes it. */
  put_aside: Generated<'hiddenField' | 'tooFast' | null>;
  /** When all that is personal was deleted. */
  erased_at: Generated<Date | null>;
}

/** That the sender was not content, once. */
interface FeedbackReopeningTable {
  feedback_id: string;
  reason: string;
  at: Date;
}

interface FeedbackContactTable {
  feedback_id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  consented_at: Date;
}

interface FeedbackHistoryTable {
  feedback_id: string;
  position: number;
  state: string;
  at: Date;
}

interface FeedbackAnswerTable {
  feedback_id: string;
  text: string;
  agency_id: string;
  answered_at: Date;
  is_public: Generated<boolean>;
  /** As the officer published it, `null` where it was not; never the citizen's own text. */
  question: string | null;
  /** Copied from the feedback by trigger. */
  about: GeneratedAlways<string>;
  /** Folded words of question and answer, and the subject. */
  words: GeneratedAlways<string>;
}

interface IdempotencyKeyTable {
  key_hash: string;
  body_hash: string;
  sealed_receipt: string;
  /** JSON: what became of attachments until then. */
  attachments: Generated<string>;
  feedback_id: string;
  expires_at: Date;
}

interface RateLimitTable {
  key: string;
  hits: number;
  resets_at: Date;
}

/** Challenges that opened something, until they expire. */
interface SpentChallengeTable {
  hash: string;
  expires_at: Date;
}

/** What came lately, halved every few minutes (loads.ts). */
interface LoadTable {
  key: string;
  amount: number;
  at: Date;
}

/** A file somebody sends, from its announcement on. */
interface AttachmentTable {
  id: string;
  secret_hash: string;
  /** Harmless, and only shown. */
  file_name: string;
  /** Announced bytes. */
  size: number;
  /** Bytes that arrived. */
  received: Generated<number>;
  state: Generated<AttachmentState>;
  reason: Generated<RejectionReason | null>;
  /** Why it is quarantined. */
  cause: Generated<QuarantineCause | 'missing' | null>;
  /** How often it was begun to be looked through; failures of the scanner do not count. */
  attempts: Generated<number>;
  /** When it is to be looked through; `null` when it is not, or no more. */
  look_at: Generated<Date | null>;
  /** Of the file that may be served. */
  file_key: Generated<string | null>;
  media_type: Generated<StoredMediaType | null>;
  stored_size: Generated<number | null>;
  /** Hash of the network it came from, until it was sent with a feedback. */
  network: string | null;
  created_at: Date;
  /** When it is deleted unless it was sent with a feedback. */
  expires_at: Date | null;
  feedback_id: Generated<string | null>;
  /** Among those of its feedback, from 0. */
  position: Generated<number | null>;
}

interface AttachmentPartTable {
  attachment_id: string;
  /** Bytes before it. */
  start: number;
  size: number;
  file_key: string;
}

/** Files to be deleted. */
interface DoomedFileTable {
  file_key: string;
  since: Date;
}

interface PersonColumns {
  author_issuer: string;
  author_subject: string;
}

interface FollowTable extends PersonColumns {
  /** A target or a task. */
  about: string;
  followed_at: Date;
}

/** A person's latest visit. */
interface VisitTable extends PersonColumns {
  started_at: Date;
  last_seen_at: Date;
  /** End of the visit before. */
  since: Date | null;
}

/** Append-only by trigger; each entry holds the hash of the one before (audit.ts). */
interface AuditLogTable {
  position: number;
  at: Date;
  actor: string;
  /** Issuer and subject of an officer, as JSON. */
  actor_id: string | null;
  action: string;
  feedback_id: string | null;
  detail: string;
  previous_hash: string;
  hash: string;
}

/** What happened to a feedback, until other systems know (webhook.ts). */
interface WebhookEventTable {
  /** The same however often it is sent. */
  id: string;
  feedback_id: string;
  version: number;
  type: string;
  state: string;
  agency_id: string | null;
  at: Date;
  attempts: Generated<number>;
  last_fault: Generated<string | null>;
  delivered_at: Generated<Date | null>;
}

/** What an officer wrote beside an action. */
interface AuditNoteTable {
  position: number;
  feedback_id: string;
  note: string;
  salt: string;
}

interface SeedTable {
  name: string;
  hash: string;
}

interface DataVersionTable {
  id: Generated<boolean>;
  version: number;
  /** Grows when the rows of the plan change. */
  plan_version: Generated<number>;
}

interface InstanceTable {
  id: Generated<boolean>;
  salt: string;
  /** Signs challenges and forms; never leaves the database but to the processes of this API. */
  secret: string;
}
