import type { FeedbackInput, FeedbackReceipt } from '@cantho/api-client';
import { type FeedbackStore, feedbackErrors } from './feedbackStore.ts';
import { type Asked, type HandlerOf, missing, notKept, subjectExists, type World } from './handling.ts';
import { invalidResponse, languageOf, problemResponse } from './problems.ts';
import { sampleUserOf } from './sampleSignIn.ts';

export function feedbackHandlers(handle: HandlerOf, world: World) {
  return [
    handle('post', '/v1/feedback', 'createFeedback', ({ request }) => take(request, world)),
    handle('get', '/v1/feedback/:receiptCode', 'getFeedbackReceipt', (asked) =>
      receiptOf(asked, world.feedback),
    ),
  ];
}

function receiptOf({ request, params }: Asked, feedback: FeedbackStore): Response {
  const code = decodeURIComponent(String(params.receiptCode));
  if (code.length < 16 || code.length > 40) {
    const english = languageOf(request) === 'en';
    const detail = english ? 'A receipt code has 20 letters and digits.' : 'Mã biên nhận có 20 chữ và số.';
    return invalidResponse(request, [{ in: 'path', name: 'receiptCode', expected: '16–40', detail }]);
  }
  const receipt = feedback.find(code);
  return receipt ? notKept(receipt) : problemResponse(request, 'notFound');
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const largestBody = 64 * 1024;

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
  if (!request.headers.get('Content-Type')?.startsWith('application/json')) {
    return problemResponse(request, 'unsupportedMediaType');
  }
  const text = await request.text();
  if (new TextEncoder().encode(text).length > largestBody) return problemResponse(request, 'payloadTooLarge');
  const body = parsed(text);
  const errors = feedbackErrors(body, languageOf(request));
  if (errors.length > 0) return invalidResponse(request, errors);
  return accept(request, key, body as FeedbackInput, world);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function accept(request: Request, key: string, input: FeedbackInput, world: World): Response {
  const { answers, feedback, today } = world;
  if (!subjectExists(answers, input.about)) return missing(request, input.about);
  const added = feedback.add(key, input, `${today}T03:20:00Z`);
  if (added === 'reused') return problemResponse(request, 'idempotencyKeyReused');
  return created(added.receipt, added.replayed);
}

function created(receipt: FeedbackReceipt, replayed: boolean): Response {
  const headers = {
    Location: `/v1/feedback/${receipt.receiptCode}`,
    ...(replayed ? { 'Idempotency-Replayed': 'true' } : {}),
  };
  return notKept(receipt, { status: 201, headers });
}
