import { useHost, useObservable } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { Checkbox, TextField } from '@cantho/ui/field';
import { controlIds } from './controlIds.ts';
import type { Draft } from './drafts.ts';
import type { Contact } from './feedbackInput.ts';
import type { FormErrors } from './LazyFormRest.tsx';
import { useMessages } from './useMessages.ts';

export interface ContactFieldsProps {
  readonly draft: Draft;
  readonly errors: FormErrors;
  /** Who answers for the data; the plan's own agency unless the operator says otherwise. */
  readonly controller: string | undefined;
  readonly keptDays: number | undefined;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Consent first, what it is for beside it, then the fields: nothing personal can be typed before it is given. */
export function ContactFields({ draft, errors, controller, keptDays, onChange }: ContactFieldsProps) {
  const { t } = useMessages();
  const kept = keptDays === undefined ? t('contact.keptUnset') : t('contact.kept', { count: keptDays });
  const who = t('contact.controller', { name: controller ?? t('contact.controllerUnset') });
  return (
    <fieldset className="ct-stack fw-group">
      <legend className="ct-field-label">
        {t('contact.title')} <span className="ct-field-optional">{t('form.optional')}</span>
      </legend>
      <p className="ct-muted">{t('contact.intro')}</p>
      <Checkbox
        label={t('contact.consent')}
        hint={`${t('contact.purpose')} ${who} ${kept} ${t('contact.untick')}`}
        checked={draft.consent}
        onChange={(event) => onChange({ consent: event.currentTarget.checked })}
      />
      {draft.consent && (
        <ContactInputs
          contact={draft.contact}
          errors={errors}
          onChange={(part) => onChange({ contact: { ...draft.contact, ...part } })}
        />
      )}
    </fieldset>
  );
}

interface ContactInputsProps {
  readonly contact: Contact;
  readonly errors: ContactFieldsProps['errors'];
  readonly onChange: (part: Partial<Contact>) => void;
}

function ContactInputs({ contact, errors, onChange }: ContactInputsProps) {
  const { t } = useMessages();
  const user = useObservable(useHost().auth.user);
  const field = (name: keyof Contact) => ({
    id: controlIds[name],
    label: t(`contact.${name}`),
    error: errors[name],
    value: contact[name],
    onChange: (event: { readonly currentTarget: HTMLInputElement }) =>
      onChange({ [name]: event.currentTarget.value }),
  });
  const canUseName = user !== null && contact.name !== user.displayName;
  return (
    <div className="ct-stack fw-revealed">
      <TextField {...field('name')} optionalText={t('form.optional')} autoComplete="name" />
      {canUseName && (
        <Button onClick={() => onChange({ name: user.displayName })}>
          {t('contact.useName', { name: user.displayName })}
        </Button>
      )}
      <p className="ct-muted">{t('contact.way')}</p>
      <TextField {...field('email')} type="email" autoComplete="email" inputMode="email" spellCheck={false} />
      <TextField {...field('phone')} type="tel" autoComplete="tel" inputMode="tel" />
    </div>
  );
}
