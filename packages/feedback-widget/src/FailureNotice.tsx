import { useOnline } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { Notice } from '@cantho/ui/notice';
import { SignInButton } from './AccountField.tsx';
import type { Draft } from './drafts.ts';
import type { Failure } from './failures.ts';
import { useMessages } from './useMessages.ts';

export interface FailureNoticeProps {
  readonly failure: Failure;
  readonly draft: Draft;
  readonly onSend: (part?: Partial<Draft>) => void;
}

/** Why it was not sent, beside the button that was pressed, and what can be done. Errors of fields stand in the summary. */
export function FailureNotice({ failure, draft, onSend }: FailureNoticeProps) {
  const { t, format } = useMessages();
  const isOnline = useOnline();
  const { reason, retryAt, fields } = failure;
  if (Object.keys(fields).length > 0) return null;
  const isBound = reason === 'signIn' && draft.unconfirmed.some(({ signedIn }) => signedIn);
  const words = () => {
    if (isBound) return t('failure.signInOnly');
    if (reason === 'offline' && isOnline) return t('failure.backOnline');
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
