import { PlanText } from '@cantho/host-sdk/react-messages';
import { Button } from '@cantho/ui/button';
import { Notice, type NoticeKind } from '@cantho/ui/notice';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ActChange, ChangedField } from './changes.ts';
import type { Outcome } from './useAct.ts';
import { useAuditWords } from './useAuditWords.ts';
import { useLinkTo } from './useLinkTo.ts';
import { useMessages } from './useMessages.ts';

export interface OutcomeNoticeProps {
  readonly outcome: Outcome | null;
  readonly queueAddress: string;
}

/** What came of the last action. The focus goes there: what was pressed may be gone. */
export function OutcomeNotice({ outcome, queueAddress }: OutcomeNoticeProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome) place.current?.focus();
  }, [outcome]);
  if (!outcome) return null;
  return (
    <div ref={place} tabIndex={-1}>
      {outcome.kind === 'done' && <Done outcome={outcome} queueAddress={queueAddress} />}
      {outcome.kind === 'conflict' && <Conflict change={outcome.change} />}
      {(outcome.kind === 'refused' || outcome.kind === 'failed') && <Failed outcome={outcome} />}
    </div>
  );
}

type Of<Kind extends Outcome['kind']> = Extract<Outcome, { readonly kind: Kind }>;

/** Read because the focus is on it, so silent by itself: else it would be read twice. */
function Said({
  kind,
  title,
  action,
  children,
}: {
  kind: NoticeKind;
  title: string;
  action?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <Notice kind={kind} role="note" title={title} action={action}>
      {children}
    </Notice>
  );
}

interface DoneProps {
  readonly outcome: Of<'done'>;
  readonly queueAddress: string;
}

function Done({ outcome: { action, feedback }, queueAddress }: DoneProps) {
  const { t } = useMessages();
  const linkTo = useLinkTo();
  const isPublic = feedback.answer?.visibility === 'public';
  const key =
    action === 'answer'
      ? isPublic
        ? 'done.answerPublic'
        : 'done.answerPrivate'
      : (`done.${action}` as const);
  const next = action !== 'take' && <Button {...linkTo(queueAddress)}>{t('done.next')}</Button>;
  return <Said kind="success" title={t(key, { agency: feedback.agency.name })} action={next || undefined} />;
}

function Failed({ outcome }: { readonly outcome: Of<'refused'> | Of<'failed'> }) {
  const { t } = useMessages();
  if (outcome.kind === 'failed') {
    const detail = outcome.reason === 'signIn' ? t('failed.signIn') : t(`failure.${outcome.reason}`);
    return (
      <Said kind="error" title={t('failed.title')}>
        {detail}
      </Said>
    );
  }
  return (
    <Said kind="error" title={t('failed.title')}>
      <p>{t(`failed.${outcome.because}`)}</p>
      {outcome.sentences.get(null)?.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Said>
  );
}

function Conflict({ change }: { readonly change: ActChange | null }) {
  const { t, format } = useMessages();
  const { who, what } = useAuditWords();
  const wordsOf = useChangeWords();
  if (!change) {
    return (
      <Said kind="warning" title={t('conflict.title')}>
        {t('conflict.gone')}
      </Said>
    );
  }
  return (
    <Said kind="warning" title={t('conflict.title')}>
      <ul className="of-changes">
        {change.acts.map((entry) => (
          <li key={entry.position}>
            <PlanText>
              {t('conflict.act', { who: who(entry), what: what(entry), time: format.instant(entry.at) })}
            </PlanText>
          </li>
        ))}
        {change.fields.map((field) => (
          <li key={field}>{wordsOf(field, change)}</li>
        ))}
      </ul>
      <p>{t('conflict.detail')}</p>
    </Said>
  );
}

function useChangeWords() {
  const { t } = useMessages();
  return (field: ChangedField, { before, after }: ActChange): string => {
    switch (field) {
      case 'state':
        return t('conflict.state', { before: t(`state.${before.state}`), after: t(`state.${after.state}`) });
      case 'takenBy': {
        const nobody = t('queue.nobody');
        return t('conflict.takenBy', { before: before.takenBy ?? nobody, after: after.takenBy ?? nobody });
      }
      case 'agency':
        return t('conflict.agency', { before: before.agency.name, after: after.agency.name });
      default:
        return t(`conflict.${field}`);
    }
  };
}
