import { useHost } from '@cantho/host-sdk/react-module';
import { useCallback, useEffect, useState } from 'react';
import { loadedTargetPage, loadTargetPage } from './loadTargetPage.ts';
import { ReadFailed } from './ReadFailed.tsx';
import type { TargetPageProps } from './TargetPage.tsx';
import { Waiting } from './Waiting.tsx';

const shapes = [{ shape: 'tag' }, { shape: 'heading', count: 2 }, { shape: 'card', count: 2 }] as const;

/** `TargetPage` once its code is here; a failure to get it has its own retry, for the rest of the module still works. */
export function LazyTargetPage(props: TargetPageProps) {
  const host = useHost();
  const [page, setPage] = useState(loadedTargetPage);
  const [error, setError] = useState<Error | null>(null);
  const [trying, setTrying] = useState(false);
  const load = useCallback(() => {
    setTrying(true);
    loadTargetPage()
      .then(setPage, setError)
      .finally(() => setTrying(false));
  }, []);
  useEffect(() => {
    if (!loadedTargetPage()) load();
  }, [load]);
  useEffect(() => {
    if (error) host.reportError({ moduleId: 'scoreboard', phase: 'runtime', error });
  }, [error, host]);
  if (page) return <page.TargetPage {...props} />;
  if (!error) return <Waiting slow={false} shapes={shapes} />;
  return <ReadFailed read={{ offline: !host.online.get(), fetching: trying, retry: load }} error={error} />;
}
