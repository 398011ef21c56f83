import { Button } from '@cantho/ui/button';
import { Notice } from '@cantho/ui/notice';
import { useShell, useText, useValue } from '../shellContext.tsx';

/** What went otherwise than wished with signing in. Stays until dismissed, for nobody reads at a given speed (WCAG 2.2.1). */
export function SignInNotices() {
  const { signIn } = useShell();
  const t = useText();
  const notice = useValue(signIn.notice);
  return (
    <div role="status">
      {notice && (
        <div className="sh-notice">
          <Notice
            kind={notice === 'cancelled' || notice === 'expired' ? 'info' : 'warning'}
            role="note"
            title={t(`notice.${notice}.title`)}
            action={
              <Button variant="quiet" onClick={signIn.dismissNotice}>
                {t('notice.dismiss')}
              </Button>
            }
          >
            <p>{t(`notice.${notice}.detail`)}</p>
          </Notice>
        </div>
      )}
    </div>
  );
}
