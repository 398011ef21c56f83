import type { OfficerAction, OfficerFeedbackList } from '@cantho/api-client';
import type { Kysely } from 'kysely';
import type { FileLinks } from '../attachments/fileLinks.ts';
import { audit } from '../audit.ts';
import type { CurrentState } from '../currentState.ts';
import type { Database } from '../database/schema.ts';
import { actOnFeedback } from '../officerActions.ts';
import { actorOf, agencyScope, requireInScope, requireOfficer } from '../officers.ts';
import { officerTable } from '../officerTable.ts';
import type { Call, OperationHandler, OperationHandlers } from '../operations.ts';
import { isPlainText, tidyText } from '../plainText.ts';
import { invalid, notFound } from '../problems.ts';
import { createPersonLimit } from '../rateLimits.ts';
import { readAuditTrail } from '../reads/auditTrail.ts';
import { readOfficerExport } from '../reads/officerExport.ts';
import { type FeedbackContext, readOfficerFeedback, withLinks } from '../reads/officerFeedback.ts';
import { countQueue, type QueueFilters, selectQueue, summaryOf } from '../reads/officerQueue.ts';
import { redact } from '../redaction.ts';
import { type Parameters, shorten } from '../requestValidation.ts';
import type { RecordEvent } from '../webhook.ts';
import type { Term } from '../workingDays.ts';

export interface OfficerParts {
  db: Kysely<Database>;
  clock: () => Date;
  currentState: CurrentState;
  term: Term;
  publicContacts: readonly string[];
  /** A minute and person: actions, redactions and exports. */
  officersPerMinute: number;
  record: RecordEvent;
  links: Pick<FileLinks, 'sign'>;
}

type Answer = (call: Call, context: FeedbackContext) => Promise<unknown>;

/** What officers and coordinators see and do. Nothing of it is kept by a cache. */
export function officerHandlers(parts: OfficerParts): OperationHandlers {
  const { db, clock, officersPerMinute } = parts;
  const limit = createPersonLimit(db, { purpose: 'officer', perMinute: officersPerMinute, clock });
  const handler = (answer: Answer): OperationHandler => ({
    handle: async (call) => {
      const context = await contextOf(parts, call);
      call.reply.header('cache-control', 'no-store');
      return answer(call, context);
    },
  });
  const limited = (answer: Answer): OperationHandler =>
    handler(async (call, context) => {
      await limit(context.officer);
      return answer(call, context);
    });
  return {
    listOfficerFeedback: handler((call, context) => sendQueue(parts, call, context)),
    getOfficerFeedback: handler((call, context) => sendFeedback(parts, call, context)),
    listAudit: handler((call, context) => sendAudit(parts, call, context)),
    actOnFeedback: { ...limited((call, context) => sendActed(parts, call, context)), tidyBody: tidyAction },
    redactFeedback: limited((call, context) => sendRedaction(parts, call, context)),
    exportOfficerFeedback: limited((call, context) => sendExport(parts, call, context)),
  };
}

/** @throws Problem `unauthorized` or `forbidden` for whoever is no officer. */
async function contextOf({ currentState, term }: OfficerParts, { person }: Call): Promise<FeedbackContext> {
  const { state } = await currentState();
  const { agencyById, today } = state;
  return { state, agencyById, today, term, officer: requireOfficer(person, agencyById) };
}

async function sendQueue({ db, term }: OfficerParts, { parameters, reply }: Call, context: FeedbackContext) {
  const filters = filtersOf(parameters, context);
  const { page, pageSize } = parameters as { page: number; pageSize: number };
  const totalItems = await countQueue(db, filters, context);
  const rows = await selectQueue(db, filters, context)
    .offset((page - 1) * pageSize)
    .limit(pageSize)
    .execute();
  const list: OfficerFeedbackList = {
    items: rows.map((row) => summaryOf(row, context)),
    page: { number: page, size: pageSize, totalItems, totalPages: Math.ceil(totalItems / pageSize) },
    termWorkingDays: term.workingDays,
    today: context.today,
  };
  return reply.send(list);
}

/** @throws Problem `validation` for an agency nobody knows, `forbidden` for one that is not the officer's. */
function filtersOf(parameters: Parameters, { officer, agencyById }: FeedbackContext): QueueFilters {
  const { agency, state = ['received', 'underReview'], ...rest } = parameters as Partial<QueueFilters>;
  const asked = agency ?? undefined;
  const scope = agencyScope(officer, asked);
  if (asked !== undefined && !agencyById.has(asked)) {
    throw invalid([
      { in: 'query', name: 'agency', expected: { key: 'expected.agency' }, received: shorten(asked) },
    ]);
  }
  const { late, taken = 'any', about, aside = false, q, sort = 'dueOn' } = rest;
  return { agency: scope, state, late, taken, me: officer, aside, about, q, sort };
}

/** Reading is told in the trail in the same transaction: who could not be written down has not read. */
async function sendFeedback(
  { db, clock, links }: OfficerParts,
  { parameters, reply }: Call,
  context: FeedbackContext,
) {
  const id = String(parameters.id);
  const feedback = await db.transaction().execute(async (trx) => {
    await requireVisible(trx, id, context);
    const found = await readOfficerFeedback(trx, id, context);
    const detail = { version: found.version };
    await audit(trx, {
      actor: actorOf(context.officer),
      action: 'read',
      feedbackId: id,
      detail,
      at: clock(),
    });
    return found;
  });
  return reply.send(await withLinks(feedback, links));
}

async function sendActed(parts: OfficerParts, { parameters, body, reply }: Call, context: FeedbackContext) {
  const action = body as OfficerAction;
  requirePlainTexts(action);
  const { db, clock, publicContacts, record } = parts;
  const request = { id: String(parameters.id), action, publicContacts, record, now: clock() };
  return reply.send(await withLinks(await actOnFeedback(db, request, context), parts.links));
}

async function sendRedaction(
  parts: OfficerParts,
  { parameters, body, reply }: Call,
  context: FeedbackContext,
) {
  const { db, publicContacts } = parts;
  const id = String(parameters.id);
  await requireVisible(db, id, context);
  const contact = await db
    .selectFrom('feedback_contacts')
    .select('name')
    .where('feedback_id', '=', id)
    .executeTakeFirst();
  const names = contact?.name ? [contact.name] : [];
  return reply.send(redact((body as { text: string }).text, { names, publicContacts }));
}

async function sendAudit({ db }: OfficerParts, { parameters, reply }: Call, context: FeedbackContext) {
  const id = String(parameters.id);
  await requireVisible(db, id, context);
  return reply.send(await readAuditTrail(db, id));
}

/** Of what was asked for the trail has no search text, which may be a name. */
async function sendExport(
  { db, clock }: OfficerParts,
  { parameters, reply }: Call,
  context: FeedbackContext,
) {
  const filters = filtersOf(parameters, context);
  const rows = await db.transaction().execute(async (trx) => {
    const found = await readOfficerExport(trx, filters, context);
    const detail = { agency: filters.agency, state: filters.state, rows: found.length };
    await audit(trx, {
      actor: actorOf(context.officer),
      action: 'export',
      feedbackId: null,
      detail,
      at: clock(),
    });
    return found;
  });
  return reply
    .headers({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="gop-y-${context.today}.csv"`,
    })
    .send(await officerTable(rows));
}

/** @throws Problem `notFound`, or `forbidden` where another agency has it. */
async function requireVisible(db: Kysely<Database>, id: string, { officer }: FeedbackContext): Promise<void> {
  const row = await db.selectFrom('feedback').select('agency_id').where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('notFound.feedback');
  requireInScope(officer, row);
}

const textFields = ['note', 'text', 'question', 'reason'] as const;

function tidyAction(body: unknown): unknown {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return body;
  const fields = Object.entries(body).map(([name, value]) => [
    name,
    (textFields as readonly string[]).includes(name) && typeof value === 'string' ? tidyText(value) : value,
  ]);
  return Object.fromEntries(fields);
}

function requirePlainTexts(action: OfficerAction): void {
  const broken = textFields.filter((name) => !isPlainText(action[name] ?? ''));
  if (broken.length === 0) return;
  throw invalid(
    broken.map((name) => ({ in: 'body', name: `/${name}`, expected: { key: 'expected.plainText' } })),
  );
}
