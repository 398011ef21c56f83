import type { AuditList, OfficerAction, OfficerActionKind, OfficerFeedbackSummary } from '@cantho/api-client';
import type { HostUser } from '@cantho/host-sdk';
import { agencyById } from '@cantho/plan';
import { HttpResponse } from 'msw';
import { agencyRef } from './agencyRefs.ts';
import { form, oneOf, optional, refusals, whole, withBody, words } from './bodies.ts';
import { feedbackCsv } from './csv.ts';
import {
  type Answer,
  type Asked,
  type HandlerOf,
  invalidPath,
  notKept,
  queried,
  type World,
} from './handling.ts';
import {
  chosenFeedback,
  isCoordinator,
  isInCharge,
  officerFeedback,
  officerList,
  possibleActions,
} from './officerAnswers.ts';
import { invalidResponse, languageOf, problemResponse } from './problems.ts';
import type { QueryReader } from './queryParameters.ts';
import { redact } from './redaction.ts';
import { sampleUserOf } from './sampleSignIn.ts';
import { enter, notBefore, type StoredFeedback } from './storedFeedback.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const byId = '/v1/officer/feedback/:id';

export function officerHandlers(handle: HandlerOf, world: World) {
  return [
    handle(
      'get',
      '/v1/officer/feedback',
      'listOfficerFeedback',
      asOfficer(
        (user, { request }) =>
          ofOwnAgency(request, user) ?? queried(request, (query) => officerList(query, user, world), notKept),
      ),
    ),
    handle(
      'get',
      byId,
      'getOfficerFeedback',
      onFeedback(world, (user, found, request) => {
        note(world, user, found, 'read');
        return shown(user, found, request, world);
      }),
    ),
    handle('post', `${byId}/actions`, 'actOnFeedback', onFeedback(world, act(world))),
    handle(
      'post',
      `${byId}/redaction`,
      'redactFeedback',
      onFeedback(world, (_, found, request) =>
        withBody<{ text: string }>(request, { text: words(1, 4000) }, ({ text }) =>
          notKept(redact(text, namesOf(found))),
        ),
      ),
    ),
    handle(
      'get',
      `${byId}/audit`,
      'listAudit',
      onFeedback(world, (_, { id }) => {
        const list: AuditList = { items: world.feedback.audit.of(id) };
        return notKept(list);
      }),
    ),
    handle(
      'get',
      '/v1/officer/exports/feedback',
      'exportOfficerFeedback',
      asOfficer((user, { request }) => ofOwnAgency(request, user) ?? exported(user, request, world)),
    ),
    handle('get', '/v1/files/:key', 'downloadFile', (asked) => download(asked, world)),
  ];
}

type OfficerAnswer = (user: HostUser, asked: Asked) => Response | Promise<Response>;

/** Answers for officers and coordinators; others are not allowed to ask. */
function asOfficer(answer: OfficerAnswer): Answer {
  return (asked) => {
    const user = sampleUserOf(asked.request);
    if (!user) return problemResponse(asked.request, 'unauthorized');
    const isOfficer = isCoordinator(user) || (user.roles.includes('officer') && user.agency !== undefined);
    return isOfficer ? answer(user, asked) : problemResponse(asked.request, 'forbidden');
  };
}

/** The refusal of an officer who asks for another agency. */
function ofOwnAgency(request: Request, user: HostUser): Response | null {
  const agency = new URL(request.url).searchParams.get('agency');
  const isOwn = agency === null || agency === user.agency || isCoordinator(user);
  return isOwn ? null : problemResponse(request, 'forbidden');
}

function onFeedback(
  world: World,
  answer: (user: HostUser, found: StoredFeedback, request: Request) => Response | Promise<Response>,
): Answer {
  return asOfficer((user, { request, params }) => {
    const id = String(params.id);
    if (!uuid.test(id)) return invalidPath(request, 'id', 'UUID', id);
    const found = world.feedback.byId(id);
    if (!found || found.isAside) return problemResponse(request, 'notFound');
    return isInCharge(user, found) ? answer(user, found, request) : problemResponse(request, 'forbidden');
  });
}

function shown(user: HostUser, found: StoredFeedback, request: Request, world: World): Response {
  return notKept(officerFeedback(found, user, world, new URL(request.url).origin));
}

function note(
  { feedback, now }: World,
  { roles, displayName }: HostUser,
  found: StoredFeedback,
  action: string,
  detail: Readonly<Record<string, unknown>> = {},
): void {
  const role = roles.includes('coordinator') ? 'coordinator' : 'officer';
  const at = notBefore(found, now().toISOString());
  feedback.audit.write({ at, actor: `${role} ${displayName}`, action, feedbackId: found.id, detail });
}

const kinds: readonly OfficerActionKind[] = ['take', 'release', 'forward', 'answer', 'close'];
const actionFields = {
  action: oneOf(kinds),
  version: whole(1, Number.MAX_SAFE_INTEGER),
  agency: optional(form(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  note: optional(words(3, 500)),
  text: optional(words(10, 4000)),
  visibility: optional(oneOf(['public', 'private'])),
  question: optional(words(3, 2000)),
  reason: optional(words(3, 500)),
};

/** What an action needs beside itself. */
function neededBy({ action, visibility }: OfficerAction): readonly (keyof OfficerAction)[] {
  if (action === 'forward') return ['agency', 'note'];
  if (action === 'close') return ['reason'];
  if (action !== 'answer') return [];
  return visibility === 'public' ? ['text', 'visibility', 'question'] : ['text', 'visibility'];
}

function act(world: World) {
  return (user: HostUser, found: StoredFeedback, request: Request) =>
    withBody<OfficerAction>(request, actionFields, (action) => {
      const errors = refusals(languageOf(request), (refuse) => {
        for (const name of neededBy(action)) {
          if (action[name] === undefined) refuse(`/${name}`, actionFields[name].expected);
        }
        const isKnown = action.agency === undefined || agencyById(action.agency)?.kind === 'body';
        if (!isKnown || (action.action === 'forward' && action.agency === found.agency.id)) {
          refuse('/agency', '/v1/agencies');
        }
      });
      if (errors.length > 0) return invalidResponse(request, errors);
      const isPossible = possibleActions(found, user).includes(action.action);
      if (action.version !== found.version || !isPossible) return problemResponse(request, 'stateConflict');
      const leak = leakOf(request, found, action);
      if (leak) return leak;
      carryOut(world, user, found, action);
      return shown(user, found, request, world);
    });
}

/** `personalDataFound` where what would become public holds some, each place named. */
function leakOf(request: Request, found: StoredFeedback, action: OfficerAction): Response | null {
  if (action.action !== 'answer' || action.visibility !== 'public') return null;
  const errors = (['question', 'text'] as const).flatMap((name) => {
    const text = action[name] ?? '';
    return redact(text, namesOf(found)).found.map(({ kind, start, end }) => {
      const place = `${start}–${end}`;
      const detail =
        languageOf(request) === 'en'
          ? `"${name}" holds personal data (${kind}) at ${place}.`
          : `"${name}" còn dữ liệu cá nhân (${kind}) ở vị trí ${place}.`;
      return { in: 'body' as const, name: `/${name}`, expected: `${kind} ${place}`, detail };
    });
  });
  if (errors.length === 0) return null;
  return problemResponse(request, 'personalDataFound', { detail: errors[0]?.detail, errors });
}

function namesOf({ contact }: StoredFeedback): string[] {
  return contact?.name ? [contact.name] : [];
}

function carryOut(world: World, user: HostUser, found: StoredFeedback, action: OfficerAction): void {
  const at = notBefore(found, world.now().toISOString());
  const { text = '', visibility = 'private', question = null, reason = null, agency } = action;
  switch (action.action) {
    case 'take':
      enter(found, 'underReview', at);
      found.takenBy = user.displayName;
      break;
    case 'release':
      found.takenBy = null;
      break;
    case 'forward':
      found.agency = agencyRef(agency);
      found.takenBy = null;
      break;
    case 'answer':
      found.answer = {
        ...{ text: text.trim(), visibility, answeredAt: at, agency: found.agency },
        question: visibility === 'public' ? question : null,
      };
      if (found.state !== 'closed') enter(found, 'answered', at);
      break;
    case 'close':
      found.closedBecause = reason;
      enter(found, 'closed', at);
  }
  found.version += 1;
  note(world, user, found, action.action, detailOf(action));
}

function detailOf({ action, agency, visibility }: OfficerAction): Record<string, unknown> {
  if (action === 'forward') return { agency };
  return action === 'answer' ? { visibility } : {};
}

function exported(user: HostUser, request: Request, world: World): Response {
  return queried(
    request,
    (query) => chosenFeedback(query, user, world),
    (rows) => {
      const items = rows.map((row) => exportedRow(row, world));
      return new HttpResponse(new TextEncoder().encode(feedbackCsv(items)), {
        headers: {
          'Cache-Control': 'no-store',
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="gop-y-${world.today}.csv"`,
        },
      });
    },
  );
}

function exportedRow(summary: OfficerFeedbackSummary, { feedback }: World) {
  const found = feedback.byId(summary.id);
  const impersonal = (text: string | null | undefined) =>
    found && text ? redact(text, namesOf(found)).text : null;
  const answer = found?.answer ?? null;
  return {
    ...summary,
    text: impersonal(found?.text),
    answer: answer && { ...answer, text: impersonal(answer.text) },
    closedBecause: impersonal(found?.closedBecause),
  };
}

function download({ request, params }: Asked, { attachments, feedback, now }: World): Response {
  const key = String(params.key);
  if (key.length < 16 || key.length > 200) return invalidPath(request, 'key', '16–200', key);
  const read = (query: QueryReader) => ({
    expires: query.requiredInteger('expires', [0, 99_999_999_999]),
    signature: query.pattern('signature', /^.{1,100}$/),
  });
  return queried(request, read, ({ expires, signature }) => {
    const isValid = signature === 'sample' && expires * 1000 > now().getTime();
    if (!isValid) return problemResponse(request, 'forbidden');
    const sent = [...attachments.all, ...feedback.all.flatMap((one) => one.attachments)];
    const found = sent.find(({ id, state }) => id === key && state === 'ready');
    if (!found) return problemResponse(request, 'notFound');
    return new HttpResponse(found.bytes.slice().buffer, {
      headers: {
        'Cache-Control': 'no-store',
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.fileName)}`,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
}
