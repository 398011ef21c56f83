import { describe, expect, it, vi } from 'vitest';
import { attachments } from './attachments.ts';
import { createClient, type Fetch } from './client.ts';
import { baseUrl, json, problem } from './fakeAnswers.ts';
import { awaitAttachment, type UploadAttachmentOptions, uploadAttachment } from './uploadAttachment.ts';

const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
const secret = 'a secret of twenty signs';
const kib = 1024;

/** What goes wrong with one request: an answer instead, or a part of which only so many bytes arrive before it is cut. */
type Trouble = (() => Response | Promise<Response>) | { readonly arrives: number } | null;

interface Api {
  readonly troubles?: readonly Trouble[];
  readonly size?: number;
  readonly arrived?: number;
  readonly states?: readonly string[];
  readonly partSize?: number;
}

const lost = () => Promise.reject<Response>(new TypeError('Failed to fetch'));
const refusal =
  (kind: string, status: number, headers: HeadersInit = {}) =>
  () =>
    problem(kind, status, {}, headers);

/** An API that keeps what arrives, and what it was asked: `PATCH 0+16`. */
function fakeApi({
  troubles = [],
  size = 0,
  arrived = 0,
  states = ['ready'],
  partSize = 64 * kib,
}: Api = {}) {
  const asked: string[] = [];
  const left = [...troubles];
  const after = [...states];
  let bytes = new Uint8Array(arrived);
  let expected = size;
  const answer = (more: object = {}) => {
    const isWhole = bytes.length === expected;
    const state = isWhole ? (after.length > 1 ? after.shift() : after[0]) : 'uploading';
    return json({ id, offset: bytes.length, size: expected, state, reason: null, ...more });
  };
  const append = async (request: Request, most: number) => {
    const offset = Number(request.headers.get('Upload-Offset'));
    const part = new Uint8Array(await request.arrayBuffer()).slice(0, most);
    if (offset !== bytes.length) return problem('offsetMismatch', 409);
    bytes = new Uint8Array([...bytes, ...part]);
    return most === Number.POSITIVE_INFINITY ? answer() : lost();
  };
  const fetch: Fetch = async (request) => {
    const { method } = request;
    const offset = request.headers.get('Upload-Offset');
    const length = method === 'PATCH' ? (await request.clone().arrayBuffer()).byteLength : 0;
    asked.push(method === 'PATCH' ? `PATCH ${Number(offset) / kib}+${length / kib}` : method);
    const trouble = left.shift() ?? null;
    if (typeof trouble === 'function') return trouble();
    if (method === 'PATCH') return append(request, trouble?.arrives ?? Number.POSITIVE_INFINITY);
    if (method === 'GET') return answer();
    expected = (await request.json()).size;
    bytes = new Uint8Array();
    return answer({ secret, partSize, expiresAt: 'x' });
  };
  const api = attachments(createClient({ baseUrl, fetch }));
  return { api, asked, bytes: () => bytes };
}

const content = (size: number) => Uint8Array.from({ length: size }, (_, index) => index % 251);

function fileOf(size: number, name = 'ảnh.jpg') {
  return Object.assign(new Blob([content(size)]), { name });
}

const waited = () => {
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  return { waits, wait };
};

const upload = (
  api: ReturnType<typeof fakeApi>['api'],
  size: number,
  options: UploadAttachmentOptions = {},
) => uploadAttachment(api, fileOf(size), { wait: async () => {}, random: () => 0, ...options });

describe('an upload', () => {
  it('sends a file whole, in parts no larger than the API likes, and says how far it is', async () => {
    const { api, asked, bytes } = fakeApi();
    const progress: number[] = [];
    const done = await upload(api, 150 * kib, { onProgress: (arrived) => progress.push(arrived / kib) });
    expect(done).toMatchObject({ id, secret, state: 'ready', offset: 150 * kib });
    expect(asked).toEqual(['POST', 'PATCH 0+64', 'PATCH 64+64', 'PATCH 128+22']);
    expect(progress).toEqual([0, 64, 128, 150]);
    expect(bytes()).toEqual(content(150 * kib));
  });

  it('begins with small parts and doubles them', async () => {
    const { api, asked } = fakeApi({ partSize: 1024 * kib });
    await upload(api, 1000 * kib);
    expect(asked).toEqual(['POST', 'PATCH 0+128', 'PATCH 128+256', 'PATCH 384+512', 'PATCH 896+104']);
  });

  it('tells what to go on with as soon as there is something', async () => {
    const { api } = fakeApi({ troubles: [null, refusal('payloadTooLarge', 413)] });
    const onBegun = vi.fn();
    await expect(upload(api, kib, { onBegun })).rejects.toMatchObject({ kind: 'payloadTooLarge' });
    expect(onBegun).toHaveBeenCalledWith({ id, secret });
  });

  it('names the file, at most 255 signs of it, with its ending', async () => {
    const { api } = fakeApi();
    const created = vi.spyOn(api, 'createAttachment');
    for (const name of [`${'ả'.repeat(300)}.jpg`, '']) await uploadAttachment(api, fileOf(1, name));
    expect(created.mock.calls.map(([{ fileName }]) => fileName)).toEqual([`${'ả'.repeat(251)}.jpg`, '-']);
  });
});

describe('going on', () => {
  const known = { id, secret };

  it('begins where an earlier upload broke off', async () => {
    const { api, asked } = fakeApi({ size: 100 * kib, arrived: 40 * kib });
    await upload(api, 100 * kib, { known });
    expect(asked).toEqual(['GET', 'PATCH 40+60']);
  });

  it('sends nothing of what arrived whole', async () => {
    const { api, asked } = fakeApi({ size: 4 * kib, arrived: 4 * kib, states: ['quarantined'] });
    expect((await upload(api, 4 * kib, { known })).state).toBe('quarantined');
    expect(asked).toEqual(['GET']);
  });

  it.each<[string, Api]>([
    ['that the API no longer has', { troubles: [refusal('notFound', 404)] }],
    ['of another size', { size: 99 * kib, arrived: 40 * kib }],
  ])('with one %s begins anew', async (_, given) => {
    const { api, asked } = fakeApi(given);
    await upload(api, 60 * kib, { known });
    expect(asked).toEqual(['GET', 'POST', 'PATCH 0+60']);
  });
});

describe('a failure that may heal', () => {
  it.each<[string, Trouble]>([
    ['no connection', lost],
    ['an error of the API', refusal('internal', 500)],
    ['an API that restarts', refusal('unavailable', 503, { 'Retry-After': '5' })],
    ['too many requests', refusal('tooManyRequests', 429, { 'Retry-After': '5' })],
    ['a sender cut off for being slow', refusal('validation', 408)],
    ['another offset', refusal('offsetMismatch', 409)],
  ])('such as %s is waited for, and the offset asked anew', async (_, trouble) => {
    const { api, asked, bytes } = fakeApi({ troubles: [null, trouble] });
    await upload(api, 100 * kib);
    expect(asked).toEqual(['POST', 'PATCH 0+64', 'GET', 'PATCH 0+32', 'PATCH 32+64', 'PATCH 96+4']);
    expect(bytes()).toEqual(content(100 * kib));
  });

  it('such as a connection that is cut loses nothing that came', async () => {
    const { api, asked, bytes } = fakeApi({ troubles: [null, { arrives: 40 * kib }] });
    await upload(api, 100 * kib);
    expect(asked).toEqual(['POST', 'PATCH 0+64', 'GET', 'PATCH 40+32', 'PATCH 72+28']);
    expect(bytes()).toEqual(content(100 * kib));
  });

  it('such as an answer that is lost after the last byte sends nothing twice', async () => {
    const { api, asked } = fakeApi({ troubles: [null, { arrives: 10 * kib }] });
    expect((await upload(api, 10 * kib)).state).toBe('ready');
    expect(asked).toEqual(['POST', 'PATCH 0+10', 'GET']);
  });

  it('is waited for longer each time, at least as long as the API says, and parts are halved', async () => {
    const { waits, wait } = waited();
    const again = refusal('unavailable', 503, { 'Retry-After': '7' });
    const { api, asked } = fakeApi({ troubles: [null, lost, null, lost, null, again] });
    await upload(api, 60 * kib, { wait });
    expect(waits).toEqual([500, 1000, 7000]);
    expect(asked.slice(1)).toEqual([
      ...['PATCH 0+60', 'GET', 'PATCH 0+32', 'GET', 'PATCH 0+16', 'GET'],
      ...['PATCH 0+16', 'PATCH 16+32', 'PATCH 48+12'],
    ]);
  });

  it('is given up after some in a row, counted anew when bytes arrive', async () => {
    const cut = { arrives: kib };
    const { api } = fakeApi({ troubles: [null, lost, null, cut, null, lost, null, lost] });
    await expect(upload(api, 60 * kib, { retries: 2 })).resolves.toMatchObject({ state: 'ready' });
    const dead = fakeApi({ troubles: [null, ...Array<Trouble>(9).fill(lost)] });
    await expect(upload(dead.api, 60 * kib, { retries: 2 })).rejects.toMatchObject({ reason: 'unreachable' });
    expect(dead.asked).toHaveLength(4);
  });

  it('at the beginning is tried again, with an effort of its own', async () => {
    const { api, asked } = fakeApi({ troubles: [lost, refusal('challengeFailed', 422)] });
    const effort = vi.fn(async () => ({ challenge: { parameters: {}, signature: 'x' }, solution: {} }));
    await upload(api, kib, { effort });
    expect(asked).toEqual(['POST', 'POST', 'POST', 'PATCH 0+1']);
    expect(effort).toHaveBeenCalledTimes(3);
  });
});

describe('what does not heal', () => {
  it.each<[string, Trouble, object]>([
    ['too many bytes', refusal('payloadTooLarge', 413), { kind: 'payloadTooLarge' }],
    ['an attachment that is gone', refusal('notFound', 404), { kind: 'notFound' }],
    ['a failed challenge without another', refusal('challengeFailed', 422), { kind: 'challengeFailed' }],
    ['a wait of two minutes', refusal('tooManyRequests', 429, { 'Retry-After': '120' }), { retryAfter: 120 }],
    ['a Wi-Fi’s page', () => new Response('<h1>'), { name: 'MalformedAnswerError' }],
    [
      'a part that counts for nothing',
      () => json({ id, offset: 0, size: kib, state: 'uploading' }),
      { name: 'MalformedAnswerError' },
    ],
  ])('such as %s ends it at once', async (_, trouble, error) => {
    const { waits, wait } = waited();
    const { api, asked } = fakeApi({ troubles: [null, trouble] });
    await expect(upload(api, kib, { wait })).rejects.toMatchObject(error);
    expect([asked, waits]).toEqual([['POST', 'PATCH 0+1'], []]);
  });

  it('such as a file that cannot be read any more ends it as that', async () => {
    const gone = new DOMException('gone', 'NotReadableError');
    const file = { name: 'a', size: kib, slice: () => ({ arrayBuffer: () => Promise.reject(gone) }) };
    await expect(uploadAttachment(fakeApi().api, file)).rejects.toBe(gone);
  });
});

describe('an upload that is aborted', () => {
  it('ends while a part is under way', async () => {
    const controller = new AbortController();
    const reason = new Error('taken back');
    const hang = () =>
      new Promise<Response>((_, reject) => {
        controller.signal.addEventListener('abort', () => reject(controller.signal.reason));
        queueMicrotask(() => controller.abort(reason));
      });
    const { api } = fakeApi({ troubles: [null, hang] });
    await expect(upload(api, kib, { signal: controller.signal })).rejects.toBe(reason);
  });

  it('ends while it waits', async () => {
    const controller = new AbortController();
    const { api, asked } = fakeApi({ troubles: [null, lost] });
    const uploaded = uploadAttachment(api, fileOf(kib), { signal: controller.signal });
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    controller.abort();
    await expect(uploaded).rejects.toMatchObject({ name: 'AbortError' });
    expect(asked).toHaveLength(2);
  });
});

describe('waiting for what an attachment was found to be', () => {
  const ref = { id, secret };

  it('asks until it is known', async () => {
    const { waits, wait } = waited();
    const { api } = fakeApi({ states: ['processing', 'processing', 'rejected'] });
    const found = await awaitAttachment(api, ref, { wait, random: () => 0 });
    expect([found.state, waits]).toEqual(['rejected', [500, 1000]]);
  });

  it('is not for ever', async () => {
    const { api, asked } = fakeApi({ states: ['processing'] });
    const found = await awaitAttachment(api, ref, { retries: 3, wait: async () => {} });
    expect([found.state, asked.length]).toEqual(['processing', 4]);
  });

  it('bears failures that may heal, and no others', async () => {
    const { api } = fakeApi({ troubles: [lost, null, refusal('notFound', 404)], states: ['ready'] });
    const options = { wait: async () => {} };
    expect((await awaitAttachment(api, ref, options)).state).toBe('ready');
    await expect(awaitAttachment(api, ref, options)).rejects.toMatchObject({ kind: 'notFound' });
  });
});
