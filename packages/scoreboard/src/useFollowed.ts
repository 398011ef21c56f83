import type { Follow } from '@cantho/api-client';
import { followQueries } from '@cantho/api-client/follows';
import { asHostSays, useRead } from '@cantho/host-sdk/react-data';
import { useHost } from '@cantho/host-sdk/react-module';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { usePlanApi } from './planReads.ts';

/** What the person follows, from a visit that began with this page. Nothing of it stays once it is left or signed out. */
export function useFollowed() {
  const host = useHost();
  const { client } = usePlanApi();
  const ask = useMemo(() => followQueries(client), [client]);
  const queryClient = useQueryClient();
  const visit = useMutation(asHostSays(ask.startVisit(), host));
  const begun = visit.isSuccess;
  // What another page of the module read was since another visit.
  const list = useRead({ ...ask.follows(), enabled: begun });
  const start = visit.mutate;
  useEffect(() => {
    const { queryKey } = ask.follows();
    queryClient.removeQueries({ queryKey });
    start();
    return () => queryClient.removeQueries({ queryKey });
  }, [ask, queryClient, start]);
  const error = visit.error ?? list.error;
  return {
    list,
    error,
    isTrying: visit.isPending || list.isFetching,
    retry: () => {
      if (begun) void list.refetch();
      else start();
    },
  };
}

/** Following no longer, with a way back: rows that are let go stay until the page is left. */
export function useUnfollow() {
  const host = useHost();
  const { client } = usePlanApi();
  const ask = useMemo(() => followQueries(client), [client]);
  const [gone, setGone] = useState<readonly Follow[]>([]);
  const { mutate, isPending, variables, error } = useMutation(asHostSays(ask.setFollow(), host));
  const set = (item: Follow, follow: boolean) =>
    mutate(
      { subject: item.subject, follow },
      {
        onSuccess: () =>
          setGone((before) => {
            const others = before.filter(({ subject }) => subject !== item.subject);
            return follow ? others : [...others, item];
          }),
      },
    );
  return {
    gone,
    set,
    pending: isPending ? variables.subject : null,
    failed: error && variables ? { subject: variables.subject, error } : null,
  };
}

/** The list with the rows that were let go in their places. */
export function withGone(items: readonly Follow[], gone: readonly Follow[]): readonly Follow[] {
  const listed = new Set(items.map(({ subject }) => subject));
  const missing = gone.filter(({ subject }) => !listed.has(subject));
  if (missing.length === 0) return items;
  return [...items, ...missing].sort((a, b) => (a.followedAt < b.followedAt ? 1 : -1));
}
