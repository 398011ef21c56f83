import type { AttachmentInput, NewAttachment } from '@cantho/api-client';
import { HttpResponse } from 'msw';
import { attachmentAnswer, type StoredAttachment } from './attachmentStore.ts';
import { anything, checkFields, optional, readJson, refusals, whole, words } from './bodies.ts';
import { checkEffort } from './challenges.ts';
import { effortRefusal } from './efforts.ts';
import { type Asked, type HandlerOf, invalidPath, notKept, type World } from './handling.ts';
import { invalidResponse, languageOf, problemResponse } from './problems.ts';
import { sampleUserOf } from './sampleSignIn.ts';

const largest = 10_485_760;
const dayMs = 86_400_000;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function attachmentHandlers(handle: HandlerOf, world: World) {
  const { attachments, now } = world;
  return [
    handle('post', '/v1/challenges', 'createChallenge', () =>
      notKept(world.challenges.issue(now()), { status: 201 }),
    ),
    handle('post', '/v1/attachments', 'createAttachment', ({ request }) => begin(request, world)),
    handle('get', '/v1/attachments/:id', 'getAttachment', (asked) =>
      onAttachment(asked, world, (found) => notKept(attachments.look(found))),
    ),
    handle('patch', '/v1/attachments/:id', 'appendAttachment', (asked) =>
      onAttachment(asked, world, (found) => append(asked.request, found, world)),
    ),
    handle('delete', '/v1/attachments/:id', 'deleteAttachment', (asked) =>
      onAttachment(asked, world, (found) => {
        if (found.isSent) return problemResponse(asked.request, 'notFound');
        attachments.remove(found);
        return new HttpResponse(null, { status: 204 });
      }),
    ),
  ];
}

async function begin(request: Request, world: World): Promise<Response> {
  const user = sampleUserOf(request);
  if (request.headers.has('Authorization') && !user) return problemResponse(request, 'unauthorized');
  const read = await readJson(request);
  if (read instanceof Response) return read;
  const errors = refusals(languageOf(request), (refuse) => {
    checkFields(read.body, inputFields, refuse);
    const effort = (read.body as Partial<AttachmentInput> | undefined)?.effort;
    if (effort !== undefined) checkEffort(effort, refuse);
  });
  if (errors.length > 0) return invalidResponse(request, errors);
  const { fileName, size, effort } = read.body as AttachmentInput;
  if (size > largest) return problemResponse(request, 'payloadTooLarge');
  const refused = effortRefusal(request, effort, user, world);
  return refused ?? begun(world.attachments.begin(fileName, size), world);
}

const inputFields = {
  fileName: words(1, 255),
  size: whole(1, Number.MAX_SAFE_INTEGER),
  effort: optional(anything),
};

function begun(attachment: StoredAttachment, { attachments, now }: World): Response {
  const answer: NewAttachment = {
    ...attachmentAnswer(attachment),
    secret: attachment.secret,
    partSize: attachments.partSize,
    expiresAt: new Date(now().getTime() + dayMs).toISOString(),
  };
  return notKept(answer, { status: 201 });
}

function onAttachment(
  { request, params }: Asked,
  { attachments }: World,
  answer: (found: StoredAttachment) => Response | Promise<Response>,
): Response | Promise<Response> {
  const id = String(params.id);
  if (!uuid.test(id)) return invalidPath(request, 'id', 'UUID', id);
  const secret = request.headers.get('Attachment-Secret') ?? '';
  if (secret.length < 20 || secret.length > 100) {
    return invalidHeader(request, 'Attachment-Secret', '20–100');
  }
  const found = attachments.find({ id, secret });
  return found ? answer(found) : problemResponse(request, 'notFound');
}

function invalidHeader(request: Request, name: string, expected: string): Response {
  const detail =
    languageOf(request) === 'en' ? `"${name}" must be: ${expected}.` : `"${name}" phải là: ${expected}.`;
  return invalidResponse(request, [{ in: 'header', name, expected, detail }]);
}

async function append(request: Request, found: StoredAttachment, { attachments }: World): Promise<Response> {
  if (request.headers.get('Content-Type') !== 'application/offset+octet-stream') {
    return problemResponse(request, 'unsupportedMediaType');
  }
  const offset = request.headers.get('Upload-Offset') ?? '';
  if (!/^\d{1,15}$/.test(offset)) return invalidHeader(request, 'Upload-Offset', '≥ 0');
  const part = new Uint8Array(await request.arrayBuffer());
  const { offset: arrived, size } = attachmentAnswer(found);
  if (Number(offset) !== arrived) return mismatch(request, arrived, offset);
  if (arrived + part.length > size) return problemResponse(request, 'payloadTooLarge');
  attachments.append(found, part);
  return notKept(attachmentAnswer(found));
}

function mismatch(request: Request, arrived: number, received: string): Response {
  const detail =
    languageOf(request) === 'en'
      ? `${arrived} bytes have arrived; the part begins at ${received}.`
      : `Đã nhận ${arrived} byte; phần này bắt đầu từ ${received}.`;
  return problemResponse(request, 'offsetMismatch', { detail });
}
