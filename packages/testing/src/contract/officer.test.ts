import type {
  AnswerList,
  AuditList,
  OfficerAction,
  OfficerFeedback,
  OfficerFeedbackList,
  Problem,
  Redaction,
} from '@cantho/api-client';
import type { HostUser } from '@cantho/host-sdk';
import { describe, expect, it } from 'vitest';
import { fakeFetch } from '../fakeFetch.ts';
import { createPlanHandlers, type PlanHandlersOptions } from '../planHandlers.ts';
import { createSampleFeedbackStore } from '../sampleFeedback.ts';
import {
  sampleAuthorization,
  sampleCitizen,
  sampleCoordinator,
  sampleOfficer,
  sampleOtherOfficer,
} from '../sampleSignIn.ts';
import { answerErrors } from './contract.ts';

function api(options: PlanHandlersOptions = {}) {
  const feedback = options.feedback ?? createSampleFeedbackStore();
  const fetch = fakeFetch(createPlanHandlers({ ...options, feedback }));
  const ask = async (
    operation: string,
    path: string,
    user: HostUser | null = sampleOfficer,
    body?: unknown,
  ) => {
    const headers: Record<string, string> = {
      ...(user && { Authorization: sampleAuthorization(user) }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    };
    const init = { headers, ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }) };
    const response = await fetch(new Request(`http://localhost:4002/v1${path}`, init));
    expect(await answerErrors(operation, response.clone())).toEqual([]);
    return response;
  };
  const queue = async (query = '', user: HostUser = sampleOfficer) => {
    const response = await ask('listOfficerFeedback', `/officer/feedback${query}`, user);
    return (await response.json()) as OfficerFeedbackList;
  };
  const idAbout = async (about: string) => (await queue(`?about=${about}`)).items[0]?.id ?? '';
  const act = (id: string, action: OfficerAction, user: HostUser = sampleOfficer) =>
    ask('actOnFeedback', `/officer/feedback/${id}/actions`, user, action);
  return { ask, queue, idAbout, act, feedback };
}

const show = async (response: Response | Promise<Response>): Promise<OfficerFeedback> =>
  (await response).json();
const problemOf = async (response: Response | Promise<Response>) => {
  const { type, errors } = (await (await response).json()) as Problem;
  return { kind: type.split(':').at(-1), names: errors?.map(({ name }) => name) };
};

describe('the queue', () => {
  it('holds what is open with the officer’s agency, what is due first, first', async () => {
    const { items, termWorkingDays, today } = await api().queue();
    expect([termWorkingDays, today]).toEqual([10, '2026-07-01']);
    expect(items.map(({ dueOn, isLate, workingDays }) => [dueOn, isLate, workingDays])).toEqual([
      ['2026-06-16', true, 21],
      ['2026-06-24', true, 15],
      ['2026-07-03', false, 8],
      ['2026-07-09', false, 4],
      ['2026-07-14', false, 1],
    ]);
    for (const { agency } of items) expect(agency.id).toBe(sampleOfficer.agency);
  });

  const filters: readonly (readonly [string, number])[] = [
    ['?state=answered&state=closed', 2],
    ['?late=true', 2],
    ['?late=false', 3],
    ['?taken=me', 1],
    ['?taken=nobody', 3],
    ['?about=target-20', 3],
    ['?q=ban%20do%20ngap', 1],
    ['?pageSize=2&page=3', 1],
  ];

  it.each(filters)('%s has %d', async (query, count) => {
    expect((await api().queue(query)).items).toHaveLength(count);
  });

  it('is of all agencies for a coordinator, or of the one asked for', async () => {
    expect((await api().queue('', sampleCoordinator)).items).toHaveLength(6);
    const own = await api().queue(`?agency=${sampleOtherOfficer.agency}`, sampleCoordinator);
    expect(own.items.map(({ about }) => about)).toEqual(['task-2']);
  });

  it('is turned round by the day it came', async () => {
    const days = (await api().queue('?sort=-createdAt')).items.map(({ createdAt }) => createdAt);
    expect(days).toEqual([...days].sort().reverse());
  });

  const refused: readonly (readonly [string, HostUser | null, number])[] = [
    ['', null, 401],
    ['', sampleCitizen, 403],
    [`?agency=${sampleOtherOfficer.agency}`, sampleOfficer, 403],
    ['?agency=so-khong-co', sampleCoordinator, 400],
    ['?state=open', sampleOfficer, 400],
    ['?about=pillar', sampleOfficer, 400],
    ['?late=maybe', sampleOfficer, 400],
  ];

  it.each(refused)('%s asked by %j is refused with %d', async (query, user, status) => {
    const { ask } = api();
    expect((await ask('listOfficerFeedback', `/officer/feedback${query}`, user)).status).toBe(status);
    expect((await ask('exportOfficerFeedback', `/officer/exports/feedback${query}`, user)).status).toBe(
      status,
    );
  });
});

describe('one feedback', () => {
  it('shows everything, and files by links that open them for five minutes', async () => {
    let now = new Date('2026-07-01T03:00:00Z');
    const { ask, idAbout } = api({ now: () => now });
    const id = await idAbout('target-12');
    const shown = await show(ask('getOfficerFeedback', `/officer/feedback/${id}`));
    expect(shown.subjectText).toMatch(/\S/);
    expect(shown.files.map(({ state, url }) => [state, url !== null])).toEqual([
      ['ready', true],
      ['quarantined', false],
      ['rejected', false],
    ]);
    const path = (shown.files[0]?.url ?? '').replace('http://localhost:4002/v1', '');
    const file = await ask('downloadFile', path, null);
    expect((await file.arrayBuffer()).byteLength).toBe(1024);
    expect(file.headers.get('Content-Disposition')).toMatch(/^attachment/);
    expect((await ask('downloadFile', path.replace('=sample', '=other'), null)).status).toBe(403);
    now = new Date('2026-07-01T03:05:00Z');
    expect((await ask('downloadFile', path, null)).status).toBe(403);
    expect((await ask('downloadFile', path.replace(/\?.*/, ''), null)).status).toBe(400);
  });

  it('is shown to those in charge alone', async () => {
    const { ask, idAbout } = api();
    const path = `/officer/feedback/${await idAbout('target-12')}`;
    expect((await ask('getOfficerFeedback', path, sampleCoordinator)).status).toBe(200);
    for (const user of [sampleOtherOfficer, sampleCitizen]) {
      expect((await ask('getOfficerFeedback', path, user)).status).toBe(403);
    }
    const unknown = '/officer/feedback/00000000-0000-4000-8000-000000000000';
    expect((await ask('getOfficerFeedback', unknown)).status).toBe(404);
    expect((await ask('getOfficerFeedback', '/officer/feedback/1')).status).toBe(400);
    expect((await ask('getOfficerFeedback', path, null)).status).toBe(401);
  });
});

describe('acting', () => {
  const text = 'Đã kiểm tra; sẽ sửa trong tuần.';
  const question = 'Khi nào trang hết lỗi?';

  it('goes from taking to a public answer, which is then published', async () => {
    const { ask, idAbout, act, feedback } = api();
    const id = await idAbout('target-15');
    expect(await show(act(id, { action: 'take', version: 1 }))).toMatchObject({
      ...{ version: 2, state: 'underReview', takenBy: sampleOfficer.displayName },
      actions: ['release', 'forward', 'answer', 'close'],
    });
    const answer = { action: 'answer', version: 2, text, visibility: 'public', question } as const;
    expect(await show(act(id, answer))).toMatchObject({
      ...{ version: 3, state: 'answered', answer: { text, question, visibility: 'public' } },
      actions: ['answer', 'close'],
    });
    const list = (await (await ask('listAnswers', '/answers?about=target-15', null)).json()) as AnswerList;
    expect(list.items).toMatchObject([{ question, text, agency: { id: sampleOfficer.agency } }]);
    expect(feedback.byId(id)?.history.map(({ state }) => state)).toEqual([
      ...['received', 'underReview', 'answered'],
    ]);
  });

  it('a private answer is on the receipt alone', async () => {
    const { ask, idAbout, act, feedback } = api();
    const id = await idAbout('target-15');
    await act(id, { action: 'answer', version: 1, text, visibility: 'private' });
    const code = feedback.byId(id)?.receiptCode ?? '';
    expect(feedback.find(code)).toMatchObject({ answer: { text }, canReopen: true });
    const list = (await (await ask('listAnswers', '/answers?about=target-15', null)).json()) as AnswerList;
    expect(list.items).toEqual([]);
  });

  it('forwarding takes it out of one’s hands, into those of the other agency', async () => {
    const { idAbout, act, queue, ask } = api();
    const id = await idAbout('target-12');
    const agency = sampleOtherOfficer.agency ?? '';
    const forward = { action: 'forward', version: 1, agency, note: 'Đúng thẩm quyền' } as const;
    expect(await show(act(id, forward))).toMatchObject({ agency: { id: agency }, takenBy: null });
    expect((await queue('', sampleOtherOfficer)).items.map((item) => item.id)).toContain(id);
    expect((await ask('getOfficerFeedback', `/officer/feedback/${id}`)).status).toBe(403);
  });

  it('closing says why', async () => {
    const { idAbout, act } = api();
    const closed = await show(
      act(await idAbout('target-15'), { action: 'close', version: 1, reason: 'Trùng lặp' }),
    );
    expect(closed).toMatchObject({ state: 'closed', closedBecause: 'Trùng lặp', actions: [] });
  });

  it('on what somebody else changed meanwhile, or has taken, changes nothing', async () => {
    const { idAbout, act, feedback } = api();
    const id = await idAbout('target-15');
    expect((await act(id, { action: 'take', version: 2 })).status).toBe(409);
    const taken = feedback.all.find(({ takenBy }) => takenBy === 'Cán bộ mẫu 3')?.id ?? '';
    expect(await problemOf(act(taken, { action: 'take', version: 1 }))).toMatchObject({
      kind: 'stateConflict',
    });
    expect((await act(taken, { action: 'take', version: 1 }, sampleCoordinator)).status).toBe(200);
    expect(feedback.byId(id)?.version).toBe(1);
  });

  it('does not publish personal data, and names each place', async () => {
    const { idAbout, act, feedback } = api();
    const id = feedback.all.at(-1)?.id ?? (await idAbout('target-20'));
    const leaking = {
      ...({ action: 'answer', version: 1, visibility: 'public' } as const),
      text: 'Đã gọi 0900 000 000 và trả lời.',
      question: 'Công dân mẫu 1 hỏi gì, mau@example.org?',
    };
    const refused = await act(id, leaking);
    expect(refused.status).toBe(422);
    expect(await problemOf(refused)).toEqual({
      kind: 'personalDataFound',
      names: ['/question', '/question', '/text'],
    });
    expect((await act(id, { ...leaking, visibility: 'private' })).status).toBe(200);
  });

  const incomplete: readonly (readonly [OfficerAction, readonly string[]])[] = [
    [{ action: 'forward', version: 1 }, ['/agency', '/note', '/agency']],
    [{ action: 'forward', version: 1, agency: 'so-khong-co', note: 'Nhầm' }, ['/agency']],
    [{ action: 'forward', version: 1, agency: 'so-khoa-hoc-va-cong-nghe', note: 'Nhầm' }, ['/agency']],
    [{ action: 'answer', version: 1, text }, ['/visibility']],
    [{ action: 'answer', version: 1, text, visibility: 'public' }, ['/question']],
    [{ action: 'close', version: 1 }, ['/reason']],
    [{ action: 'close', version: 1, reason: 'x' }, ['/reason']],
    [{ action: 'take', version: 0 }, ['/version']],
  ];

  it.each(incomplete)('%j is refused for %j', async (action, names) => {
    const { idAbout, act } = api();
    const refused = await act(await idAbout('target-15'), action);
    expect(refused.status).toBe(400);
    const said = await problemOf(refused);
    expect([...new Set(said.names)]).toEqual([...new Set(names)]);
  });
});

describe('a redaction', () => {
  it('suggests the text without what is personal, and says where it was', async () => {
    const { ask, feedback } = api();
    const id = feedback.all.at(-1)?.id ?? '';
    const text = 'Tôi là công dân mẫu 1, số 0900 000 000, thư mau@example.org, giấy tờ 001099000001.';
    const path = `/officer/feedback/${id}/redaction`;
    const answer = (await (await ask('redactFeedback', path, sampleOfficer, { text })).json()) as Redaction;
    expect(answer.text).toBe('Tôi là [tên], số [số điện thoại], thư [thư điện tử], giấy tờ [số giấy tờ].');
    expect(answer.found.map(({ start, end }) => text.slice(start, end))).toEqual([
      ...['công dân mẫu 1', '0900 000 000', 'mau@example.org', '001099000001'],
    ]);
    expect((await ask('redactFeedback', path, sampleOfficer, { text: '' })).status).toBe(400);
  });
});

describe('the audit trail', () => {
  it('holds everything that was done, each entry behind the one before', async () => {
    const { ask, act, idAbout } = api();
    const id = await idAbout('target-15');
    await ask('getOfficerFeedback', `/officer/feedback/${id}`);
    await act(id, { action: 'take', version: 1 });
    await act(id, { action: 'close', version: 2, reason: 'Trùng lặp' });
    const { items } = (await (await ask('listAudit', `/officer/feedback/${id}/audit`)).json()) as AuditList;
    expect(items.map(({ actor, action }) => `${action} ${actor}`)).toEqual([
      'receive citizen',
      ...['read', 'take', 'close'].map((action) => `${action} officer ${sampleOfficer.displayName}`),
    ]);
    for (const [index, { previousHash }] of items.slice(2).entries()) {
      expect(previousHash).toBe(items[index + 1]?.hash);
    }
    expect((await ask('listAudit', `/officer/feedback/${id}/audit`, sampleCitizen)).status).toBe(403);
  });
});

describe('the file of the queue', () => {
  it('has a row for each, and nobody’s contact', async () => {
    const response = await api().ask('exportOfficerFeedback', '/officer/exports/feedback?taken=nobody');
    const csv = await response.text();
    expect(csv.split('\r\n')).toHaveLength(1 + 3 + 1);
    expect(csv).toContain('xin gọi [số điện thoại] hoặc viết tới [thư điện tử].');
    expect(csv).not.toMatch(/0900|example\.org|Công dân/);
  });

  it('has no pages', async () => {
    expect((await api().ask('exportOfficerFeedback', '/officer/exports/feedback?page=1')).status).toBe(400);
  });
});
