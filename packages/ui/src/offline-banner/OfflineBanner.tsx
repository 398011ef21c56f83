import type { ReactNode } from 'react';
import { Button } from '../button/index.ts';
import { Notice } from '../notice/index.ts';

export interface OfflineBannerProps {
  /** "Đang ngoại tuyến". */
  label: string;
  /** How old the shown data are: "Số liệu tải lúc 14:05, 24/11/2026". */
  detail?: ReactNode;
  retryLabel?: string | undefined;
  onRetry?: (() => void) | undefined;
}

/** Over the last good data while there is no network. */
export function OfflineBanner({ label, detail, retryLabel, onRetry }: OfflineBannerProps) {
  const retry = retryLabel && onRetry && (
    <Button icon="retry" onClick={onRetry}>
      {retryLabel}
    </Button>
  );
  return (
    <Notice kind="offline" title={label} action={retry}>
      {detail}
    </Notice>
  );
}
