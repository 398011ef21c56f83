import { type FormProps, useFieldError } from './fieldErrors.tsx';
import { TextBox } from './TextBox.tsx';
import { useMessages } from './useMessages.ts';

export function CloseForm(props: FormProps) {
  const { t } = useMessages();
  const errorOf = useFieldError(props);
  return (
    <TextBox
      field="reason"
      label={t('close.reason')}
      hint={t('close.reasonHint')}
      error={errorOf('reason')}
      rows={3}
      value={props.draft.reason}
      onChange={(reason) => props.onChange({ reason })}
    />
  );
}
