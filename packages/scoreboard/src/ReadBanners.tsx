import { OfflineBanner } from '@cantho/ui/offline-banner';
import { SampleBanner } from '@cantho/ui/sample-banner';
import { useMessages } from './useMessages.ts';
import type { Read } from './useRead.ts';

export interface ReadBannersProps {
  readonly read: Read<unknown>;
  readonly sample: boolean;
}

/** Over a screen: that its figures are samples, and that they are of an earlier hour. */
export function ReadBanners({ read, sample }: ReadBannersProps) {
  const { t, time } = useMessages();
  const { offline, error, loadedAt, retry } = read;
  return (
    <>
      {sample && <SampleBanner label={t('sample')} detail={t('sample.detail')} />}
      {(offline || error) && loadedAt > 0 && (
        <OfflineBanner
          label={t(offline ? 'offline.title' : 'offline.failing')}
          detail={t('offline.loadedAt', { time: time(loadedAt) })}
          retryLabel={offline ? undefined : t('retry')}
          onRetry={offline ? undefined : retry}
        />
      )}
    </>
  );
}
