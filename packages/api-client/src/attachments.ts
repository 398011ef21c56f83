import type { ApiClient, Init, RequestOptions } from './client.ts';
import type { Attachment, AttachmentInput, NewAttachment } from './contract.ts';
import { shaped } from './shapes.ts';

export type {
  UploadAttachmentOptions,
  UploadedAttachment,
  UploadFile,
  WaitOptions,
} from './uploadAttachment.ts';
export { awaitAttachment, uploadAttachment } from './uploadAttachment.ts';

/** Attachments of a feedback that is being written. `secret` is what `createAttachment` answered. */
export interface Attachments {
  /** With `signedIn` it speaks for the person (needs `authFetch`), who may leave `effort` out. */
  createAttachment(
    input: AttachmentInput,
    options?: RequestOptions & { readonly signedIn?: boolean | undefined },
  ): Promise<NewAttachment>;
  /** How far it is, and what it was found to be. */
  getAttachment(id: string, secret: string, options?: RequestOptions): Promise<Attachment>;
  /** Sends the part that begins at `offset` bytes; rejects with `offsetMismatch` when something else has arrived. Up to a minute. */
  appendAttachment(
    id: string,
    secret: string,
    offset: number,
    part: Blob | Uint8Array<ArrayBuffer>,
    options?: RequestOptions,
  ): Promise<Attachment>;
  deleteAttachment(id: string, secret: string, options?: RequestOptions): Promise<void>;
}

/** A part that a slow connection needs longer for was too large. */
const partTimeoutMs = 60_000;
const path = '/v1/attachments/{id}';
const shape = { id: 'string', offset: 'number', size: 'number', state: 'string' } as const;
const paramsOf = (id: string, secret: string) => ({
  path: { id },
  header: { 'Attachment-Secret': secret },
});

export function attachments({ core: { api, call } }: ApiClient): Attachments {
  return {
    createAttachment(body, { signedIn: person = false, ...request } = {}) {
      const send = (init: Init) => api.POST('/v1/attachments', { body, ...init });
      const answer = call('createAttachment', send, request, { person });
      return shaped('createAttachment', { ...shape, secret: 'string' }, answer);
    },
    getAttachment(id, secret, request) {
      const params = paramsOf(id, secret);
      const send = (init: Init) => api.GET(path, { params, ...init });
      return shaped('getAttachment', shape, call('getAttachment', send, request));
    },
    appendAttachment(id, secret, offset, part, request) {
      const { header, ...params } = paramsOf(id, secret);
      const asked = {
        params: { ...params, header: { ...header, 'Upload-Offset': offset } },
        // The contract says string, for want of a word for bytes.
        body: part as unknown as string,
        bodySerializer: (bytes: unknown) => bytes,
      };
      const type = { 'Content-Type': 'application/offset+octet-stream' };
      const send = (init: Init) =>
        api.PATCH(path, { ...asked, ...init, headers: { ...init.headers, ...type } });
      const answer = call('appendAttachment', send, request, { timeoutMs: partTimeoutMs });
      return shaped('appendAttachment', shape, answer);
    },
    async deleteAttachment(id, secret, request) {
      const params = paramsOf(id, secret);
      const send = (init: Init) => api.DELETE(path, { params, ...init });
      await call<unknown>('deleteAttachment', send, request);
    },
  };
}
