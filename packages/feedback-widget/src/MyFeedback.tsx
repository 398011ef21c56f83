import type { MyFeedback as Mine } from '@cantho/api-client';
import { feedbackMoreQueries } from '@cantho/api-client/feedback-more';
import { useRead } from '@cantho/host-sdk/react-data';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { useHost, useObservable } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { ErrorPanel } from '@cantho/ui/error-panel';
import { Fold } from '@cantho/ui/fold';
import { Heading, type HeadingLevel } from '@cantho/ui/heading';
import { Notice } from '@cantho/ui/notice';
import { Skeleton } from '@cantho/ui/skeleton';
import { StatusTag } from '@cantho/ui/status-tag';
import { useState } from 'react';
import { failureOf } from './failures.ts';
import { useFeedbackApi, whileWaiting } from './feedbackApi.ts';
import { useFailureText } from './useFailureText.ts';
import { useMessages } from './useMessages.ts';

/** What belongs to the account; signed out, the way to see it. */
export function MyFeedback({ level }: { readonly level: HeadingLevel }) {
  const { t } = useMessages();
  const user = useObservable(useHost().auth.user);
  return (
    <section className="ct-stack ct-stack-tight">
      <Heading level={level}>{t('mine.title')}</Heading>
      {user ? <MyList key={user.displayName} level={level} /> : <SignInOffer />}
    </section>
  );
}

function SignInOffer() {
  const { t } = useMessages();
  const { auth } = useHost();
  const [hasFailed, setFailed] = useState(false);
  const ask = () => {
    setFailed(false);
    auth.signIn({ name: 'receipt' }).catch(() => setFailed(true));
  };
  return (
    <>
      <p className="ct-muted">{t('mine.offer')}</p>
      <div>
        <Button onClick={ask}>{t('mine.signIn')}</Button>
      </div>
      {hasFailed && <Notice kind="error">{t('mine.failed')}</Notice>}
    </>
  );
}

function MyList({ level }: { readonly level: HeadingLevel }) {
  const { t } = useMessages();
  const host = useHost();
  const { client } = useFeedbackApi();
  const failureText = useFailureText();
  const read = useRead({ ...feedbackMoreQueries(client).myFeedback(), ...whileWaiting });
  const { data, error, isFetching, isOnline, refetch } = read;
  if (!data) {
    if (!error) return <Skeleton label={t('mine.loading')} shape="card" count={2} />;
    return (
      <ErrorPanel
        title={t('mine.failed')}
        headingLevel={(level + 1) as HeadingLevel}
        detail={failureText(failureOf(error, isOnline, host.now()))}
        retryLabel={t('receipt.retry')}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  }
  if (data.items.length === 0) return <p>{t('mine.empty')}</p>;
  return (
    <ul className="ct-list fw-mine">
      {data.items.map((item) => (
        <MyItem key={item.id} item={item} />
      ))}
    </ul>
  );
}

function MyItem({ item }: { readonly item: Mine }) {
  const { t, format, subjectName } = useMessages();
  const { about, category, state, createdAt, excerpt, answer } = item;
  return (
    <li className="fw-my">
      <div className="ct-cluster">
        <strong>{subjectName(about)}</strong>
        <StatusTag status={state} label={t(`state.${state}`)} />
      </div>
      <p className="fw-excerpt">
        <PlanText>{excerpt}</PlanText>
      </p>
      <p className="ct-muted ct-small">
        {t(`category.${category}`)}, {format.instant(createdAt)}
      </p>
      {answer && (
        <Fold label={t('receipt.answer')}>
          <p className="fw-answer-text">
            <PlanText>{answer.text}</PlanText>
          </p>
          <p className="ct-muted ct-small">
            <PlanText>{answer.agency.name}</PlanText>, {format.instant(answer.answeredAt)}
          </p>
        </Fold>
      )}
    </li>
  );
}
