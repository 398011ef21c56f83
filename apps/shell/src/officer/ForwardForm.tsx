import type { OfficerFeedback } from '@cantho/api-client';
import { useRead } from '@cantho/host-sdk/react-data';
import { Button } from '@cantho/ui/button';
import { Select } from '@cantho/ui/select';
import { type FormProps, fieldId, useFieldError } from './fieldErrors.tsx';
import { useOfficerApi } from './officerData.ts';
import { TextBox } from './TextBox.tsx';
import { useMessages } from './useMessages.ts';

/** Where it goes and why. Only named bodies can have feedback, and not the one that has it. */
export function ForwardForm(props: FormProps & { readonly feedback: OfficerFeedback }) {
  const { t } = useMessages();
  const { ask } = useOfficerApi();
  const { data, error, isFetching, refetch } = useRead(ask.agencies());
  const errorOf = useFieldError(props);
  const { draft, feedback, onChange } = props;
  const bodies = data?.items.filter(({ kind, id }) => kind === 'body' && id !== feedback.agency.id) ?? [];
  return (
    <>
      <Select
        id={fieldId('agency')}
        label={t('forward.agency')}
        error={errorOf('agency')}
        value={draft.agency}
        options={[
          { value: '', label: t('forward.choose') },
          ...bodies.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(agency) => onChange({ agency })}
      />
      {!data && error && (
        <p className="ct-cluster" role="alert">
          {t('forward.agenciesFailed')}
          <Button busy={isFetching} onClick={() => void refetch()}>
            {t('failure.retry')}
          </Button>
        </p>
      )}
      <TextBox
        field="note"
        label={t('forward.note')}
        hint={t('forward.noteHint')}
        error={errorOf('note')}
        rows={3}
        value={draft.note}
        onChange={(note) => onChange({ note })}
      />
    </>
  );
}
