import type {
  AnswerList,
  Attachment,
  Challenge,
  Effort,
  FeedbackData,
  FeedbackInput,
  FeedbackReceipt,
  MyFeedbackList,
  NewAttachment,
  SimilarList,
} from '@cantho/api-client';
import type { HostUser } from '@cantho/host-sdk';
import { describe, expect, it } from 'vitest';
import { createAttachmentStore } from '../attachmentStore.ts';
import { sampleSolution } from '../challenges.ts';
import { fakeFetch } from '../fakeFetch.ts';
import { createFeedbackStore } from '../feedbackStore.ts';
import { createPlanHandlers, type PlanHandlersOptions } from '../planHandlers.ts';
import { sampleAnswers } from '../sampleAnswers.ts';
import { createSampleFeedbackStore } from '../sampleFeedback.ts';
import { sampleAuthorization, sampleCitizen, sampleOfficer, sampleOtherCitizen } from '../sampleSignIn.ts';
import { answerErrors } from './contract.ts';

interface Ask {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly user?: HostUser;
}

const part = 'application/offset+octet-stream';

/** Asks an operation, holds the answer against the contract, and gives its status, body and problem. */
function api(options: PlanHandlersOptions = {}) {
  const fetch = fakeFetch(createPlanHandlers(options));
  return async function ask<Body>(operation: string, method: string, path: string, asked: Ask = {}) {
    const { body, user } = asked;
    const bytes = body instanceof Uint8Array;
    const headers = {
      ...(body === undefined ? {} : { 'Content-Type': bytes ? part : 'application/json' }),
      ...(user && { Authorization: sampleAuthorization(user) }),
      ...asked.headers,
    };
    const sent = bytes ? (body as Uint8Array<ArrayBuffer>) : body === undefined ? null : JSON.stringify(body);
    const url = `http://localhost:4002/v1${path}`;
    const response = await fetch(new Request(url, { method, headers, body: sent }));
    expect(await answerErrors(operation, response.clone())).toEqual([]);
    const text = await response.text();
    const answer = (text === '' ? null : JSON.parse(text)) as Body;
    const type = response.ok ? null : (answer as { type: string }).type.split(':').at(-1);
    return { status: response.status, answer, problem: type, headers: response.headers };
  };
}

type Api = ReturnType<typeof api>;

let keys = 0;
const input: FeedbackInput = { about: 'target-20', category: 'problem', text: 'Sóng 5G ở ấp tôi rất yếu.' };

async function send(ask: Api, more: Partial<FeedbackInput> = {}, user?: HostUser) {
  keys += 1;
  const key = `00000000-0000-4000-8000-${String(keys).padStart(12, '0')}`;
  const headers = { 'Idempotency-Key': key };
  return ask<FeedbackReceipt>('createFeedback', 'POST', '/feedback', {
    body: { ...input, ...more },
    headers,
    ...(user && { user }),
  });
}

async function solved(ask: Api): Promise<Effort> {
  const { answer: challenge } = await ask<Challenge>('createChallenge', 'POST', '/challenges');
  return { challenge, solution: sampleSolution(challenge) };
}

async function attached(ask: Api, size = 6): Promise<NewAttachment> {
  const body = { fileName: 'anh.jpg', size };
  return (await ask<NewAttachment>('createAttachment', 'POST', '/attachments', { body })).answer;
}

const append = (ask: Api, { id, secret }: NewAttachment, offset: number, bytes: number) =>
  ask<Attachment>('appendAttachment', 'PATCH', `/attachments/${id}`, {
    body: new Uint8Array(bytes),
    headers: { 'Attachment-Secret': secret, 'Upload-Offset': String(offset) },
  });

const look = (ask: Api, { id, secret }: NewAttachment) =>
  ask<Attachment>('getAttachment', 'GET', `/attachments/${id}`, { headers: { 'Attachment-Secret': secret } });

describe('an effort', () => {
  it('is good for one feedback, and for its replay', async () => {
    const feedback = createFeedbackStore();
    const ask = api({ effort: 'required', feedback });
    const effort = await solved(ask);
    const body = { ...input, effort };
    const headers = { 'Idempotency-Key': '0f8fad5b-d9cb-469f-a165-70867728950e' };
    const first = await ask<FeedbackReceipt>('createFeedback', 'POST', '/feedback', { body, headers });
    const again = await ask('createFeedback', 'POST', '/feedback', { body, headers });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(feedback.efforts).toEqual([effort]);
    expect((await send(ask, { effort })).problem).toBe('challengeFailed');
  });

  it.each<[string, (effort: Effort) => Effort]>([
    ['with a challenge nobody gave', (effort) => ({ ...effort, challenge: { signature: 'x' } })],
    [
      'with a challenge that was made easier',
      ({ challenge, solution }) => ({ challenge: { ...challenge, parameters: { keyPrefix: '' } }, solution }),
    ],
    ['without a solution', (effort) => ({ ...effort, solution: {} })],
    [
      'with a key that does not begin as it should',
      (effort) => ({ ...effort, solution: { counter: 0, derivedKey: 'f'.repeat(64) } }),
    ],
  ])('%s fails', async (_, spoil) => {
    const ask = api();
    const refused = await send(ask, { effort: spoil(await solved(ask)) });
    expect([refused.status, refused.problem]).toEqual([422, 'challengeFailed']);
  });

  it('is too old after twenty minutes', async () => {
    let now = new Date('2026-07-01T03:00:00Z');
    const ask = api({ now: () => now });
    const effort = await solved(ask);
    now = new Date('2026-07-01T03:20:00Z');
    expect((await send(ask, { effort })).problem).toBe('challengeFailed');
  });

  it('is asked of the signed out alone, where it is asked', async () => {
    const ask = api({ effort: 'required' });
    expect((await send(ask)).problem).toBe('challengeFailed');
    expect((await send(ask, {}, sampleCitizen)).status).toBe(201);
    const body = { fileName: 'a.jpg', size: 1 };
    const refused = await ask('createAttachment', 'POST', '/attachments', { body });
    expect(refused.problem).toBe('challengeFailed');
    const taken = await ask('createAttachment', 'POST', '/attachments', { body, user: sampleCitizen });
    expect(taken.status).toBe(201);
  });

  it('of a program that fills what people do not see is taken, and no officer sees it', async () => {
    const ask = api();
    const effort = { ...(await solved(ask)), website: 'https://example.org' };
    expect((await send(ask, { effort })).status).toBe(201);
    const path = '/officer/feedback';
    const { answer } = await ask<{ items: unknown[] }>('listOfficerFeedback', 'GET', path, {
      user: sampleOfficer,
    });
    expect(answer.items).toEqual([]);
  });
});

describe('a connection that is cut after the API took a feedback', () => {
  it('loses the answer alone: the same key is answered with the receipt', async () => {
    const feedback = createFeedbackStore();
    const ask = api({ feedback, fault: { createFeedback: { fault: 'cut', times: 1 } } });
    const headers = { 'Idempotency-Key': '0f8fad5b-d9cb-469f-a165-70867728950e' };
    const attempt = () =>
      ask<FeedbackReceipt>('createFeedback', 'POST', '/feedback', { body: input, headers });
    await expect(attempt()).rejects.toThrow(TypeError);
    const again = await attempt();
    expect([again.status, again.headers.get('Idempotency-Replayed')]).toEqual([201, 'true']);
    expect(feedback.receipts).toEqual([again.answer]);
  });
});

describe('an attachment', () => {
  it('arrives in parts, goes with a feedback and shows on its receipt', async () => {
    const ask = api();
    const begun = await attached(ask);
    expect(begun).toMatchObject({ offset: 0, size: 6, state: 'uploading', reason: null });
    expect((await append(ask, begun, 0, 4)).answer).toMatchObject({ offset: 4, state: 'uploading' });
    expect((await append(ask, begun, 4, 2)).answer).toMatchObject({ offset: 6, state: 'ready' });
    const { id, secret } = begun;
    const sent = await send(ask, { attachments: [{ id, secret }] });
    expect(sent.answer.attachments).toEqual([{ state: 'ready', reason: null }]);
    expect((await send(ask, { attachments: [{ id, secret }] })).problem).toBe('attachmentNotUsable');
  });

  it('does not go with a feedback before all of it arrived', async () => {
    const ask = api();
    const { id, secret } = await attached(ask);
    const refused = await send(ask, { attachments: [{ id, secret }] });
    expect([refused.status, refused.problem]).toEqual([422, 'attachmentNotUsable']);
  });

  it('goes on from where it broke off, and nowhere else', async () => {
    const ask = api();
    const begun = await attached(ask);
    await append(ask, begun, 0, 4);
    const refused = await append(ask, begun, 0, 4);
    expect([refused.status, refused.problem]).toEqual([409, 'offsetMismatch']);
    expect((await look(ask, begun)).answer.offset).toBe(4);
    const tooMuch = await append(ask, begun, 4, 3);
    expect([tooMuch.status, tooMuch.problem]).toEqual([413, 'payloadTooLarge']);
  });

  it('that is cut counts as far as it came', async () => {
    const ask = api({ fault: { appendAttachment: { fault: 'cut', times: 1 } } });
    const begun = await attached(ask);
    await expect(append(ask, begun, 0, 6)).rejects.toThrow(TypeError);
    expect((await look(ask, begun)).answer.offset).toBe(3);
  });

  it('becomes what the test decides, at once or after some looks', async () => {
    const attachments = createAttachmentStore();
    attachments.willBecome({ state: 'rejected', reason: 'pages' }, { state: 'quarantined', looks: 1 });
    const ask = api({ attachments });
    const rejected = await attached(ask);
    expect((await append(ask, rejected, 0, 6)).answer).toMatchObject({ state: 'rejected', reason: 'pages' });
    const slow = await attached(ask);
    expect((await append(ask, slow, 0, 6)).answer.state).toBe('processing');
    expect((await look(ask, slow)).answer.state).toBe('processing');
    expect((await look(ask, slow)).answer.state).toBe('quarantined');
  });

  it('is taken back, as long as it was not sent', async () => {
    const ask = api();
    const begun = await attached(ask, 1);
    const { id, secret } = begun;
    const headers = { 'Attachment-Secret': secret };
    const remove = () => ask('deleteAttachment', 'DELETE', `/attachments/${id}`, { headers });
    expect((await remove()).status).toBe(204);
    expect((await remove()).problem).toBe('notFound');
    const other = await attached(ask, 1);
    await append(ask, other, 0, 1);
    await send(ask, { attachments: [{ id: other.id, secret: other.secret }] });
    const late = { headers: { 'Attachment-Secret': other.secret } };
    expect((await ask('deleteAttachment', 'DELETE', `/attachments/${other.id}`, late)).status).toBe(404);
  });

  it('is nobody’s without its secret', async () => {
    const ask = api();
    const begun = await attached(ask);
    expect((await look(ask, { ...begun, secret: 'x'.repeat(32) })).status).toBe(404);
    expect((await look(ask, { ...begun, secret: 'x' })).status).toBe(400);
    expect((await look(ask, { ...begun, id: 'x' })).status).toBe(400);
  });

  it.each([
    [{ fileName: 'a.jpg', size: 10_485_761 }, 413],
    [{ fileName: 'a.jpg', size: 0 }, 400],
    [{ fileName: '', size: 1 }, 400],
    [{ fileName: 'a.jpg' }, 400],
  ])('of %j is refused with %d', async (body, status) => {
    expect((await api()('createAttachment', 'POST', '/attachments', { body })).status).toBe(status);
  });
});

const answeredCode = 'MAV0-0000-0000-0000-0002';
const newCode = 'MAV0-0000-0000-0000-0008';
const codePath = (code: string, rest: string) => `/feedback/${code}/${rest}`;

describe('a receipt', () => {
  it('is reopened once, when it is answered or closed', async () => {
    const ask = api({ feedback: createSampleFeedbackStore() });
    const reopen = (code: string) =>
      ask<FeedbackReceipt>('reopenFeedback', 'POST', codePath(code, 'reopening'), {
        body: { reason: 'Chưa giải quyết được.' },
      });
    const { answer } = await reopen(answeredCode);
    expect(answer).toMatchObject({ state: 'underReview', canReopen: false });
    expect(answer.history.map(({ state }) => state)).toEqual([
      ...['received', 'underReview', 'answered', 'underReview'],
    ]);
    for (const code of [answeredCode, newCode]) {
      const refused = await reopen(code);
      expect([refused.status, refused.problem]).toEqual([409, 'notReopenable']);
    }
  });

  it('takes a rating of its answer, as often as wanted', async () => {
    const ask = api({ feedback: createSampleFeedbackStore() });
    const rate = (code: string, rating: number) =>
      ask<FeedbackReceipt>('rateAnswer', 'PUT', codePath(code, 'rating'), { body: { rating } });
    for (const rating of [1, 5]) expect((await rate(answeredCode, rating)).answer.answerRating).toBe(rating);
    expect((await rate(newCode, 5)).problem).toBe('notAnswered');
    expect((await rate(answeredCode, 6)).status).toBe(400);
  });

  it('gives everything that is kept, and says until when', async () => {
    const ask = api({ feedback: createSampleFeedbackStore() });
    const kept = async (code: string) =>
      (await ask<FeedbackData>('exportFeedback', 'GET', codePath(code, 'data'))).answer;
    expect(await kept(newCode)).toMatchObject({
      contact: { name: 'Công dân mẫu 1', email: 'mau@example.org' },
      belongsToAccount: true,
      retainedUntil: null,
    });
    expect((await kept(answeredCode)).retainedUntil).toBe('2027-05-28');
  });

  it('opens nothing once it was erased, and nothing personal is left', async () => {
    const feedback = createSampleFeedbackStore();
    const ask = api({ feedback });
    const erase = () => ask('eraseFeedback', 'DELETE', codePath(newCode, 'data'));
    expect((await erase()).status).toBe(204);
    expect((await erase()).status).toBe(404);
    expect((await ask('getFeedbackReceipt', 'GET', `/feedback/${newCode}`)).status).toBe(404);
    expect(JSON.stringify(feedback.all)).not.toContain('0900 000 000');
    const erased = feedback.all.find(({ isErased }) => isErased);
    expect(erased).toMatchObject({ state: 'closed', about: 'target-20', text: null });
  });

  it.each([
    ['reopenFeedback', 'POST', 'reopening', { reason: 'ngắn' }, 400],
    ['reopenFeedback', 'POST', 'reopening', undefined, 415],
    ['rateAnswer', 'PUT', 'rating', { rating: 3, text: 'x' }, 400],
  ])('%s refuses what the contract does not take', async (operation, method, rest, body, status) => {
    const ask = api({ feedback: createSampleFeedbackStore() });
    const path = codePath(answeredCode, rest);
    expect((await ask(operation, method, path, { body })).status).toBe(status);
  });

  it.each(['reopening', 'rating', 'data'])('with a code that is none has no %s', async (rest) => {
    const [operation, method, body] = {
      reopening: ['reopenFeedback', 'POST', { reason: 'Chưa giải quyết được.' }] as const,
      rating: ['rateAnswer', 'PUT', { rating: 3 }] as const,
      data: ['exportFeedback', 'GET', undefined] as const,
    }[rest as 'data'];
    expect((await api()(operation, method, codePath(newCode, rest), { body })).status).toBe(404);
    expect((await api()(operation, method, codePath('7ZK4', rest), { body })).status).toBe(400);
  });
});

describe('similar feedback', () => {
  const similar = (about: string, text: string, options: PlanHandlersOptions = { answers: sampleAnswers }) =>
    api(options)<SimilarList>('findSimilarFeedback', 'POST', '/feedback/similar', { body: { about, text } });

  it('is what shares words, best first, accents aside', async () => {
    const { answer } = await similar('target-20', 'ap toi chua bat duoc song 5g');
    expect(answer.items.map(({ id }) => id)).toEqual(['answer-2', 'answer-3']);
  });

  it('is none where nothing is near, and none of another subject', async () => {
    expect((await similar('target-20', 'học phí trường mầm non')).answer.items).toEqual([]);
    expect((await similar('target-15', 'ấp tôi chưa bắt được sóng 5G')).answer.items).toEqual([]);
  });

  it('is asked for a subject of the plan and some letters', async () => {
    expect((await similar('target-99', 'sóng 5G')).status).toBe(404);
    expect((await similar('target-20', 'ab')).status).toBe(400);
  });

  it('holds what officers published since, as the public answers do', async () => {
    const options = { feedback: createSampleFeedbackStore() };
    const { answer } = await similar('target-20', 'sóng buổi tối', options);
    expect(answer.items).toHaveLength(1);
    const list = await api(options)<AnswerList>('listAnswers', 'GET', '/answers?about=target-20');
    expect(list.answer.items).toEqual(answer.items);
  });
});

describe('what a person sent', () => {
  it('is listed newest first, sent signed in or added by its code', async () => {
    const ask = api({ feedback: createSampleFeedbackStore() });
    const mine = async (user = sampleCitizen) =>
      (await ask<MyFeedbackList>('listMyFeedback', 'GET', '/me/feedback', { user })).answer.items;
    const { receiptCode } = (await send(ask)).answer;
    const add = (user: HostUser, code = receiptCode) =>
      ask('addMyFeedback', 'POST', '/me/feedback', { body: { receiptCode: code }, user });
    expect((await add(sampleCitizen)).status).toBe(200);
    expect((await add(sampleCitizen)).status).toBe(200);
    expect((await mine()).map(({ createdAt }) => createdAt.slice(0, 10))).toEqual([
      ...['2026-07-01', '2026-06-30', '2026-05-18'],
    ]);
    expect((await add(sampleOtherCitizen)).problem).toBe('notFound');
    expect(await mine(sampleOtherCitizen)).toEqual([]);
    expect((await add(sampleCitizen, 'x')).status).toBe(400);
  });

  it('is told to nobody signed out', async () => {
    expect((await api()('listMyFeedback', 'GET', '/me/feedback')).status).toBe(401);
    const body = { receiptCode: newCode };
    expect((await api()('addMyFeedback', 'POST', '/me/feedback', { body })).status).toBe(401);
  });
});
