import type { AgencyRef, OfficerFeedbackSummary } from '@cantho/api-client';
import { foldAccents, localDate } from '@cantho/plan';
import { type Kysely, type SelectQueryBuilder, sql, type Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import { agencyOf, coordinatingAgency } from '../officers.ts';
import { dueDay, lateBefore, type Term, workingDaysSince } from '../workingDays.ts';
import { agencyRef } from './rowAgencies.ts';

/** What a queue is read with. */
export interface QueueContext {
  agencyById: ReadonlyMap<string, AgencyRef>;
  term: Term;
  today: string;
}

/** Filters of `listOfficerFeedback`, the agency being what the officer may see. */
export interface QueueFilters {
  /** `null`: of all. */
  agency: string | null;
  state: readonly string[];
  late?: boolean | undefined;
  taken: 'any' | 'me' | 'nobody';
  me: { issuer: string; subject: string };
  /** What looks as if a program sent it, and nothing else; without it only the rest. */
  aside: boolean;
  about?: string | undefined;
  q?: string | undefined;
  sort: 'dueOn' | 'createdAt' | '-createdAt';
}

type Query<Row> = SelectQueryBuilder<Database, 'feedback', Row>;

export const openStates: readonly string[] = ['received', 'underReview'];

/** The feedback that passes the filters, in the order asked for. */
export function selectQueue(db: Kysely<Database>, filters: QueueFilters, context: QueueContext) {
  const direction = filters.sort === '-createdAt' ? 'desc' : 'asc';
  // What came first is due first: the term is the same for all.
  return filtered(selectSummaries(db), filters, context)
    .orderBy('feedback.created_at', direction)
    .orderBy('feedback.id');
}

export async function countQueue(
  db: Kysely<Database>,
  filters: QueueFilters,
  context: QueueContext,
): Promise<number> {
  const all = db.selectFrom('feedback').select(({ fn }) => fn.countAll<number>().as('total'));
  const { total } = await filtered(all, filters, context).executeTakeFirstOrThrow();
  return Number(total);
}

function filtered<Row>(query: Query<Row>, filters: QueueFilters, { term, today }: QueueContext): Query<Row> {
  const { agency, state, late, taken, me, about, q } = filters;
  let rows = query.where('feedback.state', 'in', [...state]);
  if (agency !== null) {
    rows = rows.where((is) =>
      is.or([
        is('feedback.agency_id', '=', agency),
        ...(agency === coordinatingAgency ? [is('feedback.agency_id', 'is', null)] : []),
      ]),
    );
  }
  if (late !== undefined) {
    const isLate = sql<boolean>`(feedback.created_at < ${lateBefore(today, term)} and feedback.state in (${sql.join(openStates)}))`;
    rows = rows.where(isLate, '=', late);
  }
  rows = rows.where('put_aside', filters.aside ? 'is not' : 'is', null);
  if (taken === 'nobody') rows = rows.where('taken_subject', 'is', null);
  if (taken === 'me') {
    rows = rows.where('taken_issuer', '=', me.issuer).where('taken_subject', '=', me.subject);
  }
  if (about !== undefined) rows = rows.where('feedback.about', '=', about);
  for (const word of wordsOf(q)) rows = rows.where('folded_text', 'like', `%${word}%`);
  return rows;
}

/** Words as they stand in `folded_text`; signs of patterns are letters like any other. */
function wordsOf(q = ''): string[] {
  return foldAccents(q)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.replace(/[\\%_]/g, (sign) => `\\${sign}`));
}

/** All of a summary, and nothing else of the person than whether a contact is known. */
export function selectSummaries(db: Kysely<Database> | Transaction<Database>) {
  return db
    .selectFrom('feedback')
    .select([
      'feedback.id',
      'feedback.version',
      'feedback.about',
      'feedback.category',
      'feedback.state',
      'feedback.text',
      'feedback.created_at',
      'feedback.settled_at',
      'feedback.agency_id',
      'feedback.taken_name',
      'feedback.source',
    ])
    .select((of) => [
      of
        .exists(
          of
            .selectFrom('feedback_contacts')
            .select('feedback_id')
            .whereRef('feedback_id', '=', 'feedback.id'),
        )
        .as('has_contact'),
      of
        .selectFrom('attachments')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('attachments.feedback_id', '=', 'feedback.id')
        .as('attachment_count'),
    ]);
}

export type SummaryRow = Awaited<ReturnType<ReturnType<typeof selectSummaries>['executeTakeFirstOrThrow']>>;

export function summaryOf(
  row: SummaryRow,
  { agencyById, term, today }: QueueContext,
): OfficerFeedbackSummary {
  const dueOn = dueDay(row.created_at, term);
  const until = row.settled_at ? localDate(row.settled_at) : today;
  return {
    id: row.id,
    version: row.version,
    about: row.about,
    category: row.category as OfficerFeedbackSummary['category'],
    state: row.state as OfficerFeedbackSummary['state'],
    excerpt: excerptOf(row.text),
    createdAt: row.created_at.toISOString(),
    dueOn,
    workingDays: workingDaysSince(localDate(row.created_at), until, term.calendar),
    isLate: openStates.includes(row.state) && today > dueOn,
    agency: agencyRef(agencyById, agencyOf(row)),
    takenBy: row.taken_name,
    hasContact: Boolean(row.has_contact),
    attachments: Number(row.attachment_count),
    source: row.source,
  };
}

/** The first 140 characters, none cut in two. */
function excerptOf(text: string | null): string {
  return [...(text ?? '')].slice(0, 140).join('');
}
