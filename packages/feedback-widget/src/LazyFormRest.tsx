import { useChunk, useOnline } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import type { HeadingLevel } from '@cantho/ui/heading';
import { Notice } from '@cantho/ui/notice';
import { Skeleton } from '@cantho/ui/skeleton';
import type { RefObject } from 'react';
import type { FieldName } from './checkFeedback.ts';
import type { FeedbackWidgetConfig } from './config.ts';
import { formRestChunk } from './formRestChunk.ts';
import type { Sent } from './sent.ts';
import type { FeedbackDraft } from './useFeedbackDraft.ts';
import { useMessages } from './useMessages.ts';

export type FormErrors = Readonly<Partial<Record<FieldName, string>>>;

export interface FormRestProps {
  /** Of headings below the form's. */
  readonly level: HeadingLevel;
  readonly config: FeedbackWidgetConfig;
  readonly writing: FeedbackDraft;
  /** By field; those of the first view are drawn there. */
  readonly errors: FormErrors;
  readonly onErrors: (errors: FormErrors) => void;
  readonly onSent: (sent: Sent) => void;
  /** What submitting the form does; set by the rest. */
  readonly submit: RefObject<(() => void) | null>;
  /** Places above the form and beside it. */
  readonly top: HTMLElement | null;
  readonly side: HTMLElement | null;
}

/** `FormRest` once its code is here. Should it not come, one can write on, and is told that sending has to wait. */
export function LazyFormRest(props: FormRestProps) {
  const { t } = useMessages();
  const isOnline = useOnline();
  const { part, error, isTrying, retry } = useChunk(formRestChunk);
  if (part) return <part.FormRest {...props} />;
  if (!error) return <Skeleton label={t('rest.loading')} shape="card" count={2} />;
  return (
    <Notice
      kind="error"
      title={t('rest.failed')}
      action={
        <Button icon="retry" busy={isTrying} onClick={retry}>
          {t('receipt.retry')}
        </Button>
      }
    >
      {t(isOnline ? 'receipt.unreachable' : 'receipt.pageOffline')}{' '}
      {t(props.writing.isKept ? 'rest.kept' : 'rest.notKept')}
    </Notice>
  );
}
