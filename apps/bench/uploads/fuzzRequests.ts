import type { Answer, Question } from '../load/ask.ts';
import { createRandom, type Random } from '../load/random.ts';
import {
  boundary,
  changedForm,
  changedJson,
  changedMultipart,
  changedValue,
  hostileText,
} from './fuzzValues.ts';

/** What is changed: a request that is taken as it stands here. */
interface Target {
  readonly method: 'POST' | 'PUT' | 'PATCH';
  readonly path: string;
  readonly kind: 'json' | 'form';
  readonly body: Readonly<Record<string, unknown>>;
  readonly isSignedIn?: true;
}

/** A feedback that is there, so that what is sent about it gets as far as it can. */
export interface RealFeedback {
  readonly id: string;
  readonly receiptCode: string;
}

const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e';
const words = { about: 'task-7', text: 'Mong có thêm hướng dẫn cho người cao tuổi.' };
const contact = { name: 'An', email: 'an@example.vn', phone: '0292 3820 000', consent: true };
const effort = {
  challenge: { parameters: {}, signature: 'a' },
  solution: {},
  website: '',
  writtenForMs: 9_000,
};

/** Every operation that takes a body, and every form. */
export function targetsOf({ id, receiptCode }: RealFeedback): readonly Target[] {
  const receipt = `/v1/feedback/${receiptCode}`;
  const officer = `/v1/officer/feedback/${id}`;
  return [
    {
      ...{ method: 'POST', path: '/v1/feedback', kind: 'json' },
      body: { ...words, category: 'question', rating: 3, contact, attachments: [], effort },
    },
    { method: 'POST', path: '/v1/feedback/similar', kind: 'json', body: words },
    { method: 'POST', path: `${receipt}/reopening`, kind: 'json', body: { reason: words.text } },
    { method: 'PUT', path: `${receipt}/rating`, kind: 'json', body: { rating: 3 } },
    {
      method: 'POST',
      path: '/v1/attachments',
      kind: 'json',
      body: { fileName: 'ảnh.jpg', size: 1_000, effort },
    },
    { method: 'PATCH', path: `/v1/attachments/${uuid}`, kind: 'json', body: { part: 'a' } },
    {
      ...{ method: 'POST', path: '/v1/me/feedback', kind: 'json', isSignedIn: true },
      body: { receiptCode },
    },
    {
      ...{ method: 'POST', path: `${officer}/actions`, kind: 'json', isSignedIn: true },
      body: { action: 'answer', version: 1, text: words.text, visibility: 'public', question: words.text },
    },
    {
      ...{ method: 'POST', path: `${officer}/redaction`, kind: 'json', isSignedIn: true },
      body: { text: words.text },
    },
    {
      ...{ method: 'POST', path: '/forms/feedback', kind: 'form' },
      body: { ...words, category: 'question', rating: '3', name: 'An', email: 'an@example.vn', website: '' },
    },
    ...(['json', 'xml'] as const).map(
      (format): Target => ({
        ...{ method: 'POST', path: `/open311/v2/requests.${format}`, kind: 'form' },
        body: {
          ...{
            service_code: 'question',
            description: words.text,
            'attribute[about]': 'task-7',
            lat: '10.03',
          },
          ...{ long: '105.78', email: 'an@example.vn', first_name: 'An', api_key: 'x'.repeat(24) },
        },
      }),
    ),
  ];
}

export type FuzzRequest = Omit<Question, 'port'> & { readonly path: string };

export interface FuzzOptions {
  readonly count: number;
  readonly seed: number;
  /** Of an officer. */
  readonly token: string;
  readonly real: RealFeedback;
}

/** Requests with something wrong in them, the same for one seed. */
export function createFuzzRequests({ count, seed, token, real }: FuzzOptions): FuzzRequest[] {
  const random = createRandom(seed);
  const targets = targetsOf(real);
  return Array.from({ length: count }, (_, index): FuzzRequest => {
    const target = targets[index % targets.length] as Target;
    const { type, body } = target.kind === 'json' ? jsonBody(random, target) : formBody(random, target);
    return {
      method: target.method,
      path: changedPath(random, target.path),
      headers: changedHeaders(random, { target, type, token, index }),
      body,
    };
  });
}

function jsonBody(random: Random, { body }: Target) {
  const changed = random.chance(0.6) ? changedValue(random, body) : body;
  return {
    type: 'application/json',
    body: random.chance(0.5) ? changedJson(random, changed) : asText(changed),
  };
}

const asText = (value: unknown) => Buffer.from(JSON.stringify(value) ?? '');

function formBody(random: Random, { body }: Target) {
  const fields = body as Record<string, string>;
  return random.chance(0.15)
    ? { type: `multipart/form-data; boundary=${boundary}`, body: changedMultipart(random, fields) }
    : { type: 'application/x-www-form-urlencoded', body: changedForm(random, fields) };
}

function changedPath(random: Random, path: string): string {
  if (random.chance(0.85)) return path;
  const value = encodeURIComponent(hostileText(random).toWellFormed().slice(0, 300));
  const parts = path.split('/');
  const at = random.between(1, parts.length - 1);
  return random.pick([
    `${path}?${value}=${value}&a[b]=1&a=%zz`,
    `${path}/${value}`,
    parts.with(at, value).join('/'),
    `${path}%`,
    `${path}%00`,
    `${path}//..%2f..%2f`,
  ]);
}

const oddTypes = [
  ...[
    'application/json',
    'application/json; charset=utf-16',
    'text/plain',
    'multipart/form-data',
    'application/xml',
  ],
  ...[
    'application/x-www-form-urlencoded',
    'application/offset+octet-stream',
    'x',
    '',
    'application/json, text/html',
  ],
];

interface Headed {
  readonly target: Target;
  readonly type: string;
  readonly token: string;
  readonly index: number;
}

function changedHeaders(random: Random, { target, type, token, index }: Headed): Record<string, string> {
  const key = `0f8fad5b-d9cb-4${(index % 4096).toString(16).padStart(3, '0')}-a165-${String(index).padStart(12, '0')}`;
  return {
    'content-type': random.chance(0.08) ? random.pick(oddTypes) : type,
    'idempotency-key': random.chance(0.1) ? random.pick(['', 'x', uuid, `${key},${key}`]) : key,
    // Limits of an address would answer instead.
    'x-forwarded-for': `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`,
    'attachment-secret': 'x'.repeat(random.pick([0, 19, 43, 200])),
    'upload-offset': random.pick(['0', '-1', '1e3', '99999999999999999999', '']),
    accept: random.chance(0.92)
      ? '*/*'
      : random.pick(['text/html', 'image/png', 'q=;;', 'application/json;q=0']),
    'accept-language': random.pick(['vi', 'en', '*;q=0', 'x'.repeat(200), 'vi;q=2,en']),
    ...(target.isSignedIn && random.chance(0.85) ? { authorization: `Bearer ${token}` } : {}),
    ...(random.chance(0.05) ? { authorization: random.pick(['Basic eDp5', 'Bearer', 'Bearer a.b.c']) } : {}),
    ...(random.chance(0.04) ? { 'content-encoding': random.pick(['gzip', 'br', 'identity', 'x']) } : {}),
  };
}

/** Why an answer to such a request is a fault; `null` where it is not. */
export function faultOf({ path }: FuzzRequest, { status, headers, body }: Answer): string | null {
  if (status >= 500) return `status ${status}`;
  if (status < 400) return null;
  const type = String(headers['content-type']);
  if (path.startsWith('/forms/') && type.startsWith('text/html'))
    return isPage(body) ? null : 'a page without words';
  if (path.startsWith('/open311/')) {
    if (type.startsWith('text/xml') || type.startsWith('application/xml'))
      return isXml(body) ? null : 'no XML';
    if (type.startsWith('application/json')) return isErrorList(body) ? null : 'no list of errors';
  }
  if (!type.startsWith('application/problem+json')) return `an error as ${type}`;
  return isProblem(body, status) ? null : 'a problem that does not say what';
}

const isPage = (body: Buffer) => body.includes('<title>') && body.includes('<h1');
const isXml = (body: Buffer) => body.includes('<errors>') && body.includes('<description>');

function isErrorList(body: Buffer): boolean {
  const list = parseOrNull(body);
  return Array.isArray(list) && list.length > 0 && list.every(({ code, description }) => code && description);
}

function isProblem(body: Buffer, status: number): boolean {
  const problem = parseOrNull(body) as Record<string, unknown> | null;
  const isNamed = String(problem?.type).startsWith('urn:cantho-plan:problem:');
  return isNamed && problem?.status === status && Boolean(problem.title);
}

function parseOrNull(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}
