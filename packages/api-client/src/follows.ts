import type { ApiClient, Init, RequestOptions } from './client.ts';
import type { Follow, FollowList, Visit } from './contract.ts';
import { mutationOptions, queryKit } from './queryKit.ts';
import type { RetryOptions } from './retry.ts';

/** What a signed-in person follows. Needs `authFetch`; signed out, it rejects with what `authFetch` refuses with. */
export interface Follows {
  listFollows(options?: RequestOptions): Promise<FollowList>;
  /** `subject` is `target-15` or `task-2`. Following what is followed changes nothing. */
  follow(subject: string, options?: RequestOptions): Promise<Follow>;
  unfollow(subject: string, options?: RequestOptions): Promise<void>;
  /** See `startVisit` of the contract. */
  startVisit(options?: RequestOptions): Promise<Visit>;
}

const asPerson = { person: true };

export function follows({ core: { api, call } }: ApiClient): Follows {
  return {
    listFollows: (request) =>
      call('listFollows', (init: Init) => api.GET('/v1/me/follows', init), request, asPerson),
    follow(subject, request) {
      const params = { path: { subject } };
      const send = (init: Init) => api.PUT('/v1/me/follows/{subject}', { params, ...init });
      return call('follow', send, request, asPerson);
    },
    async unfollow(subject, request) {
      const params = { path: { subject } };
      const send = (init: Init) => api.DELETE('/v1/me/follows/{subject}', { params, ...init });
      await call<unknown>('unfollow', send, request, asPerson);
    },
    startVisit: (request) =>
      call('startVisit', (init: Init) => api.POST('/v1/me/visits', init), request, asPerson),
  };
}

/** The same as options of TanStack Query. What is about a person is stale at once and forgotten when nothing shows it. */
export function followQueries(client: ApiClient, options: RetryOptions = {}) {
  const api = follows(client);
  const { shared, key, read } = queryKit(client, options);
  return {
    follows: () => read(key('follows'), api.listFollows, { staleTime: 0, gcTime: 0 }),
    /** Variables: the subject, and whether it shall be followed. Safe to repeat. */
    setFollow: () =>
      mutationOptions<Follow | null, Error, { readonly subject: string; readonly follow: boolean }>({
        ...shared,
        mutationKey: key('setFollow'),
        mutationFn: async ({ subject, follow }) => {
          if (follow) return api.follow(subject);
          await api.unfollow(subject);
          return null;
        },
      }),
    startVisit: () =>
      mutationOptions<Visit, Error, void>({
        ...shared,
        mutationKey: key('startVisit'),
        mutationFn: () => api.startVisit(),
      }),
  };
}

export type FollowQueries = ReturnType<typeof followQueries>;
