import type { OfficerAction, OfficerFeedback } from '@cantho/api-client';
import type { Kysely, Transaction, Updateable } from 'kysely';
import { type AuditInput, audit } from './audit.ts';
import type { Database } from './database/schema.ts';
import { type Consequence, consequenceOf } from './feedbackStates.ts';
import { actorOf, agencyOf, requireInScope } from './officers.ts';
import { type InvalidPart, invalid, notFound, Problem } from './problems.ts';
import { type FeedbackContext, readOfficerFeedback, standingOf } from './reads/officerFeedback.ts';
import { openStates } from './reads/officerQueue.ts';
import { findPersonalData, type PersonalKind } from './redaction.ts';
import type { RecordEvent } from './webhook.ts';

export interface ActionRequest {
  id: string;
  /** A body the contract allows. */
  action: OfficerAction;
  publicContacts: readonly string[];
  record: RecordEvent;
  now: Date;
}

/** An action with all it needs. */
type Complete = { version: number } & (
  | { action: 'take' | 'release' }
  | { action: 'forward'; agency: string; note: string }
  | { action: 'answer'; text: string; question: string | null; isPublic: boolean }
  | { action: 'close'; reason: string }
);

/**
 * Carries out what an officer decided, all of it or nothing, and writes it into the trail.
 * @throws Problem `validation`, `notFound`, `forbidden`, `stateConflict` or `personalDataFound`.
 */
export async function actOnFeedback(
  db: Kysely<Database>,
  request: ActionRequest,
  context: FeedbackContext,
): Promise<OfficerFeedback> {
  const action = completeAction(request.action, context);
  return db.transaction().execute(async (trx) => {
    const feedback = await lockFeedback(trx, request.id);
    requireInScope(context.officer, feedback);
    if (feedback.version !== action.version) throw conflict('stateConflict.version');
    const standing = standingOf(feedback, feedback.has_answer, context.officer);
    const consequence = consequenceOf(action.action, standing, context.officer.role);
    // Nothing is left of it to act on, and nothing may come back.
    if (!consequence || feedback.erased_at !== null) throw conflict('stateConflict.state');
    if (action.action === 'answer' && action.isPublic) await refusePersonalData(trx, request, action);
    await store(trx, { feedback, action, consequence, context, now: request.now });
    const event = { feedbackId: feedback.id, type: eventTypes[action.action], at: request.now };
    await request.record(trx, event);
    await audit(trx, entryOf(feedback, action, context, request.now));
    return readOfficerFeedback(trx, request.id, context);
  });
}

const eventTypes = {
  take: 'taken',
  release: 'released',
  forward: 'forwarded',
  answer: 'answered',
  close: 'closed',
} as const;

/** @throws Problem `validation` naming each field the action lacks. */
function completeAction(action: OfficerAction, { agencyById }: FeedbackContext): Complete {
  const needed = neededFields(action).filter((name) => action[name] === undefined);
  if (needed.length > 0) throw invalid(needed.map(missingField));
  if (action.agency !== undefined && agencyById.get(action.agency)?.kind !== 'body') {
    throw invalid([
      { in: 'body', name: '/agency', expected: { key: 'expected.body' }, received: action.agency },
    ]);
  }
  const { version, agency = '', note = '', text = '', question, reason = '' } = action;
  switch (action.action) {
    case 'take':
    case 'release':
      return { action: action.action, version };
    case 'forward':
      return { action: 'forward', version, agency, note };
    case 'answer': {
      const isPublic = action.visibility === 'public';
      return { action: 'answer', version, text, isPublic, question: isPublic ? (question ?? null) : null };
    }
    case 'close':
      return { action: 'close', version, reason };
  }
}

function neededFields({
  action,
  visibility,
}: OfficerAction): ('agency' | 'note' | 'text' | 'visibility' | 'question' | 'reason')[] {
  switch (action) {
    case 'forward':
      return ['agency', 'note'];
    case 'answer':
      return ['text', 'visibility', ...(visibility === 'public' ? (['question'] as const) : [])];
    case 'close':
      return ['reason'];
    default:
      return [];
  }
}

function missingField(name: string): InvalidPart {
  return {
    in: 'body',
    name: `/${name}`,
    expected: { key: 'expected.present' },
    sentence: { key: 'invalid.missing' },
  };
}

async function lockFeedback(trx: Transaction<Database>, id: string) {
  const feedback = await trx
    .selectFrom('feedback')
    .select(['id', 'version', 'state', 'agency_id', 'taken_issuer', 'taken_subject', 'erased_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!feedback) throw notFound('notFound.feedback');
  const answer = await trx
    .selectFrom('feedback_answers')
    .select('feedback_id')
    .where('feedback_id', '=', id)
    .executeTakeFirst();
  return { ...feedback, has_answer: answer !== undefined };
}

type LockedFeedback = Awaited<ReturnType<typeof lockFeedback>>;

/** @throws Problem `personalDataFound` naming each place, none of them repeated. */
async function refusePersonalData(
  trx: Transaction<Database>,
  { id, publicContacts }: ActionRequest,
  answer: { text: string; question: string | null },
): Promise<void> {
  const contact = await trx
    .selectFrom('feedback_contacts')
    .select('name')
    .where('feedback_id', '=', id)
    .executeTakeFirst();
  const sought = { names: contact?.name ? [contact.name] : [], publicContacts };
  const places = [
    // An office may tell where it is; where the sender lives is in the question only.
    ...findPersonalData(answer.text, sought)
      .filter(({ kind }) => kind !== 'address')
      .map((place) => ({ name: '/text', ...place })),
    ...findPersonalData(answer.question ?? '', sought).map((place) => ({ name: '/question', ...place })),
  ];
  if (places.length === 0) return;
  throw new Problem('personalDataFound', {
    detail: { key: 'personalDataFound.detail', values: { count: places.length } },
    errors: places.map(personalPlace),
  });
}

function personalPlace({
  name,
  kind,
  start,
  end,
}: {
  name: string;
  kind: PersonalKind;
  start: number;
  end: number;
}): InvalidPart {
  return {
    in: 'body',
    name,
    expected: { key: 'expected.impersonal' },
    sentence: { key: `personalDataFound.${kind}`, values: { start, end } },
  };
}

interface Change {
  feedback: LockedFeedback;
  action: Complete;
  consequence: Consequence;
  context: FeedbackContext;
  now: Date;
}

async function store(trx: Transaction<Database>, change: Change): Promise<void> {
  const { feedback, action, consequence, context, now } = change;
  await trx
    .updateTable('feedback')
    .set({ version: feedback.version + 1, ...changedColumns(change) })
    .where('id', '=', feedback.id)
    .execute();
  if (consequence.state !== feedback.state) await addHistory(trx, feedback.id, consequence.state, now);
  if (action.action !== 'answer') return;
  const { officer } = context;
  const answer = {
    text: action.text,
    question: action.question,
    is_public: action.isPublic,
    // A coordinator answers for whoever has it.
    agency_id: officer.agency ?? agencyOf(feedback),
    answered_at: now,
  };
  await trx
    .insertInto('feedback_answers')
    .values({ feedback_id: feedback.id, ...answer })
    .onConflict((conflict) => conflict.column('feedback_id').doUpdateSet(answer))
    .execute();
}

function changedColumns({
  action,
  consequence,
  context,
  feedback,
  now,
}: Change): Updateable<Database['feedback']> {
  const { officer } = context;
  const settles = openStates.includes(feedback.state) && !openStates.includes(consequence.state);
  return {
    state: consequence.state,
    // Whoever deals with it has found that a person sent it; closed, it stays where it was put.
    ...(action.action === 'close' ? {} : { put_aside: null }),
    ...(settles ? { settled_at: now } : {}),
    ...(action.action === 'forward' ? { agency_id: action.agency } : {}),
    ...(action.action === 'close' ? { closed_because: action.reason } : {}),
    ...(consequence.taken === 'me'
      ? { taken_issuer: officer.issuer, taken_subject: officer.subject, taken_name: officer.name }
      : {}),
    ...(consequence.taken === 'nobody' ? { taken_issuer: null, taken_subject: null, taken_name: null } : {}),
  };
}

/** The next line of what a sender sees of it. */
export async function addHistory(
  trx: Transaction<Database>,
  id: string,
  state: string,
  at: Date,
): Promise<void> {
  const last = await trx
    .selectFrom('feedback_history')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('feedback_id', '=', id)
    .executeTakeFirst();
  await trx
    .insertInto('feedback_history')
    .values({ feedback_id: id, position: (last?.position ?? -1) + 1, state, at })
    .execute();
}

/** The trail tells what was done; what was written stands beside it, where it can be deleted. */
function entryOf(
  feedback: LockedFeedback,
  action: Complete,
  { officer }: FeedbackContext,
  at: Date,
): AuditInput {
  const base = { actor: actorOf(officer), action: action.action, feedbackId: feedback.id, at };
  const version = feedback.version + 1;
  switch (action.action) {
    case 'take':
    case 'release':
      return { ...base, detail: { version } };
    case 'forward':
      return { ...base, detail: { version, from: agencyOf(feedback), to: action.agency }, note: action.note };
    case 'answer':
      return {
        ...base,
        detail: {
          version,
          visibility: action.isPublic ? 'public' : 'private',
          corrects: feedback.has_answer,
        },
        note: action.text,
      };
    case 'close':
      return { ...base, detail: { version }, note: action.reason };
  }
}

function conflict(key: 'stateConflict.version' | 'stateConflict.state'): Problem {
  return new Problem('stateConflict', { detail: { key } });
}
