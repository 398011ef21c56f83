import type { AttachmentRef, NewAttachment } from '@cantho/api-client';
import type { Answer, Send } from './contractClient.ts';

export const bytesType = 'application/offset+octet-stream';

/** Bytes that differ at every place a part could begin. */
export function someBytes(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at + 4 <= size; at += 4) bytes.writeUInt32BE((at * 2_654_435_761) % 2 ** 32, at);
  return bytes;
}

export interface Uploads {
  begin: (size: number, fileName?: string) => Promise<NewAttachment>;
  append: (ref: AttachmentRef, offset: number, part: unknown) => Promise<Answer>;
  look: (ref: AttachmentRef) => Promise<Answer>;
  takeBack: (ref: AttachmentRef) => Promise<Answer>;
  /** Sends a file whole. */
  upload: (bytes: Uint8Array, fileName?: string) => Promise<NewAttachment>;
}

/** A sender of attachments, over an app in memory. */
export function uploadsBy(send: Send, remoteAddress = '192.0.2.7'): Uploads {
  const headersOf = ({ secret }: AttachmentRef) => ({ 'attachment-secret': secret, 'accept-language': 'en' });
  const at = ({ id }: AttachmentRef) => ({ url: `/v1/attachments/${id}`, remoteAddress });
  const uploads: Uploads = {
    begin: async (size, fileName = 'anh.jpg') => {
      const body = { fileName, size };
      const answer = await send({ method: 'POST', url: '/v1/attachments', body, remoteAddress });
      if (answer.statusCode !== 201) throw new Error(`expected 201, got ${answer.statusCode} ${answer.body}`);
      return answer.json();
    },
    append: (ref, offset, part) =>
      send({
        ...{ method: 'PATCH', ...at(ref), body: part },
        headers: { ...headersOf(ref), 'content-type': bytesType, 'upload-offset': String(offset) },
      }),
    look: (ref) => send({ method: 'GET', ...at(ref), headers: headersOf(ref) }),
    takeBack: (ref) => send({ method: 'DELETE', ...at(ref), headers: headersOf(ref) }),
    upload: async (bytes, fileName) => {
      const begun = await uploads.begin(bytes.length, fileName);
      const answer = await uploads.append(begun, 0, Buffer.from(bytes));
      if (answer.statusCode !== 200) throw new Error(`expected 200, got ${answer.statusCode} ${answer.body}`);
      return begun;
    },
  };
  return uploads;
}
