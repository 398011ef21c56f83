import { readFailure } from '@cantho/api-client';
import type { Read } from '@cantho/host-sdk/react-data';
import { Button } from '@cantho/ui/button';
import { Notice } from '@cantho/ui/notice';
import { useMessages } from './useMessages.ts';

export interface PartFailedProps {
  readonly title: string;
  readonly read: Pick<Read<unknown>, 'isOnline' | 'isFetching'> & { readonly refetch: () => unknown };
  readonly error: Error;
}

/** In place of one part of a page, with a retry of its own; offline it comes by itself once there is a network. */
export function PartFailed({ title, read: { isOnline, isFetching, refetch }, error }: PartFailedProps) {
  const { t } = useMessages();
  const again = (
    <Button icon="retry" busy={isFetching} onClick={() => refetch()}>
      {t('retry')}
    </Button>
  );
  return (
    <Notice kind="error" title={title} action={isOnline ? again : undefined}>
      {t(`error.${readFailure(error, isOnline)}`)}
    </Notice>
  );
}
