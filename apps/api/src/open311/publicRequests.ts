import type { AgencyRef, FeedbackCategory, FeedbackState } from '@cantho/api-client';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { type Language, translate } from '../messages.ts';
import { agencyOf } from '../officers.ts';
import { openStates } from '../reads/officerQueue.ts';
import { agencyRef } from '../reads/rowAgencies.ts';
import { dueDay, type Term } from '../workingDays.ts';
import { dateTime, type Fields } from './formats.ts';
import { serviceName } from './services.ts';

export interface RequestFilters {
  /** Then nothing else counts. */
  ids?: readonly string[];
  serviceCodes?: readonly FeedbackCategory[];
  statuses?: readonly ('open' | 'closed')[];
  start: Date;
  end: Date;
}

/** The specification lets a server stop here. */
const mostRequests = 1_000;

/**
 * Requests anyone may see, newest first: those sent through Open311, and those with a public answer. Names every column, so that
 * none that is personal comes along: not what was written, but the question as an officer published it.
 */
export function readPublicRequests(db: Kysely<Database>, filters: RequestFilters) {
  let query = db
    .selectFrom('feedback')
    .leftJoin('feedback_answers', (join) =>
      join
        .onRef('feedback_answers.feedback_id', '=', 'feedback.id')
        .on('feedback_answers.is_public', '=', true),
    )
    .select([
      'feedback.id',
      'feedback.category',
      'feedback.state',
      'feedback.created_at',
      'feedback.settled_at',
      'feedback.agency_id',
      'feedback_answers.text as answer',
      'feedback_answers.question',
      'feedback_answers.answered_at',
    ])
    .where('feedback.put_aside', 'is', null)
    .where((is) =>
      is.or([is('feedback.source', '=', 'open311'), is('feedback_answers.feedback_id', 'is not', null)]),
    )
    .orderBy('feedback.created_at', 'desc')
    .orderBy('feedback.id')
    .limit(mostRequests);
  const { ids, serviceCodes, statuses, start, end } = filters;
  if (ids) return query.where('feedback.id', 'in', [...ids]).execute();
  query = query.where('feedback.created_at', '>=', start).where('feedback.created_at', '<=', end);
  if (serviceCodes) query = query.where('feedback.category', 'in', [...serviceCodes]);
  if (statuses?.length === 1) {
    query = query.where('feedback.state', statuses[0] === 'open' ? 'in' : 'not in', [...openStates]);
  }
  return query.execute();
}

export type PublicRequestRow = Awaited<ReturnType<typeof readPublicRequests>>[number];

interface Context {
  agencyById: ReadonlyMap<string, AgencyRef>;
  term: Term;
  language: Language;
}

/** A request as the specification shows it. Where it is about no place has none. */
export function requestFields(row: PublicRequestRow, { agencyById, term, language }: Context): Fields {
  const isOpen = openStates.includes(row.state);
  const category = row.category as FeedbackCategory;
  const changed = row.answered_at ?? row.settled_at ?? row.created_at;
  return {
    service_request_id: row.id,
    status: isOpen ? 'open' : 'closed',
    status_notes: row.answer ?? translate(language, `feedbackState.${row.state as FeedbackState}`),
    service_name: serviceName(category, language),
    service_code: category,
    description: row.question,
    agency_responsible: agencyRef(agencyById, agencyOf(row)).name,
    service_notice: null,
    requested_datetime: dateTime(row.created_at),
    updated_datetime: dateTime(changed),
    expected_datetime: isOpen ? `${dueDay(row.created_at, term)}T23:59:59+07:00` : null,
    address: null,
    address_id: null,
    zipcode: null,
    lat: null,
    long: null,
    media_url: null,
  };
}
