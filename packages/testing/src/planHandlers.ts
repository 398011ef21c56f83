import type { Me } from '@cantho/api-client';
import { agencies } from '@cantho/plan';
import { delay, type HttpHandler, HttpResponse, http } from 'msw';
import { agencyRef } from './agencyRefs.ts';
import { attachmentHandlers } from './attachmentHandlers.ts';
import { type AttachmentStore, createAttachmentStore } from './attachmentStore.ts';
import { createChallenges } from './challenges.ts';
import { exportHandlers } from './exportHandlers.ts';
import { arrivedOf, createFaultPicker, type Faults, faultResponse } from './faults.ts';
import { subjectForm } from './feedbackFields.ts';
import { feedbackHandlers } from './feedbackHandlers.ts';
import { createFeedbackStore, type FeedbackStore } from './feedbackStore.ts';
import { type Figures, noFigures } from './figures.ts';
import { asPerson, followHandlers } from './followHandlers.ts';
import { createFollowStore, type FollowStore } from './followStore.ts';
import {
  type Asked,
  type HandlerOf,
  invalidPath,
  kept,
  listed,
  missing,
  notKept,
  queried,
  rowAnswer,
  subjectExists,
  type World,
} from './handling.ts';
import { endOfDay } from './moments.ts';
import { officerHandlers } from './officerHandlers.ts';
import { createPlanAnswers } from './planAnswers.ts';
import { answerList, changeList, targetList, taskCounts, taskList } from './planLists.ts';
import { problemResponse } from './problems.ts';
import { publicAnswersOn } from './publicAnswers.ts';
import { receiptHandlers } from './receiptHandlers.ts';
import type { RowCounts } from './rowCopies.ts';
import type { PublicAnswers } from './sampleAnswers.ts';
import { sampleFigures } from './sampleFigures.ts';

export interface PlanHandlersOptions {
  /** Address of the API; default `*`, any. */
  readonly baseUrl?: string | undefined;
  /** The day everything is judged on. Default `2026-07-01`. */
  readonly today?: string | undefined;
  /** The instant of what people do: following, visits. Default 10:00 of `today` in Can Tho. */
  readonly now?: (() => Date) | undefined;
  /** `none` is a fresh database; `sample` (default) a small made-up year, marked so; or figures of your own. */
  readonly figures?: 'none' | 'sample' | Figures | undefined;
  /** Makes the plan larger than it is: `{ targets: 2000, tasks: 5000 }`. */
  readonly rows?: RowCounts | undefined;
  /** Public answers to feedback, by subject; default none. There are `sampleAnswers`. */
  readonly answers?: PublicAnswers | undefined;
  /** Milliseconds before each answer. Default 0. */
  readonly latency?: number | undefined;
  readonly fault?: Faults | undefined;
  /** To look into what was sent, or to put answered receipts in. */
  readonly feedback?: FeedbackStore | undefined;
  /** To look into what was attached, and to decide what becomes of it. */
  readonly attachments?: AttachmentStore | undefined;
  /** `required`: who is signed out must have solved a challenge, as the API asks. Default `optional`: what is sent must be right. */
  readonly effort?: 'required' | 'optional' | undefined;
  /** To look into what people follow, or to put it in. */
  readonly follows?: FollowStore | undefined;
}

/** Answers every operation of the contract, by the plan and its rules. What is wrong is answered with its problems. */
export function createPlanHandlers(options: PlanHandlersOptions = {}): HttpHandler[] {
  const { baseUrl = '*', latency = 0, fault } = options;
  const world = worldOf(options);
  const faultOf = createFaultPicker(fault);
  const handle: HandlerOf = (method, path, operation, answer) =>
    http[method](`${baseUrl}${path}`, async (asked: Asked) => {
      if (latency > 0) await delay(latency);
      const met = faultOf(operation);
      if (met === 'cut') {
        await answer({ ...asked, request: await arrivedOf(asked.request) });
        return HttpResponse.error();
      }
      const failed = met && (await faultResponse(met, asked.request));
      return failed ?? answer(asked);
    });
  return [
    ...readHandlers(handle, world),
    ...exportHandlers(handle, world),
    ...feedbackHandlers(handle, world),
    ...receiptHandlers(handle, world),
    ...attachmentHandlers(handle, world),
    ...officerHandlers(handle, world),
    ...followHandlers(handle, world),
    handle(
      'get',
      '/v1/me',
      'getMe',
      asPerson(({ displayName, roles, agency }) => {
        const me: Me = { displayName, roles: [...roles], agency: agency ? agencyRef(agency) : null };
        return notKept(me);
      }),
    ),
    handle('get', '/health', 'getHealth', () => notKept({ status: 'ok' })),
    handle('get', '/ready', 'getReadiness', () => notKept({ status: 'ok' })),
  ];
}

function worldOf(options: PlanHandlersOptions): World {
  const { today = '2026-07-01', figures = 'sample' } = options;
  const stored = figures === 'none' ? noFigures : figures === 'sample' ? sampleFigures : figures;
  return {
    answers: createPlanAnswers(stored, today, options.rows),
    feedback: options.feedback ?? createFeedbackStore(),
    attachments: options.attachments ?? createAttachmentStore(),
    challenges: createChallenges(),
    asksForEffort: options.effort === 'required',
    follows: options.follows ?? createFollowStore(),
    publicAnswers: options.answers ?? {},
    today,
    now: options.now ?? (() => new Date(`${today}T03:00:00Z`)),
    sentAt: () => options.now?.().toISOString() ?? `${today}T03:20:00Z`,
    agencyIds: [...agencies, ...stored.memberBodies].map(({ id }) => id),
  };
}

function readHandlers(handle: HandlerOf, world: World): HttpHandler[] {
  const { answers, agencyIds, today } = world;
  return [
    handle('get', '/v1/plan', 'getPlan', ({ request }) => kept(request, answers.plan())),
    handle('get', '/v1/summary', 'getSummary', ({ request }) => kept(request, answers.summary())),
    handle('get', '/v1/changes', 'listChanges', ({ request }) =>
      listed(request, (query) => changeList(query, (day) => answers.changes(endOfDay(day)), today)),
    ),
    handle('get', '/v1/targets', 'listTargets', ({ request }) =>
      listed(request, (query) => targetList({ query, rows: answers.targets(), agencyIds }, today)),
    ),
    handle('get', '/v1/targets/:no', 'getTarget', rowAnswer('target', answers.target)),
    handle(
      'get',
      '/v1/targets/:no/measurements',
      'listMeasurements',
      rowAnswer('target', answers.measurements),
    ),
    handle('get', '/v1/tasks', 'listTasks', ({ request }) =>
      listed(request, (query) => taskList({ query, rows: answers.tasks(), agencyIds }, today)),
    ),
    handle('get', '/v1/tasks/:no', 'getTask', rowAnswer('task', answers.task)),
    handle('get', '/v1/task-counts', 'countTasks', ({ request }) =>
      listed(request, (query) => taskCounts({ query, rows: answers.tasks(), agencyIds }, today)),
    ),
    handle('get', '/v1/agencies', 'listAgencies', ({ request }) => kept(request, answers.agencies())),
    handle('get', '/v1/agencies/:id', 'getAgency', (asked) => agencyOf(asked, world)),
    handle('get', '/v1/answers', 'listAnswers', ({ request }) => answersOf(request, world)),
  ];
}

const agencyForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function agencyOf({ request, params }: Asked, { answers }: World): Response {
  const id = String(params.id);
  if (!agencyForm.test(id) || id.length > 100) return invalidPath(request, 'id', agencyForm.source, id);
  const agency = answers.agency(id);
  return agency ? kept(request, agency) : problemResponse(request, 'notFound');
}

function answersOf(request: Request, world: World): Response {
  return queried(
    request,
    (query) => {
      const about = query.pattern('about', subjectForm) ?? '';
      return answerList(query, about, publicAnswersOn(about, world));
    },
    (list) => (subjectExists(world.answers, list.about) ? kept(request, list) : missing(request, list.about)),
  );
}
