import { isProblem, normalizeReceiptCode } from '@cantho/api-client';
import { useRead } from '@cantho/host-sdk/react-data';
import { useChunkMessages } from '@cantho/host-sdk/react-messages';
import { useChunkStyles, useHost, useReady, useRouteLink, useViewTitle } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { ErrorPanel } from '@cantho/ui/error-panel';
import { TextField } from '@cantho/ui/field';
import { Heading, type HeadingLevel } from '@cantho/ui/heading';
import { Link } from '@cantho/ui/link';
import { Notice } from '@cantho/ui/notice';
import { OfflineBanner } from '@cantho/ui/offline-banner';
import { Skeleton } from '@cantho/ui/skeleton';
import { type FormEvent, useState } from 'react';
import { failureOf } from './failures.ts';
import { receiptOf, useFeedbackApi } from './feedbackApi.ts';
import { MyFeedback } from './MyFeedback.tsx';
import vi from './messages/receipt.vi.json' with { type: 'json' };
import { ReceiptDetails } from './ReceiptDetails.tsx';
import { readReceiptCode } from './receiptSteps.ts';
import { receiptStyles } from './receiptStyles.ts';
import { SentCodes } from './SentCodes.tsx';
import { removeSent } from './sentReceipts.ts';
import { useFailureText } from './useFailureText.ts';
import { useFocusOnce } from './useFocusOnce.ts';
import { useMessages } from './useMessages.ts';

export interface ReceiptPageProps {
  readonly level: HeadingLevel;
  /** In the address, when a person opened a link that has it; else empty. We never write one there. */
  readonly code: string;
  /** It takes the place of another page. */
  readonly takesFocus?: boolean;
}

/** Looks a receipt up. The code stays in the field, out of the address and the history. */
export function ReceiptPage({ level, code, takesFocus = false }: ReceiptPageProps) {
  useChunkMessages(vi);
  useChunkStyles(receiptStyles);
  const { t } = useMessages();
  const heading = useFocusOnce(takesFocus);
  const routeLink = useRouteLink();
  const [typed, setTyped] = useState(code);
  const [asked, setAsked] = useState(code);
  useReady(true);
  useViewTitle(t('receipt.title'));
  const { storage } = useHost();
  const [isErased, setErased] = useState(false);
  const ask = (next: string) => {
    setErased(false);
    setAsked(next);
  };
  const askFor = (next: string) => {
    setTyped(next);
    ask(next);
  };
  const erased = () => {
    removeSent(storage, normalizeReceiptCode(asked));
    setTyped('');
    setAsked('');
    setErased(true);
  };
  const below = (level + 1) as HeadingLevel;
  return (
    <div className="ct-page fw-page">
      <header className="ct-stack ct-stack-tight" ref={heading} tabIndex={-1}>
        <Heading level={level}>{t('receipt.title')}</Heading>
        <p className="ct-muted">{t('receipt.lead')}</p>
      </header>
      <div className="fw-look">
        <div>
          <LookUpForm typed={typed} asked={asked} onType={setTyped} onAsk={ask} />
          {isErased ? (
            <Notice kind="success" title={t('data.erased')} />
          ) : (
            <LookUpResult key={asked} asked={asked} level={below} onErased={erased} />
          )}
        </div>
        <div>
          <SentCodes key={String(isErased)} level={below} onShow={askFor} />
          <MyFeedback level={below} />
          <div>
            <Link {...routeLink({ name: 'feedback' })}>{t('receipt.write')}</Link>
          </div>
        </div>
      </div>
    </div>
  );
}

interface LookUpFormProps {
  readonly typed: string;
  readonly asked: string;
  readonly onType: (typed: string) => void;
  readonly onAsk: (code: string) => void;
}

function LookUpForm({ typed, asked, onType, onAsk }: LookUpFormProps) {
  const { t } = useMessages();
  const api = useFeedbackApi();
  const read = readReceiptCode(typed);
  const [wasTried, setTried] = useState(asked !== '');
  const error = wasTried && 'fault' in read ? t(`receipt.${read.fault}`, { count: read.count }) : undefined;
  const { isFetching, refetch } = useRead({ ...receiptOf(api, asked), enabled: false });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if ('fault' in read) {
      event.currentTarget.querySelector('input')?.focus();
      return;
    }
    onType(read.code);
    if (read.code === asked) void refetch();
    else onAsk(read.code);
  };
  return (
    <form className="fw-look-up" noValidate onSubmit={submit}>
      <TextField
        label={t('receipt.code')}
        hint={t('receipt.codeHint')}
        error={error}
        value={typed}
        required
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        enterKeyHint="search"
        onChange={(event) => onType(event.currentTarget.value)}
      />
      <Button variant="primary" icon="search" type="submit" busy={isFetching}>
        {t('receipt.lookUp')}
      </Button>
    </form>
  );
}

interface LookUpResultProps {
  readonly asked: string;
  readonly level: HeadingLevel;
  readonly onErased: () => void;
}

function LookUpResult({ asked, level, onErased }: LookUpResultProps) {
  const { t, format } = useMessages();
  const host = useHost();
  const api = useFeedbackApi();
  const failureText = useFailureText();
  const read = readReceiptCode(asked);
  const { data, error, isFetching, isOnline, dataUpdatedAt, refetch } = useRead(
    receiptOf(api, 'code' in read ? read.code : ''),
  );
  if ('fault' in read) return null;
  if (!data) {
    if (!error) return <Skeleton label={t('receipt.loading')} shape="card" />;
    if (isProblem(error, 'notFound')) {
      return (
        <Notice kind="warning" role="alert" title={t('receipt.notFound')}>
          {t('receipt.notFoundDetail')}
        </Notice>
      );
    }
    return (
      <ErrorPanel
        title={t('receipt.failed')}
        headingLevel={level}
        detail={failureText(failureOf(error, isOnline, host.now()))}
        retryLabel={t('receipt.retry')}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  }
  const loadedAt = t('receipt.loadedAt', { time: format.instant(dataUpdatedAt) });
  return (
    <div className="ct-stack">
      {!isOnline && <OfflineBanner label={t('offline.title')} detail={loadedAt} />}
      {isOnline && error && (
        <Notice kind="warning" title={t('receipt.stale')}>
          {failureText(failureOf(error, isOnline, host.now()))} {loadedAt}
        </Notice>
      )}
      <ReceiptDetails receipt={data} level={level} onErased={onErased} />
      <div>
        <Button icon="retry" busy={isFetching} onClick={() => void refetch()}>
          {t('receipt.refresh')}
        </Button>
      </div>
    </div>
  );
}
