import { Button } from '@cantho/ui/button';
import { Notice } from '@cantho/ui/notice';
import { SignInButton } from './AccountField.tsx';
import type { DraftFile } from './draftFiles.ts';
import type { Draft } from './drafts.ts';
import type { Failure } from './failures.ts';
import { useMessages } from './useMessages.ts';

/** What was sent along with another feedback cannot go with this one. */
const asNew = (file: DraftFile): DraftFile => ({ ...file, ref: null, outcome: null });

export interface FailureNoticeProps {
  readonly failure: Failure;
  readonly draft: Draft;
  readonly onSend: (part?: Partial<Draft>) => void;
}

/** Why it was not sent, beside the button that was pressed, and what can be done. Errors of fields stand in the summary. */
export function FailureNotice({ failure, draft, onSend }: FailureNoticeProps) {
  const { t, format } = useMessages();
  const { reason, retryAt, fields } = failure;
  if (reason === 'filesRefused' || Object.keys(fields).length > 0) return null;
  const isBound = reason === 'signIn' && draft.unconfirmed.some(({ signedIn }) => signedIn);
  const words = () => {
    if (isBound) return t('failure.signInOnly');
    if (reason !== 'tooManyRequests') return t(`failure.${reason}`);
    if (retryAt === null) return t('failure.tooManyRequestsLater');
    return t('failure.tooManyRequests', { time: format.instant(retryAt) });
  };
  return (
    <Notice kind={reason === 'offline' ? 'offline' : 'error'} role="alert" title={t('failure.title')}>
      <div className="ct-stack ct-stack-tight">
        <p>
          {words()} {t('failure.kept')}
        </p>
        {reason === 'signIn' ? (
          <div className="ct-cluster">
            <SignInButton draft={draft} label={t('failure.signInAgain')} />
            {!isBound && (
              <Button onClick={() => onSend({ attach: false })}>{t('failure.withoutAccount')}</Button>
            )}
          </div>
        ) : reason === 'keyReused' ? (
          <div>
            <Button onClick={() => onSend({ key: null, unconfirmed: [], files: draft.files.map(asNew) })}>
              {t('failure.sendAsNew')}
            </Button>
          </div>
        ) : (
          <div>
            <Button icon="retry" type="submit">
              {t('failure.retry')}
            </Button>
          </div>
        )}
      </div>
    </Notice>
  );
}
