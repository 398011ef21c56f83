import type { AgencyRef, FeedbackInput, FeedbackReceipt } from '@cantho/api-client';
import { agencyRef } from './agencyRefs.ts';
import type { StoredAttachment } from './attachmentStore.ts';
import { readJson } from './bodies.ts';
import { effortRefusal } from './efforts.ts';
import { feedbackErrors } from './feedbackFields.ts';
import { type HandlerOf, missing, notKept, subjectExists, type World } from './handling.ts';
import { invalidResponse, languageOf, problemResponse } from './problems.ts';
import { sampleUserOf } from './sampleSignIn.ts';

export function feedbackHandlers(handle: HandlerOf, world: World) {
  return [handle('post', '/v1/feedback', 'createFeedback', ({ request }) => take(request, world))];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function take(request: Request, world: World): Promise<Response> {
  const name = 'Idempotency-Key';
  const key = request.headers.get(name) ?? '';
  if (key === '') return problemResponse(request, 'idempotencyKeyMissing');
  if (!uuid.test(key)) {
    const detail = languageOf(request) === 'en' ? `"${name}" must be a UUID.` : `"${name}" phải là một UUID.`;
    return invalidResponse(request, [{ in: 'header', name, expected: 'UUID', received: key, detail }]);
  }
  if (request.headers.has('Authorization') && !sampleUserOf(request)) {
    return problemResponse(request, 'unauthorized');
  }
  const read = await readJson(request);
  if (read instanceof Response) return read;
  const errors = feedbackErrors(read.body, languageOf(request));
  if (errors.length > 0) return invalidResponse(request, errors);
  return accept(request, key, read.body as FeedbackInput, world);
}

function accept(request: Request, key: string, input: FeedbackInput, world: World): Response {
  const { answers, feedback, sentAt } = world;
  if (!subjectExists(answers, input.about)) return missing(request, input.about);
  const earlier = feedback.earlier(key, input);
  if (earlier === 'reused') return problemResponse(request, 'idempotencyKeyReused');
  if (earlier) return created(earlier.receipt, true);
  const user = sampleUserOf(request);
  const attachments = usableAttachments(request, input, world);
  if (attachments instanceof Response) return attachments;
  const refused = effortRefusal(request, input.effort, user, world);
  if (refused) return refused;
  for (const attachment of attachments) attachment.isSent = true;
  const agency = agencyFor(input.about, world);
  const sent = { createdAt: sentAt(), agency, owner: user?.displayName ?? null, attachments };
  const added = feedback.add(key, input, sent);
  return added === 'reused'
    ? problemResponse(request, 'idempotencyKeyReused')
    : created(added.receipt, false);
}

/** Those of which all bytes came, which were not refused and not sent before. */
function usableAttachments(
  request: Request,
  { attachments: refs = [] }: FeedbackInput,
  { attachments }: World,
): StoredAttachment[] | Response {
  const found = refs.map((ref) => attachments.find(ref));
  const wrong = found.findIndex((one) => !one || one.isSent || ['uploading', 'rejected'].includes(one.state));
  if (wrong < 0) return found.flatMap((one) => one ?? []);
  const detail =
    languageOf(request) === 'en'
      ? `Attachment ${wrong + 1} did not arrive whole, was refused or was sent before.`
      : `Tệp đính kèm thứ ${wrong + 1} chưa gửi xong, bị từ chối hoặc đã gửi trước đó.`;
  const name = `/attachments/${wrong}`;
  const errors = [{ in: 'body' as const, name, expected: 'processing, ready, quarantined', detail }];
  return problemResponse(request, 'attachmentNotUsable', { detail, errors });
}

/** The body that leads, the first of several; else whoever coordinates the plan, as of the plan itself. */
function agencyFor(about: string, { answers }: World): AgencyRef {
  const no = Number(about.split('-')[1]);
  const row = about === 'plan' ? null : about.startsWith('target') ? answers.target(no) : answers.task(no);
  return row?.leadAgencies.find(({ kind }) => kind === 'body') ?? agencyRef('so-khoa-hoc-va-cong-nghe');
}

function created(receipt: FeedbackReceipt, replayed: boolean): Response {
  const headers = {
    Location: `/v1/feedback/${receipt.receiptCode}`,
    ...(replayed ? { 'Idempotency-Replayed': 'true' } : {}),
  };
  return notKept(receipt, { status: 201, headers });
}
