import { useHost, useObservable } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { Checkbox } from '@cantho/ui/field';
import { Notice } from '@cantho/ui/notice';
import { useState } from 'react';
import type { Draft } from './drafts.ts';
import { useMessages } from './useMessages.ts';

export interface AccountFieldProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Linking to the account is the person's choice, signed in or not; nobody's account is sent unasked. */
export function AccountField({ draft, onChange }: AccountFieldProps) {
  const { t } = useMessages();
  const user = useObservable(useHost().auth.user);
  if (draft.unconfirmed.length > 0) return <p className="ct-muted ct-small">{t('account.fixed')}</p>;
  return (
    <fieldset className="ct-stack fw-group">
      <legend className="ct-field-label">
        {t('account.title')} <span className="ct-field-optional">{t('form.optional')}</span>
      </legend>
      {user ? (
        <Checkbox
          label={t('account.attach', { name: user.displayName })}
          hint={t('account.attachHint')}
          checked={draft.attach}
          onChange={(event) => onChange({ attach: event.currentTarget.checked })}
        />
      ) : (
        <>
          <p className="ct-muted">{t('account.offer')}</p>
          <SignInButton draft={draft} label={t('account.signIn')} onAsk={() => onChange({ attach: true })} />
        </>
      )}
    </fieldset>
  );
}

export interface SignInButtonProps {
  readonly draft: Draft;
  readonly label: string;
  readonly onAsk?: () => void;
}

/** Leaves for the host's sign-in, and comes back to this subject, where the draft waits. */
export function SignInButton({ draft, label, onAsk }: SignInButtonProps) {
  const { t } = useMessages();
  const { auth } = useHost();
  const [hasFailed, setFailed] = useState(false);
  const ask = () => {
    setFailed(false);
    onAsk?.();
    auth.signIn({ name: 'feedback', search: { about: draft.about } }).catch(() => setFailed(true));
  };
  return (
    <>
      <div>
        <Button onClick={ask}>{label}</Button>
      </div>
      {hasFailed && <Notice kind="error">{t('account.signInFailed')}</Notice>}
    </>
  );
}
