import { Button } from '../button/index.ts';
import { Notice } from '../notice/index.ts';
import { OfflineBanner } from '../offline-banner/index.ts';

export interface DataAgeProps {
  isOnline: boolean;
  /** Why newer data did not come; without it, and online, all is well and nothing is drawn. */
  failure?: string | undefined;
  /** "Số liệu tải lúc 14:05, 24/11/2026". */
  loadedAt: string;
  labels: { readonly offline: string; readonly failing: string; readonly retry: string };
  onRetry: () => void;
  retrying?: boolean | undefined;
}

/** Over data that may be old: there is no network, or newer data did not come. */
export function DataAge({ isOnline, failure, loadedAt, labels, onRetry, retrying }: DataAgeProps) {
  if (!isOnline) return <OfflineBanner label={labels.offline} detail={loadedAt} />;
  if (!failure) return null;
  const retry = (
    <Button icon="retry" onClick={onRetry} busy={retrying}>
      {labels.retry}
    </Button>
  );
  return (
    <Notice kind="warning" title={labels.failing} action={retry}>
      {failure} {loadedAt}
    </Notice>
  );
}
