import { isProblem } from '@cantho/api-client';
import { useReady } from '@cantho/host-sdk/react-module';
import { ErrorPanel } from '@cantho/ui/error-panel';
import { errorText } from './errorText.ts';
import { useHeadingLevel } from './surroundings.ts';
import { useMessages } from './useMessages.ts';
import type { Read } from './useRead.ts';

export interface ReadFailedProps {
  readonly read: Pick<Read<unknown>, 'offline' | 'fetching' | 'retry'>;
  readonly error: Error;
}

/** In place of what could not be read. */
export function ReadFailed({ read, error }: ReadFailedProps) {
  const { t } = useMessages();
  useReady(true);
  return (
    <ErrorPanel
      headingLevel={useHeadingLevel(0)}
      title={t('error.title')}
      detail={t(errorText(error, read.offline))}
      retryLabel={t('retry')}
      onRetry={read.retry}
      retrying={read.fetching}
      reportLabel={t('error.reportId')}
      reportId={isProblem(error) ? (error.instance ?? undefined) : undefined}
    />
  );
}
