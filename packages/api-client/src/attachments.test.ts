import { describe, expect, it, vi } from 'vitest';
import { type Attachments, attachments } from './attachments.ts';
import { createClient } from './client.ts';
import { baseUrl, fetchAnswering, json, problem, requestOf } from './fakeAnswers.ts';

type FakeFetch = ReturnType<typeof fetchAnswering>;

const never = () => fetchAnswering(() => Promise.reject(new Error('Expected the other fetch')));
const of = (fetch: FakeFetch) => attachments(createClient({ baseUrl, fetch, authFetch: never() }));

const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
const secret = 'a secret of twenty signs';
const address = `${baseUrl}/v1/attachments/${id}`;
const attachment = { id, offset: 4, size: 6, state: 'uploading', reason: null };
const begun = { ...attachment, offset: 0, secret, partSize: 3, expiresAt: '2026-07-02T03:00:00Z' };

describe('an attachment', () => {
  it('is begun with its name and size, by whoever writes', async () => {
    const fetch = fetchAnswering(() => json(begun, { status: 201 }));
    const input = { fileName: 'ảnh.jpg', size: 6 };
    expect(await of(fetch).createAttachment(input)).toEqual(begun);
    expect(await requestOf(fetch).json()).toEqual(input);
    const authFetch = fetchAnswering(() => json(begun, { status: 201 }));
    const personal = attachments(createClient({ baseUrl, fetch: never(), authFetch }));
    expect(await personal.createAttachment(input, { signedIn: true })).toEqual(begun);
  });

  const bytes = new Uint8Array([1, 2, 3]);

  it.each([
    ['bytes', bytes],
    ['a blob', new Blob([bytes])],
  ])('is sent as %s, from an offset, with its secret', async (_, part) => {
    const fetch = fetchAnswering(() => json(attachment));
    expect(await of(fetch).appendAttachment(id, secret, 1, part)).toEqual(attachment);
    const request = requestOf(fetch);
    const { method, url, headers } = request;
    expect([method, url]).toEqual(['PATCH', address]);
    expect(['Content-Type', 'Upload-Offset', 'Attachment-Secret'].map((name) => headers.get(name))).toEqual([
      ...['application/offset+octet-stream', '1', secret],
    ]);
    expect(new Uint8Array(await request.arrayBuffer())).toEqual(bytes);
  });

  it('is looked at and taken back with its secret', async () => {
    const fetch = fetchAnswering(
      () => json(attachment),
      () => new Response(null, { status: 204 }),
    );
    expect(await of(fetch).getAttachment(id, secret)).toEqual(attachment);
    await expect(of(fetch).deleteAttachment(id, secret)).resolves.toBeUndefined();
    for (const [index, method] of ['GET', 'DELETE'].entries()) {
      const request = requestOf(fetch, index);
      expect([request.method, request.url]).toEqual([method, address]);
      expect(request.headers.get('Attachment-Secret')).toBe(secret);
    }
  });

  it.each([
    ['offsetMismatch', 409],
    ['payloadTooLarge', 413],
  ])('is refused by name: %s', async (kind, status) => {
    const fetch = fetchAnswering(() => problem(kind, status));
    await expect(of(fetch).appendAttachment(id, secret, 0, bytes)).rejects.toMatchObject({ kind, status });
  });

  it.each<[string, (api: Attachments) => Promise<unknown>]>([
    ['createAttachment', (api) => api.createAttachment({ fileName: 'a', size: 1 })],
    ['getAttachment', (api) => api.getAttachment(id, secret)],
    ['appendAttachment', (api) => api.appendAttachment(id, secret, 0, bytes)],
  ])('%s is not answered by a stranger’s JSON', async (operation, call) => {
    const api = of(fetchAnswering(() => json({})));
    await expect(call(api)).rejects.toMatchObject({ name: 'MalformedAnswerError', operation });
  });

  it('a part has a minute, where other requests have fifteen seconds', async () => {
    vi.useFakeTimers();
    try {
      const fetch = fetchAnswering(() => new Promise<never>(() => {}));
      const slow = attachments(
        createClient({ baseUrl, fetch: (request) => abortable(request, fetch), authFetch: never() }),
      );
      const failed = vi.fn();
      slow.appendAttachment(id, secret, 0, bytes).catch(failed);
      await vi.advanceTimersByTimeAsync(59_000);
      expect(failed).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(2000);
      expect(failed).toHaveBeenCalledWith(expect.objectContaining({ reason: 'timeout' }));
    } finally {
      vi.useRealTimers();
    }
  });
});

/** As the platform's `fetch`: rejects when its signal is aborted. */
function abortable(request: Request, fetch: FakeFetch): Promise<Response> {
  return new Promise((resolve, reject) => {
    request.signal.addEventListener('abort', () => reject(request.signal.reason));
    fetch(request).then(resolve, reject);
  });
}
