import { HttpResponse } from 'msw';
import { form, whole, withBody, words } from './bodies.ts';
import { subjectForm } from './feedbackFields.ts';
import { asPerson } from './followHandlers.ts';
import {
  type Answer,
  type Asked,
  type HandlerOf,
  missing,
  notKept,
  subjectExists,
  type World,
} from './handling.ts';
import { invalidResponse, languageOf, problemResponse } from './problems.ts';
import { publicAnswersOn, similarAnswers } from './publicAnswers.ts';
import {
  dataOf,
  enter,
  erase,
  isOpen,
  myFeedbackOf,
  notBefore,
  receiptOf,
  type StoredFeedback,
} from './storedFeedback.ts';

const mostListed = 100;

/** What its sender does with a feedback afterwards, by its code or signed in. */
export function receiptHandlers(handle: HandlerOf, world: World) {
  const { feedback } = world;
  const byCode = '/v1/feedback/:receiptCode';
  return [
    // Before what takes any code.
    handle('post', '/v1/feedback/similar', 'findSimilarFeedback', ({ request }) => similar(request, world)),
    handle(
      'get',
      byCode,
      'getFeedbackReceipt',
      onCode(world, (found) => notKept(receiptOf(found))),
    ),
    handle('post', `${byCode}/reopening`, 'reopenFeedback', onCode(world, reopen(world))),
    handle('put', `${byCode}/rating`, 'rateAnswer', onCode(world, rate(world))),
    handle(
      'get',
      `${byCode}/data`,
      'exportFeedback',
      onCode(world, (found) => {
        note(world, found, 'export');
        return notKept(dataOf(found));
      }),
    ),
    handle(
      'delete',
      `${byCode}/data`,
      'eraseFeedback',
      onCode(world, (found) => {
        note(world, found, 'erase');
        erase(found, world.now().toISOString());
        return new HttpResponse(null, { status: 204 });
      }),
    ),
    handle(
      'get',
      '/v1/me/feedback',
      'listMyFeedback',
      asPerson(({ displayName }) => {
        const mine = feedback.all.filter(({ owner }) => owner === displayName);
        const items = mine
          .map(myFeedbackOf)
          .sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
        return notKept({ items: items.slice(0, mostListed) });
      }),
    ),
    handle(
      'post',
      '/v1/me/feedback',
      'addMyFeedback',
      asPerson(({ displayName }, { request }) =>
        withBody<{ receiptCode: string }>(request, codeFields, ({ receiptCode }) => {
          const found = feedback.findStored(receiptCode);
          if (!found || (found.owner ?? displayName) !== displayName) return noReceipt(request);
          if (found.owner === null) note(world, found, 'addToAccount');
          found.owner = displayName;
          return notKept(receiptOf(found));
        }),
      ),
    ),
  ];
}

const codeFields = { receiptCode: words(16, 40) };

function onCode(
  { feedback }: World,
  answer: (found: StoredFeedback, request: Request) => Response | Promise<Response>,
): Answer {
  return ({ request, params }: Asked) => {
    const code = decodeURIComponent(String(params.receiptCode));
    if (code.length < 16 || code.length > 40) {
      const english = languageOf(request) === 'en';
      const detail = english ? 'A receipt code has 20 letters and digits.' : 'Mã biên nhận có 20 chữ và số.';
      return invalidResponse(request, [{ in: 'path', name: 'receiptCode', expected: '16–40', detail }]);
    }
    const found = feedback.findStored(code);
    return found ? answer(found, request) : noReceipt(request);
  };
}

function noReceipt(request: Request): Response {
  const english = languageOf(request) === 'en';
  const detail = english
    ? 'There is no feedback with this receipt code.'
    : 'Không tìm thấy góp ý nào với mã biên nhận này.';
  return problemResponse(request, 'notFound', { detail });
}

function reopen(world: World) {
  return (found: StoredFeedback, request: Request) =>
    withBody<{ reason: string }>(request, { reason: words(10, 2000) }, ({ reason }) => {
      if (isOpen(found) || found.wasReopened) return problemResponse(request, 'notReopenable');
      const at = notBefore(found, world.now().toISOString());
      enter(found, 'underReview', at);
      const reopening = { reason: reason.trim(), at };
      Object.assign(found, { wasReopened: true, reopening, takenBy: null, closedBecause: null });
      found.version += 1;
      note(world, found, 'reopen');
      return notKept(receiptOf(found));
    });
}

function rate(world: World) {
  return (found: StoredFeedback, request: Request) =>
    withBody<{ rating: number }>(request, { rating: whole(1, 5) }, ({ rating }) => {
      if (!found.answer) return problemResponse(request, 'notAnswered');
      found.answerRating = rating;
      note(world, found, 'rate');
      return notKept(receiptOf(found));
    });
}

function note({ feedback, now }: World, found: StoredFeedback, action: string): void {
  const at = notBefore(found, now().toISOString());
  feedback.audit.write({ at, actor: 'citizen', action, feedbackId: found.id });
}

const similarFields = { about: form(subjectForm), text: words(3, 2000) };

function similar(request: Request, world: World): Promise<Response> {
  return withBody<{ about: string; text: string }>(request, similarFields, ({ about, text }) => {
    if (!subjectExists(world.answers, about)) return missing(request, about);
    return notKept({ about, items: similarAnswers(publicAnswersOn(about, world), text) });
  });
}
