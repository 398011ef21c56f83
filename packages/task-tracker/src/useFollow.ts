import type { Follow, FollowList } from '@cantho/api-client';
import { followQueries } from '@cantho/api-client/follows';
import { isSignInRequired } from '@cantho/host-sdk';
import { asHostSays, usePersonalRead } from '@cantho/host-sdk/react-data';
import { useHost, useObservable } from '@cantho/host-sdk/react-module';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { usePlanApi } from './planReads.ts';

/** Whether the person signed in follows a subject such as `task-2`, and a way to change that. Signed out nothing is asked. */
export function useFollow(subject: string) {
  const host = useHost();
  const { client } = usePlanApi();
  const ask = useMemo(() => followQueries(client), [client]);
  const user = useObservable(host.auth.user);
  const list = usePersonalRead(ask.follows());
  const queryClient = useQueryClient();
  const { queryKey } = ask.follows();
  const { mutate, isPending, variables, error } = useMutation({
    ...asHostSays(ask.setFollow(), host),
    onSuccess: (followed, asked) =>
      queryClient.setQueryData<FollowList>(
        queryKey,
        (before) => before && changed(before, asked.subject, followed),
      ),
  });
  const known = list.data?.items.some((item) => item.subject === subject) ?? null;
  return {
    isSignedIn: user !== null && !isSignInRequired(list.error),
    list,
    /** What was asked for is drawn at once, and falls back to what is known should it fail. `null` while not known. */
    isFollowing: isPending ? variables.follow : known,
    isPending,
    error: isPending ? null : error,
    set: (follow: boolean) => mutate({ subject, follow }),
  };
}

function changed(list: FollowList, subject: string, followed: Follow | null): FollowList {
  const others = list.items.filter((item) => item.subject !== subject);
  return { ...list, items: followed ? [followed, ...others] : others };
}
