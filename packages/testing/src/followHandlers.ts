import type { Follow, FollowList } from '@cantho/api-client';
import type { HostUser } from '@cantho/host-sdk';
import { HttpResponse } from 'msw';
import type { Followed } from './followStore.ts';
import {
  type Answer,
  type Asked,
  type HandlerOf,
  invalidPath,
  missing,
  notKept,
  subjectExists,
  type World,
} from './handling.ts';
import { languageOf, problemResponse } from './problems.ts';
import { sampleUserOf } from './sampleSignIn.ts';

const mostFollowed = 200;
const subjectForm = /^(target|task)-[1-9][0-9]{0,5}$/;

export function followHandlers(handle: HandlerOf, world: World) {
  const { follows, now } = world;
  return [
    handle(
      'get',
      '/v1/me/follows',
      'listFollows',
      asPerson((user) => notKept(followList(user, world))),
    ),
    handle('put', '/v1/me/follows/:subject', 'follow', onSubject(follow(world))),
    handle(
      'delete',
      '/v1/me/follows/:subject',
      'unfollow',
      onSubject((user, subject) => {
        follows.unfollow(user, subject);
        return new HttpResponse(null, { status: 204 });
      }),
    ),
    handle(
      'post',
      '/v1/me/visits',
      'startVisit',
      asPerson((user) => notKept(follows.startVisit(user, now().toISOString()))),
    ),
  ];
}

/** Answers for the person signed in, else that somebody must be. */
export function asPerson(answer: (user: HostUser, asked: Asked) => Response | Promise<Response>): Answer {
  return (asked) => {
    const user = sampleUserOf(asked.request);
    return user ? answer(user, asked) : problemResponse(asked.request, 'unauthorized');
  };
}

function onSubject(answer: (user: HostUser, subject: string, request: Request) => Response): Answer {
  return asPerson((user, { request, params }) => {
    const subject = String(params.subject);
    if (!subjectForm.test(subject)) return invalidPath(request, 'subject', subjectForm.source, subject);
    return answer(user, subject, request);
  });
}

function follow(world: World) {
  return (user: HostUser, subject: string, request: Request): Response => {
    const { answers, follows, now } = world;
    if (!subjectExists(answers, subject)) return missing(request, subject);
    const followed = follows.list(user);
    const already = followed.some((candidate) => candidate.subject === subject);
    if (!already && followed.length >= mostFollowed) return tooMany(request);
    const known = follows.follow(user, subject, now().toISOString());
    return notKept(followAnswer(known, user, world) ?? {});
  };
}

function tooMany(request: Request): Response {
  const detail =
    languageOf(request) === 'en'
      ? `At most ${mostFollowed} can be followed.`
      : `Chỉ theo dõi được nhiều nhất ${mostFollowed} mục.`;
  return problemResponse(request, 'tooManyFollows', { detail });
}

function followAnswer({ subject, followedAt }: Followed, user: HostUser, world: World): Follow | null {
  const since = world.follows.since(user);
  // Nothing that changed before it was followed is news.
  const from = since === null || Date.parse(since) < Date.parse(followedAt) ? followedAt : since;
  return world.answers.followed(subject, followedAt, new Date(from));
}

function followList(user: HostUser, world: World): FollowList {
  const { follows, today } = world;
  const items = follows.list(user).flatMap((followed) => followAnswer(followed, user, world) ?? []);
  return { items, since: follows.since(user), sample: items.some(({ sample }) => sample), today };
}
