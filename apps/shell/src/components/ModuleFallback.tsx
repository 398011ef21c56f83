import { ErrorPanel } from '@cantho/ui/error-panel';
import { useEffect, useRef } from 'react';
import { useShell, useText, useValue } from '../shellContext.tsx';

export interface ModuleFallbackProps {
  readonly moduleId: string;
  readonly error: Error;
  readonly retry: () => void;
  readonly headingLevel: 1 | 2;
}

/** In place of a module that failed: why, another try, and the id of the report. Comes back by itself with the network. */
export function ModuleFallback({ moduleId, error, retry, headingLevel }: ModuleFallbackProps) {
  const { shellHost, reports, reload } = useShell();
  const t = useText();
  const isOnline = useValue(shellHost.host.online);
  const wasOffline = useRef(false);

  useEffect(() => {
    if (isOnline && wasOffline.current) retry();
    wasOffline.current = !isOnline;
  }, [isOnline, retry]);

  // A page left open over a release: only a newer app can take the newer module.
  const isOutdated = error.name === 'ContractMismatchError';
  const reason = isOutdated ? 'updateDetail' : isOnline ? 'failedDetail' : 'offlineDetail';
  return (
    <ErrorPanel
      title={t('module.failedTitle')}
      headingLevel={headingLevel}
      detail={<p>{t(`module.${reason}`)}</p>}
      retryLabel={isOutdated ? t('module.reload') : t('module.retry')}
      onRetry={isOutdated ? reload : retry}
      reportLabel={t('module.reportLabel')}
      reportId={reports.idOf(moduleId, error)}
    />
  );
}
