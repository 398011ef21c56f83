import { Readable } from 'node:stream';
import type { AttachmentInput, Effort } from '@cantho/api-client';
import type { Kysely, Transaction } from 'kysely';
import type { FileLinks } from '../attachments/fileLinks.ts';
import { attachmentDisposition } from '../attachments/fileName.ts';
import { type PartEnd, type PartLimits, receivePart } from '../attachments/receivePart.ts';
import type { AttachmentStorage } from '../attachments/storage.ts';
import {
  appendChunk,
  createUpload,
  deleteUpload,
  findUpload,
  type OpenLimits,
  uploadAnswer,
} from '../attachments/uploadStore.ts';
import type { Database } from '../database/schema.ts';
import { unsupportedBody } from '../errorAnswers.ts';
import type { Call, OperationHandlers } from '../operations.ts';
import { notFound, Problem } from '../problems.ts';

interface Parts {
  db: Kysely<Database>;
  clock: () => Date;
  storage: AttachmentStorage;
  links: FileLinks;
  /** A key for the network an address belongs to, which does not give it away. */
  networkKey: (address: string) => Promise<string>;
  /** Uses up the work of a sender who is signed out. */
  spendEffort: (trx: Transaction<Database>, effort: Effort | undefined, address: string) => Promise<void>;
  /** Told inside the transaction in which the last byte of an attachment arrives. */
  onWhole: (trx: Transaction<Database>, id: string) => Promise<void>;
  partLimits: PartLimits;
  openLimits: OpenLimits;
  /** Deletes the files nobody needs any more. */
  deleteFiles: () => Promise<unknown>;
  /** A minute and address. */
  uploadsPerMinute: number;
}

/** As the contract says. */
const largestBytes = 10 * 2 ** 20;
/** An attachment in parts of 64 KiB is 160 of them. */
const partsPerUpload = 40;

export function attachmentHandlers(parts: Parts): OperationHandlers {
  const perMinute = parts.uploadsPerMinute;
  return {
    createAttachment: { perMinute, tidyBody: requireSize, handle: (call) => sendBegun(parts, call) },
    getAttachment: { handle: (call) => sendState(parts, call) },
    appendAttachment: {
      perMinute: perMinute * partsPerUpload,
      handle: (call) => sendAppended(parts, call),
    },
    deleteAttachment: { handle: (call) => sendDeleted(parts, call) },
    downloadFile: { handle: (call) => sendFile(parts, call) },
  };
}

/** Too large is told as such, not as a wrong field. */
function requireSize(body: unknown): unknown {
  const { size } = (body ?? {}) as { size?: unknown };
  if (Number.isInteger(size) && Number(size) > largestBytes) throw tooLarge(largestBytes);
  return body;
}

async function sendBegun(parts: Parts, { request, reply, body, person }: Call) {
  const { fileName, size, effort } = body as AttachmentInput;
  const begun = await createUpload(parts.db, {
    ...{ fileName, size, now: parts.clock(), limits: parts.openLimits },
    network: await parts.networkKey(request.ip),
    spendEffort: async (trx) => {
      if (!person) await parts.spendEffort(trx, effort, request.ip);
    },
  });
  return reply.code(201).header('cache-control', 'no-store').send(begun);
}

async function sendState(parts: Parts, call: Call) {
  const found = await requireUpload(parts, call);
  return call.reply.header('cache-control', 'no-store').send(uploadAnswer(found));
}

async function requireUpload({ db, clock }: Parts, { parameters }: Call) {
  const id = String(parameters.id);
  const secret = String(parameters['Attachment-Secret']);
  const found = await findUpload(db, { id, secret, now: clock() });
  if (!found) throw notFound('notFound.attachment');
  return found;
}

async function sendAppended(parts: Parts, call: Call) {
  const { db, storage, clock, onWhole, partLimits } = parts;
  const { id, received, size } = await requireUpload(parts, call);
  const offset = Number(call.parameters['Upload-Offset']);
  if (offset !== received) throw offsetMismatch(received, offset);
  const room = size - received;
  if (Number(call.request.headers['content-length'] ?? 0) > room) throw tooLarge(room);
  let start = received;
  const end = await receivePart(requireBytes(call), {
    ...{ room, limits: partLimits },
    take: async (bytes) => {
      const isTaken = await appendChunk({ db, storage, onWhole }, { id, start, bytes, now: clock() });
      start += bytes.length;
      return isTaken;
    },
  });
  if (end !== 'whole') throw await brokenPart(end, { parts, call, room, offset: start });
  return sendState(parts, call);
}

function requireBytes({ request }: Call): Readable {
  if (request.body instanceof Readable) return request.body;
  throw unsupportedBody(request);
}

interface BrokenPart {
  parts: Parts;
  call: Call;
  room: number;
  offset: number;
}

async function brokenPart(end: Exclude<PartEnd, 'whole'>, { parts, call, room, offset }: BrokenPart) {
  switch (end) {
    case 'tooLong':
      return tooLarge(room);
    case 'notTaken': {
      const { received } = await requireUpload(parts, call);
      return offsetMismatch(received, offset);
    }
    case 'tooSlow':
      return new Problem('validation', { status: 408, detail: { key: 'validation.tooSlow' } });
    case 'brokenOff':
      // Nobody is there to read it.
      return new Problem('validation', { detail: { key: 'validation.unreadable' } });
  }
}

async function sendDeleted(parts: Parts, call: Call) {
  const { id } = await requireUpload(parts, call);
  if (!(await deleteUpload(parts.db, id))) throw notFound('notFound.attachment');
  // What cannot be deleted now is listed, and is within a minute.
  await parts.deleteFiles().catch((error) => call.request.log.error({ err: error }, 'deleting files'));
  return call.reply.code(204).header('cache-control', 'no-store').send();
}

/** The type is in the name alone: a browser that was made to show it anyway finds bytes of no type, in a sandbox. */
async function sendFile({ db, storage, links }: Parts, { reply, parameters }: Call) {
  const fileKey = await links.open({
    name: String(parameters.key),
    expires: Number(parameters.expires),
    signature: String(parameters.signature),
  });
  if (fileKey === null) throw new Problem('forbidden', { detail: { key: 'forbidden.link' } });
  const row = await db
    .selectFrom('attachments')
    .select(['file_name', 'media_type'])
    .where('file_key', '=', fileKey)
    .where('state', '=', 'ready')
    .executeTakeFirst();
  if (!row?.media_type) throw notFound('notFound.file');
  const bytes = await storage.read(fileKey);
  reply.headers({
    'cache-control': 'no-store',
    'content-disposition': attachmentDisposition(row.file_name, row.media_type),
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'content-type': 'application/octet-stream',
    'cross-origin-resource-policy': 'same-site',
    'x-content-type-options': 'nosniff',
  });
  return reply.send(Buffer.from(bytes));
}

function tooLarge(limit: number): Problem {
  return new Problem('payloadTooLarge', { detail: { key: 'payloadTooLarge.attachment', values: { limit } } });
}

function offsetMismatch(arrived: number, received: number): Problem {
  return new Problem('offsetMismatch', {
    detail: { key: 'offsetMismatch.detail', values: { arrived, received } },
  });
}
