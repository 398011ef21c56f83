import { Button } from '@cantho/ui/button';
import { mayHandleFeedback } from '../officerPaths.ts';
import { useShell, useText, useValue } from '../shellContext.tsx';
import { ShellIcon } from './icons.tsx';
import { Menu } from './Menu.tsx';
import { ModuleLink } from './ModuleLink.tsx';
import { OfficerLink } from './OfficerLink.tsx';

/** Sign in; or who is signed in, and the way out. */
export function AccountMenu() {
  const { signIn, navigation } = useShell();
  const t = useText();
  const state = useValue(signIn.state);
  if (state.status === 'signedIn') {
    const { displayName, roles } = state.user;
    return (
      <Menu label={t('account.label', { name: displayName })} icon="person" text={displayName}>
        {(close) => (
          <div className="sh-account">
            <p className="sh-account-name">{displayName}</p>
            <p className="ct-muted ct-small">{roles.map((role) => t(`account.roles.${role}`)).join(', ')}</p>
            <ModuleLink href="/followed" module="scoreboard" className="sh-account-link" onClick={close}>
              <ShellIcon name="followed" />
              {t('nav.followed')}
            </ModuleLink>
            {mayHandleFeedback(state.user) && <OfficerLink onClick={close} />}
            <Button wide onClick={() => void signIn.end()}>
              {t('account.signOut')}
            </Button>
          </div>
        )}
      </Menu>
    );
  }
  const isBusy = state.status !== 'signedOut';
  const busyText = state.status === 'checking' ? t('account.checking') : t('account.leaving');
  return (
    <button
      type="button"
      className="sh-tool sh-sign-in"
      aria-label={isBusy ? busyText : t('account.signIn')}
      aria-busy={isBusy}
      aria-disabled={isBusy}
      onClick={() => {
        if (!isBusy) void signIn.start(navigation.path.get());
      }}
    >
      <ShellIcon name="person" />
      <span className="sh-tool-text">{t('account.signIn')}</span>
    </button>
  );
}
