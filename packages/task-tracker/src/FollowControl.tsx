import { isProblem, readFailure } from '@cantho/api-client';
import { isSignInRequired, type ModuleRoute } from '@cantho/host-sdk';
import { useHost, useOnline, useRouteLink } from '@cantho/host-sdk/react-module';
import { FollowButton } from '@cantho/ui/follow-button';
import { Link } from '@cantho/ui/link';
import { Notice } from '@cantho/ui/notice';
import { useMessages } from './messages.ts';
import { useFollow } from './useFollow.ts';

export interface FollowControlProps {
  readonly route: Extract<ModuleRoute, { name: 'task' }>;
}

/** To follow a task, or follow it no longer; who is signed out signs in first and comes back to the same page. */
export function FollowControl({ route }: FollowControlProps) {
  const { t } = useMessages();
  const { auth } = useHost();
  const routeLink = useRouteLink();
  const { isSignedIn, isFollowing, isPending, list, error, set } = useFollow(`task-${route.no}`);
  const labels = {
    notFollowing: t('follow.notFollowing'),
    following: t('follow.following'),
    signedOut: t('follow.signedOut'),
  };
  const subject = t('follow.subject', { no: route.no });
  if (!isSignedIn) {
    const signIn = () => void auth.signIn(route);
    return <FollowButton state="signedOut" labels={labels} subject={subject} onClick={signIn} />;
  }
  const isAwaited = isPending || (isFollowing === null && !list.error);
  const state = isAwaited ? 'busy' : isFollowing ? 'following' : 'notFollowing';
  return (
    <>
      <FollowButton
        state={state}
        isFollowing={isFollowing ?? false}
        labels={labels}
        subject={subject}
        // Where the list could not be had, following is tried all the same: it is safe to repeat.
        onClick={() => set(!isFollowing)}
      />
      {isFollowing && !isPending && <Link {...routeLink({ name: 'followed' })}>{t('follow.list')}</Link>}
      {error && <NotChanged error={error} isFollowing={isFollowing ?? false} />}
    </>
  );
}

interface NotChangedProps {
  readonly error: Error;
  readonly isFollowing: boolean;
}

/** That it failed, that all is as before, and why. */
function NotChanged({ error, isFollowing }: NotChangedProps) {
  const { t } = useMessages();
  const isOnline = useOnline();
  const why = isSignInRequired(error)
    ? t('follow.signInAgain')
    : isProblem(error, 'tooManyFollows')
      ? t('follow.tooMany')
      : t(`error.${readFailure(error, isOnline)}`);
  return (
    <div className="tt-wide">
      <Notice kind="error" title={t(isFollowing ? 'follow.stopFailed' : 'follow.failed')}>
        {why}
      </Notice>
    </div>
  );
}
