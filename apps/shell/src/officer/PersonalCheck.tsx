import { type Redaction, readFailure } from '@cantho/api-client';
import { asHostSays } from '@cantho/host-sdk/react-data';
import { useHost, useOnline } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { LiveRegion } from '@cantho/ui/live-region';
import { Notice } from '@cantho/ui/notice';
import { useMutation } from '@tanstack/react-query';
import { Marked } from './Marked.tsx';
import { useOfficerApi } from './officerData.ts';
import { useMessages } from './useMessages.ts';

export interface PersonalCheckProps {
  readonly id: string;
  readonly question: string;
  readonly text: string;
}

interface Checked {
  readonly text: string;
  readonly found: Redaction['found'];
}

/** Looks for what is left, by the API's own eyes, before it is published. It looks again by itself as that happens. */
export function PersonalCheck({ id, question, text }: PersonalCheckProps) {
  const { t } = useMessages();
  const isOnline = useOnline();
  const check = useCheck(id);
  const { data, error, isPending } = check;
  const isCurrent = data?.question.text === question && data.answer.text === text;
  const isClean = isCurrent && data.question.found.length + data.answer.found.length === 0;
  return (
    <div className="ct-stack ct-stack-tight">
      <div>
        <Button icon="search" busy={isPending} onClick={() => check.mutate({ question, text })}>
          {isPending ? t('answer.checking') : t('answer.check')}
        </Button>
      </div>
      <LiveRegion message={isClean ? t('answer.clean') : ''} />
      {isClean && <p>{t('answer.clean')}</p>}
      {isCurrent && <Left title={t('answer.foundQuestion')} checked={data.question} />}
      {isCurrent && <Left title={t('answer.foundText')} checked={data.answer} />}
      {error && (
        <Notice kind="error" title={t('answer.suggestFailed')}>
          {t(`failure.${readFailure(error, isOnline)}`)}
        </Notice>
      )}
    </div>
  );
}

function useCheck(id: string) {
  const host = useHost();
  const { officer } = useOfficerApi();
  const redact = useMutation(asHostSays(officer.redactFeedback(), host));
  const look = async (text: string): Promise<Checked> => {
    if (text.trim() === '') return { text, found: [] };
    return { text, found: (await redact.mutateAsync({ id, text })).found };
  };
  return useMutation<{ question: Checked; answer: Checked }, Error, { question: string; text: string }>({
    networkMode: 'always',
    mutationFn: async ({ question, text }) => {
      const [asked, answered] = [await look(question), await look(text)];
      // An office may say where it is: addresses in the answer are no matter, as to the API.
      const found = answered.found.filter(({ kind }) => kind !== 'address');
      return { question: asked, answer: { ...answered, found } };
    },
  });
}

function Left({ title, checked }: { readonly title: string; readonly checked: Checked }) {
  if (checked.found.length === 0) return null;
  return (
    <div role="status" className="ct-stack ct-stack-tight">
      <h3 className="of-label">{title}</h3>
      <Marked {...checked} />
    </div>
  );
}
