import type { ReactNode } from 'react';
import { Button } from '../button/index.ts';
import { Heading, type HeadingLevel } from '../heading/index.ts';
import { Icon } from '../icon/index.ts';

export interface ErrorPanelProps {
  title: string;
  headingLevel?: HeadingLevel | undefined;
  /** What happened and what the reader can do. */
  detail?: ReactNode;
  retryLabel?: string | undefined;
  onRetry?: (() => void) | undefined;
  retrying?: boolean | undefined;
  /** "Mã báo lỗi", before the id. */
  reportLabel?: string | undefined;
  /** The id under which the failure was reported, to be read out on the phone. */
  reportId?: string | undefined;
}

/** In place of what could not be shown; the rest of the screen stays. */
export function ErrorPanel(props: ErrorPanelProps) {
  const { title, headingLevel = 2, detail, retryLabel, onRetry, retrying, reportLabel, reportId } = props;
  return (
    <div className="ct-panel ct-panel-error" role="alert">
      <span className="ct-panel-icon ct-tone-off-track">
        <Icon name="offTrack" />
      </span>
      <Heading level={headingLevel}>{title}</Heading>
      {detail && <div className="ct-prose">{detail}</div>}
      {retryLabel && onRetry && (
        <Button variant="primary" icon="retry" busy={retrying} onClick={onRetry}>
          {retryLabel}
        </Button>
      )}
      {reportId && (
        <p className="ct-panel-report">
          {reportLabel} <code>{reportId}</code>
        </p>
      )}
    </div>
  );
}
