import { type OfficerFeedback, type Redaction, readFailure } from '@cantho/api-client';
import { asHostSays } from '@cantho/host-sdk/react-data';
import { useHost, useOnline } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { Notice } from '@cantho/ui/notice';
import { Skeleton } from '@cantho/ui/skeleton';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { Marked } from './Marked.tsx';
import { useOfficerApi } from './officerData.ts';
import { TextBox } from './TextBox.tsx';
import { useMessages } from './useMessages.ts';

export interface RedactionStepProps {
  readonly feedback: OfficerFeedback;
  readonly question: string;
  readonly error: ReactNode;
  readonly onChange: (question: string) => void;
}

/** The question as it will be published: begins as the API suggests it, and is the officer's to change. */
export function RedactionStep({ feedback, question, error, onChange }: RedactionStepProps) {
  const { t } = useMessages();
  const suggestion = useSuggestion(feedback, question === '' ? onChange : undefined);
  return (
    <div className="ct-stack of-step">
      <Original feedback={feedback} suggestion={suggestion} />
      <TextBox
        field="question"
        label={t('answer.question')}
        hint={t('answer.questionHint')}
        error={error}
        rows={5}
        value={question}
        onChange={onChange}
      />
      {suggestion.data && suggestion.data.text !== question && (
        <div>
          <Button icon="retry" onClick={() => onChange(suggestion.data?.text ?? '')}>
            {t('answer.useSuggestion')}
          </Button>
        </div>
      )}
    </div>
  );
}

function useSuggestion({ id, text }: OfficerFeedback, fill: ((question: string) => void) | undefined) {
  const host = useHost();
  const { officer } = useOfficerApi();
  const { mutate, data, error, isPending } = useMutation(asHostSays(officer.redactFeedback(), host));
  const filled = useRef(fill);
  filled.current = fill;
  const ask = () => {
    if (text === null || text === '') return;
    mutate({ id, text }, { onSuccess: (suggested) => filled.current?.(suggested.text) });
  };
  const asked = useRef(false);
  // Once, when the step is opened: it asks again only by its button.
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    ask();
  });
  return { data, error, isPending, ask };
}

interface OriginalProps {
  readonly feedback: OfficerFeedback;
  readonly suggestion: {
    readonly data: Redaction | undefined;
    readonly error: Error | null;
    readonly isPending: boolean;
    readonly ask: () => void;
  };
}

function Original({ feedback: { text }, suggestion: { data, error, isPending, ask } }: OriginalProps) {
  const { t } = useMessages();
  const isOnline = useOnline();
  if (text === null) return null;
  if (error) {
    const retry = (
      <Button busy={isPending} onClick={ask}>
        {t('failure.retry')}
      </Button>
    );
    return (
      <Notice kind="error" title={t('answer.suggestFailed')} action={retry}>
        {t(`failure.${readFailure(error, isOnline)}`)}
      </Notice>
    );
  }
  if (!data) return <Skeleton label={t('answer.suggesting')} count={2} />;
  if (data.found.length === 0) return <p className="ct-muted">{t('answer.originalClean')}</p>;
  return (
    <div className="ct-stack ct-stack-tight">
      <h3 className="of-label">{t('answer.original')}</h3>
      <Marked text={text} found={data.found} />
    </div>
  );
}
