import './officer.css';
import { DataProvider } from '@cantho/host-sdk/react-data';
import { MessagesProvider } from '@cantho/host-sdk/react-messages';
import { HostProvider } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { EmptyState } from '@cantho/ui/empty-state';
import { Waiting } from '@cantho/ui/waiting';
import { useMemo, useRef } from 'react';
import { mayHandleFeedback, officerPageOf, queuePath } from '../officerPaths.ts';
import { useShell, useValue } from '../shellContext.tsx';
import { createDraftStore } from './drafts.ts';
import { FeedbackPage } from './FeedbackPage.tsx';
import { officerData } from './officerData.ts';
import { QueuePage } from './QueuePage.tsx';
import { useLinkTo } from './useLinkTo.ts';
import { messagesSetup, useMessages } from './useMessages.ts';

const locales = ['vi', 'en'] as const;

/** All pages below `/officer`. A chunk of the app: nobody else loads it. */
export function OfficerSection() {
  const { shellHost } = useShell();
  return (
    <HostProvider host={shellHost.host} moduleId="officer" locales={locales}>
      <MessagesProvider setup={messagesSetup}>
        <div className="of-page">
          <Gate />
        </div>
      </MessagesProvider>
    </HostProvider>
  );
}

/** Who may not pass reads why, and what would help. The API decides by itself. */
function Gate() {
  const { signIn, apiBaseUrl } = useShell();
  const { t } = useMessages();
  const { status } = useValue(signIn.state);
  const user = useValue(signIn.user);
  if (user && mayHandleFeedback(user)) {
    const person = `${user.displayName} ${user.agency}`;
    return (
      <DataProvider key={person} source={officerData} baseUrl={apiBaseUrl}>
        <Pages />
      </DataProvider>
    );
  }
  if (user) return <Forbidden />;
  if (status === 'checking') {
    return (
      <Waiting label={t('gate.checking')} shapes={[{ shape: 'heading' }, { shape: 'card', count: 3 }]} />
    );
  }
  return <SignedOut isLeaving={status === 'leaving'} />;
}

function SignedOut({ isLeaving }: { readonly isLeaving: boolean }) {
  const { signIn, navigation } = useShell();
  const { t } = useMessages();
  return (
    <EmptyState
      headingLevel={1}
      title={t('gate.signedOut')}
      detail={<p>{t('gate.signedOutDetail')}</p>}
      action={
        <Button variant="primary" busy={isLeaving} onClick={() => void signIn.start(navigation.path.get())}>
          {isLeaving ? t('gate.leaving') : t('gate.signIn')}
        </Button>
      }
    />
  );
}

function Forbidden() {
  const { t } = useMessages();
  const linkTo = useLinkTo();
  return (
    <EmptyState
      headingLevel={1}
      title={t('gate.forbidden')}
      detail={<p>{t('gate.forbiddenDetail')}</p>}
      action={<Button {...linkTo('/')}>{t('gate.home')}</Button>}
    />
  );
}

function Pages() {
  const { navigation, signIn, shellHost } = useShell();
  const { storage, now } = shellHost.host;
  const [pathname = '', search = ''] = useValue(navigation.path).split('?');
  const user = useValue(signIn.user);
  const drafts = useMemo(() => user && createDraftStore(storage, user, now), [storage, user, now]);
  const page = officerPageOf(pathname);
  // The way back leads to the queue as it was filtered.
  const queue = useRef(queuePath);
  if (page?.page === 'queue') queue.current = search ? `${queuePath}?${search}` : queuePath;
  if (page?.page !== 'feedback' || !drafts) return <QueuePage search={page ? search : ''} />;
  return <FeedbackPage key={page.id} id={page.id} drafts={drafts} queueAddress={queue.current} />;
}
