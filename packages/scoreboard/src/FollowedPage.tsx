import { type Follow, type FollowList, isProblem, readFailure } from '@cantho/api-client';
import { isSignInRequired } from '@cantho/host-sdk';
import type { Read } from '@cantho/host-sdk/react-data';
import { PlanText, useChunkMessages } from '@cantho/host-sdk/react-messages';
import {
  useChunkStyles,
  useHost,
  useObservable,
  useOnline,
  useReady,
  useRouteLink,
  useViewTitle,
} from '@cantho/host-sdk/react-module';
import { BackLink } from '@cantho/ui/back-link';
import { Button } from '@cantho/ui/button';
import { Card } from '@cantho/ui/card';
import { EmptyState } from '@cantho/ui/empty-state';
import { Heading } from '@cantho/ui/heading';
import { Notice } from '@cantho/ui/notice';
import { SampleMark } from '@cantho/ui/sample-mark';
import { StatusTag } from '@cantho/ui/status-tag';
import { useEffect, useRef } from 'react';
import { changeSentence } from './changeSentence.ts';
import { changesStyles } from './changesStyles.ts';
import { useHeadingLevel } from './configContext.ts';
import vi from './messages/changes.vi.json' with { type: 'json' };
import states from './messages/states.vi.json' with { type: 'json' };
import { ReadBanners, ReadFailed, ReadWaiting } from './ReadStates.tsx';
import { subjectOf } from './subjects.ts';
import { useEntryFocus } from './useEntryFocus.ts';
import { useFollowed, useUnfollow, withGone } from './useFollowed.ts';
import { useMessages } from './useMessages.ts';

const shapes = [{ shape: 'card', count: 3 }] as const;

export interface FollowedPageProps {
  /** The reader came from another view of this module, so the page takes the focus. */
  readonly entered: boolean;
}

/** What the person signed in follows, with what changed since their last visit. */
export function FollowedPage({ entered }: FollowedPageProps) {
  useChunkMessages(vi);
  useChunkMessages(states);
  useChunkStyles(changesStyles);
  const { t } = useMessages();
  const user = useObservable(useHost().auth.user);
  const linkOf = useRouteLink();
  const place = useEntryFocus(entered);
  useViewTitle(t('followed.title'));
  return (
    <div className="ct-stack" ref={place} tabIndex={-1}>
      <div>
        <BackLink {...linkOf({ name: 'targets' })}>{t('back')}</BackLink>
      </div>
      <Heading level={useHeadingLevel(0)}>{t('followed.title')}</Heading>
      {user ? <Followed key={user.displayName} /> : <SignedOut />}
    </div>
  );
}

function SignedOut() {
  const { t } = useMessages();
  const { auth, features } = useHost();
  const canSignIn = features.includes('auth');
  useReady(true);
  return (
    <EmptyState
      headingLevel={useHeadingLevel(1)}
      icon="info"
      title={t(canSignIn ? 'followed.signedOut' : 'followed.noSignIn')}
      detail={t(canSignIn ? 'followed.signedOutDetail' : 'followed.noSignInDetail')}
      action={
        canSignIn && (
          <Button variant="primary" onClick={() => void auth.signIn({ name: 'followed' })}>
            {t('followed.signIn')}
          </Button>
        )
      }
    />
  );
}

function Followed() {
  const { list, error, isTrying, retry } = useFollowed();
  const isOnline = useOnline();
  if (isSignInRequired(error) || isProblem(error, 'unauthorized')) return <SignedOut />;
  if (list.data) return <LoadedList read={list} list={list.data} />;
  if (error)
    return <ReadFailed read={{ isOnline, isFetching: isTrying, refetch: retry }} error={error} level={1} />;
  return <ReadWaiting shapes={shapes} />;
}

interface LoadedListProps {
  readonly read: Read<FollowList>;
  readonly list: FollowList;
}

function LoadedList({ read, list: { items, since, sample } }: LoadedListProps) {
  const { t, instant } = useMessages();
  const unfollow = useUnfollow();
  useReady(true);
  const shown = withGone(items, unfollow.gone);
  const isGone = ({ subject }: Follow) => unfollow.gone.some((item) => item.subject === subject);
  const kept = shown.filter((item) => !isGone(item));
  if (shown.length === 0) return <Empty />;
  return (
    <>
      <ReadBanners read={read} sample={sample} />
      <p role="status">
        {t('followed.result', { count: kept.length })}
        {' · '}
        {t('followed.withChanges', { count: kept.filter(({ changes }) => changes.length > 0).length })}
      </p>
      <p className="ct-muted">
        {since === null ? t('followed.first') : t('followed.since', { time: instant(since) })}
      </p>
      <ul className="ct-list ct-stack">
        {shown.map((item) =>
          isGone(item) ? (
            <LetGo key={item.subject} item={item} unfollow={unfollow} />
          ) : (
            <FollowedItem key={item.subject} item={item} unfollow={unfollow} />
          ),
        )}
      </ul>
    </>
  );
}

function Empty() {
  const { t } = useMessages();
  const linkOf = useRouteLink();
  return (
    <EmptyState
      headingLevel={useHeadingLevel(1)}
      icon="info"
      title={t('followed.empty')}
      detail={t('followed.emptyDetail')}
      action={
        <div className="ct-cluster">
          <Button {...linkOf({ name: 'targets' })}>{t('back')}</Button>
          <Button {...linkOf({ name: 'tasks' })}>{t('tasks.see')}</Button>
        </div>
      }
    />
  );
}

interface FollowedItemProps {
  readonly item: Follow;
  readonly unfollow: ReturnType<typeof useUnfollow>;
}

function FollowedItem({ item, unfollow }: FollowedItemProps) {
  const messages = useMessages();
  const { t, day } = messages;
  const { kind, no, route } = subjectOf(item.subject);
  const { changes, status, workState, deadlineState, sample } = item;
  const linkOf = useRouteLink();
  return (
    <Card
      as="li"
      eyebrow={t(kind, { no })}
      heading={<PlanText>{item.text}</PlanText>}
      headingLevel={useHeadingLevel(1)}
      footer={
        <Button
          icon="cross"
          variant="quiet"
          busy={unfollow.pending === item.subject}
          onClick={() => unfollow.set(item, false)}
        >
          {t('followed.stop')}
          <span className="ct-visually-hidden"> {t(kind, { no })}</span>
        </Button>
      }
      {...linkOf(route)}
    >
      <div className="ct-stack ct-stack-tight">
        <div className="ct-cluster">
          {status && <StatusTag status={status} label={t(`status.${status}`)} />}
          {workState && <StatusTag status={workState} label={t(`workState.${workState}`)} />}
          {deadlineState && <StatusTag status={deadlineState} label={t(`deadlineState.${deadlineState}`)} />}
          {sample && <SampleMark label={t('sample')} />}
        </div>
        {changes.length === 0 ? (
          <p className="ct-muted">{t('followed.noChange')}</p>
        ) : (
          <ul className="ct-list ct-stack ct-stack-tight">
            {changes.map((change) => (
              <li key={`${change.kind} ${change.indicatorId} ${change.period}`}>
                <span className="ct-muted ct-small">{day(change.on)}</span> {changeSentence(change, messages)}
              </li>
            ))}
          </ul>
        )}
        <NotSaved item={item} unfollow={unfollow} />
      </div>
    </Card>
  );
}

/** In the place of a row: that it is followed no longer, and a way back. The reader's focus moves there. */
function LetGo({ item, unfollow }: FollowedItemProps) {
  const { t } = useMessages();
  const { kind, no } = subjectOf(item.subject);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <Card as="li">
      <div className="sb-stopped">
        <p role="status">{t('followed.stopped', { name: t(kind, { no }) })}</p>
        <Button
          ref={back}
          icon="retry"
          busy={unfollow.pending === item.subject}
          onClick={() => unfollow.set(item, true)}
        >
          {t('followed.undo')}
        </Button>
      </div>
      <NotSaved item={item} unfollow={unfollow} />
    </Card>
  );
}

function NotSaved({ item, unfollow: { failed } }: FollowedItemProps) {
  const { t } = useMessages();
  const isOnline = useOnline();
  if (failed?.subject !== item.subject) return null;
  return (
    <Notice kind="error" title={t('followed.failed')}>
      {t(`error.${readFailure(failed.error, isOnline)}`)}
    </Notice>
  );
}
