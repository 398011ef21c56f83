import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/index.ts';

export type NoticeKind = 'info' | 'success' | 'warning' | 'error' | 'sample' | 'offline';

const looks = {
  info: ['on-track', 'info', 'note'],
  success: ['met', 'met', 'status'],
  warning: ['at-risk', 'atRisk', 'status'],
  error: ['off-track', 'offTrack', 'alert'],
  sample: ['at-risk', 'sample', 'note'],
  offline: ['not-assessable', 'offline', 'status'],
} as const satisfies Record<NoticeKind, readonly [string, IconName, 'note' | 'status' | 'alert']>;

export interface NoticeProps {
  kind: NoticeKind;
  title?: ReactNode;
  children?: ReactNode;
  /** A Button or Link under the text. */
  action?: ReactNode;
  /** Default: `alert` for errors, `status` for success, warning and offline, `note` (silent) for the rest. */
  role?: 'note' | 'status' | 'alert' | undefined;
}

export function Notice({ kind, title, children, action, role }: NoticeProps) {
  const [tone, icon, usualRole] = looks[kind];
  return (
    <div className={`ct-notice ct-tone-${tone}`} role={role ?? usualRole}>
      <span className="ct-notice-icon">
        <Icon name={icon} />
      </span>
      <div>
        {title && <strong className="ct-notice-title">{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {action && <div className="ct-notice-action">{action}</div>}
    </div>
  );
}
