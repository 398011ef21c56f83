import type { ReactNode } from 'react';
import { Heading, type HeadingLevel } from '../heading/index.ts';
import { Icon, type IconName } from '../icon/index.ts';

export interface EmptyStateProps {
  /** "Chưa có số liệu", "Không tìm thấy chỉ tiêu nào". */
  title: string;
  headingLevel?: HeadingLevel | undefined;
  /** Why it is empty and what would fill it. */
  detail?: ReactNode;
  /** A Button or Link: clear the filters, sign in. */
  action?: ReactNode;
  icon?: IconName | undefined;
}

/** Also for "signed out" and "forbidden": title, reason, and a way on. */
export function EmptyState({ title, headingLevel = 2, detail, action, icon = 'noData' }: EmptyStateProps) {
  return (
    <div className="ct-panel">
      <span className="ct-panel-icon ct-tone-no-data">
        <Icon name={icon} />
      </span>
      <Heading level={headingLevel}>{title}</Heading>
      {detail && <div className="ct-prose ct-muted">{detail}</div>}
      {action}
    </div>
  );
}
