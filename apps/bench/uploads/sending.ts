import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HostileFile } from '@cantho/api/measuring';
import { type Answer, ask, askJson, expectStatus } from '../load/ask.ts';

interface Ref {
  readonly id: string;
  readonly secret: string;
}

interface Uploaded extends Ref {
  readonly state: string;
  readonly reason: string | null;
}

/** What became of a file, and the text of the feedback it was sent with, where it could be sent with one. */
export interface SentFile {
  readonly file: HostileFile;
  /** `ready`, a reason of rejection, `quarantined`, or `notTaken`: refused before its bytes were sent. */
  readonly outcome: string;
  readonly feedbackText: string | null;
  readonly receiptCode: string | null;
}

const partBytes = 2 ** 20;
const patience = 180_000;

/** Sends a file in parts, waits until it is looked through, and sends feedback with it where it was taken. */
export async function sendFile(port: number, file: HostileFile, index: number): Promise<SentFile> {
  const json = { fileName: file.name, size: file.bytes.length };
  const begun = await askJson({ port, path: '/v1/attachments', json });
  if (begun.status === 413) return { file, outcome: 'size', ...unsent };
  if (begun.status === 400) return { file, outcome: 'notTaken', ...unsent };
  const ref = parsed<Ref>(expectStatus(begun, 201, `beginning ${file.what}`));
  await sendParts(port, ref, file);
  const { state, reason } = await settled(port, ref, file);
  if (state === 'rejected') return { file, outcome: String(reason), ...unsent };
  return { file, outcome: state, ...(await sendFeedback(port, ref, index)) };
}

const unsent = { feedbackText: null, receiptCode: null };

async function sendParts(port: number, { id, secret }: Ref, { bytes, what }: HostileFile): Promise<void> {
  for (let offset = 0; offset < bytes.length; offset += partBytes) {
    const headers = {
      'content-type': 'application/offset+octet-stream',
      'attachment-secret': secret,
      'upload-offset': String(offset),
    };
    const body = bytes.subarray(offset, offset + partBytes);
    const answer = await ask({ port, method: 'PATCH', path: `/v1/attachments/${id}`, headers, body });
    expectStatus(answer, 200, `a part of ${what}`);
  }
}

async function settled(port: number, { id, secret }: Ref, { what }: HostileFile): Promise<Uploaded> {
  const until = performance.now() + patience;
  for (;;) {
    const headers = { 'attachment-secret': secret };
    const answer = await ask({ port, path: `/v1/attachments/${id}`, headers });
    const upload = parsed<Uploaded>(expectStatus(answer, 200, `the state of ${what}`));
    if (upload.state !== 'processing') return upload;
    if (performance.now() > until) throw new Error(`${what}: expected an outcome, it is still processed`);
    await sleep(250);
  }
}

async function sendFeedback(port: number, { id, secret }: Ref, index: number) {
  const text = `Góp ý kèm tệp số ${index}.`;
  const json = { about: 'plan', category: 'problem', text, attachments: [{ id, secret }] };
  const headers = { 'idempotency-key': randomUUID() };
  const answer = await askJson({ port, path: '/v1/feedback', headers, json });
  const { receiptCode } = parsed<{ receiptCode: string }>(expectStatus(answer, 201, 'feedback with a file'));
  return { feedbackText: text, receiptCode };
}

export const parsed = <Value>({ body }: Answer): Value => JSON.parse(body.toString()) as Value;
