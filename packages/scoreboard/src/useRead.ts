import { useHost, useOnline, useSuspended } from '@cantho/host-sdk/react-module';
import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { byHost } from './session.ts';

/** Milliseconds after which a reader who still waits is told so; well before a host gives a module up (8 s). */
const slowAfter = 5000;

/** Where a read stands. `data` stay while a newer answer is awaited or cannot be had. */
export interface Read<Data> {
  readonly data: Data | undefined;
  /** Of the last try, until one succeeds. */
  readonly error: Error | null;
  readonly offline: boolean;
  /** When `data` came, in milliseconds; 0 without. */
  readonly loadedAt: number;
  readonly fetching: boolean;
  /** Waiting, with nothing to show, for longer than usual. */
  readonly slow: boolean;
  readonly retry: () => void;
}

type ReadOptions<Data, Key extends readonly unknown[]> = UseQueryOptions<Data, Error, Data, Key>;

/** `useQuery`, with the host's word on the connection and on whether the module is hidden. */
export function useRead<Data, Key extends readonly unknown[]>(options: ReadOptions<Data, Key>): Read<Data> {
  const suspended = useSuspended();
  const { data, error, dataUpdatedAt, isFetching, refetch } = useQuery<Data, Error, Data, Key>({
    ...byHost(useHost(), options),
    // By the host's observable instead, below.
    refetchOnReconnect: false,
    enabled: !suspended,
  });
  const online = useOnline();
  const wasOnline = useRef(online);
  useEffect(() => {
    if (online && !wasOnline.current && !suspended) void refetch();
    wasOnline.current = online;
  }, [online, suspended, refetch]);
  const failure = useKept(error, data === undefined && isFetching);
  return {
    data,
    error: failure,
    offline: !online,
    loadedAt: dataUpdatedAt,
    fetching: isFetching,
    slow: useElapsed(data === undefined && failure === null, slowAfter),
    retry: () => void refetch(),
  };
}

/** The last error, also while it is tried again: a panel that went away would take the reader's focus along. */
function useKept(error: Error | null, tryingAgain: boolean): Error | null {
  const [kept, setKept] = useState(error);
  const now = error ?? (tryingAgain ? kept : null);
  if (now !== kept) setKept(now);
  return now;
}

/** Whether something has lasted for `ms` without a break. */
function useElapsed(lasting: boolean, ms: number): boolean {
  const [elapsed, setElapsed] = useState(false);
  useEffect(() => {
    setElapsed(false);
    if (!lasting) return;
    const timer = setTimeout(() => setElapsed(true), ms);
    return () => clearTimeout(timer);
  }, [lasting, ms]);
  return elapsed && lasting;
}
