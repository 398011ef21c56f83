import type { AgencyRef, FeedbackState, OfficerFeedback } from '@cantho/api-client';
import type { Kysely, Transaction } from 'kysely';
import { attachmentsOf } from '../attachments/feedbackAttachments.ts';
import type { FileLinks } from '../attachments/fileLinks.ts';
import type { Database } from '../database/schema.ts';
import { possibleActions, type Standing } from '../feedbackStates.ts';
import { agencyOf, type Officer } from '../officers.ts';
import { notFound } from '../problems.ts';
import { rowOfSubject } from '../routes/subjects.ts';
import { type QueueContext, selectSummaries, summaryOf } from './officerQueue.ts';
import type { PlanState } from './planState.ts';
import { agencyRef } from './rowAgencies.ts';

type Connection = Kysely<Database> | Transaction<Database>;

export interface FeedbackContext extends QueueContext {
  state: PlanState;
  officer: Officer;
}

/** Everything an officer needs of one feedback, its files still without links (`withLinks`). @throws Problem `notFound`. */
export async function readOfficerFeedback(
  db: Connection,
  id: string,
  context: FeedbackContext,
): Promise<OfficerFeedback> {
  const row = await selectSummaries(db)
    .select(['taken_issuer', 'taken_subject', 'closed_because', 'rating', 'answer_rating', 'erased_at'])
    .where('feedback.id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('notFound.feedback');
  const answer = await readAnswer(db, id, context.agencyById);
  const standing = standingOf(row, answer !== null, context.officer);
  return {
    ...summaryOf(row, context),
    subjectText: subjectText(context.state, row.about),
    text: row.text,
    rating: row.rating,
    contact: await readContact(db, id),
    files: await readFiles(db, id),
    history: await readHistory(db, id),
    answer,
    reopening: await readReopening(db, id),
    answerRating: row.answer_rating,
    closedBecause: row.closed_because,
    actions: mayAct(context.officer, row) ? possibleActions(standing, context.officer.role) : [],
  };
}

interface StandingRow {
  state: string;
  taken_issuer: string | null;
  taken_subject: string | null;
}

export function standingOf(row: StandingRow, hasAnswer: boolean, { issuer, subject }: Officer): Standing {
  const isMine = row.taken_issuer === issuer && row.taken_subject === subject;
  return {
    state: row.state as FeedbackState,
    taken: row.taken_subject === null ? 'nobody' : isMine ? 'me' : 'other',
    hasAnswer,
    // Only its sender asks.
    wasReopened: false,
  };
}

/** Who has just forwarded it still reads what came of it, and does nothing more; nor does anybody with what was erased. */
function mayAct({ agency }: Officer, row: { agency_id: string | null; erased_at: Date | null }): boolean {
  return row.erased_at === null && (agency === null || agencyOf(row) === agency);
}

function subjectText(state: PlanState, about: string): string | null {
  return rowOfSubject(state, about)?.row.summary.text ?? null;
}

async function readContact(db: Connection, id: string): Promise<OfficerFeedback['contact']> {
  const row = await db
    .selectFrom('feedback_contacts')
    .select(['name', 'email', 'phone'])
    .where('feedback_id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** `url` is the file's key still: what signs it may need the database, which in a transaction may be this connection. */
async function readFiles(db: Connection, id: string): Promise<OfficerFeedback['files']> {
  const attachments = (await attachmentsOf(db, [id])).get(id) ?? [];
  return attachments.map(({ fileName, mediaType, size, state, reason, fileKey }) => ({
    ...{ fileName, mediaType, size, state, reason, url: fileKey },
  }));
}

/** With a link to each file that may be looked at, for a few minutes. */
export async function withLinks(
  feedback: OfficerFeedback,
  links: Pick<FileLinks, 'sign'>,
): Promise<OfficerFeedback> {
  const files = feedback.files.map(async (file) => ({
    ...file,
    url: file.url === null ? null : await links.sign(file.url),
  }));
  return { ...feedback, files: await Promise.all(files) };
}

async function readReopening(db: Connection, id: string): Promise<OfficerFeedback['reopening']> {
  const row = await db
    .selectFrom('feedback_reopenings')
    .select(['reason', 'at'])
    .where('feedback_id', '=', id)
    .executeTakeFirst();
  return row ? { reason: row.reason, at: row.at.toISOString() } : null;
}

async function readHistory(db: Connection, id: string): Promise<OfficerFeedback['history']> {
  const rows = await db
    .selectFrom('feedback_history')
    .select(['state', 'at'])
    .where('feedback_id', '=', id)
    .orderBy('position')
    .execute();
  return rows.map(({ state, at }) => ({ state: state as FeedbackState, at: at.toISOString() }));
}

async function readAnswer(
  db: Connection,
  id: string,
  agencyById: ReadonlyMap<string, AgencyRef>,
): Promise<OfficerFeedback['answer']> {
  const row = await db
    .selectFrom('feedback_answers')
    .select(['text', 'is_public', 'question', 'answered_at', 'agency_id'])
    .where('feedback_id', '=', id)
    .executeTakeFirst();
  return row
    ? {
        text: row.text,
        visibility: row.is_public ? 'public' : 'private',
        question: row.question,
        answeredAt: row.answered_at.toISOString(),
        agency: agencyRef(agencyById, row.agency_id),
      }
    : null;
}
