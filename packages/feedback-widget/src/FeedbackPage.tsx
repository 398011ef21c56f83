import { useHost, useReady, useViewTitle } from '@cantho/host-sdk/react-module';
import type { HeadingLevel } from '@cantho/ui/heading';
import { useEffect, useRef, useState } from 'react';
import type { FeedbackWidgetConfig } from './config.ts';
import { isBlank } from './drafts.ts';
import { FeedbackForm } from './FeedbackForm.tsx';
import { LazySentPage } from './LazySentPage.tsx';
import type { Sent } from './sent.ts';
import { sentPageChunk } from './sentPageChunk.ts';
import { firstSubject } from './subjects.ts';
import { useFeedbackDraft } from './useFeedbackDraft.ts';
import { useMessages } from './useMessages.ts';

export interface FeedbackPageProps {
  readonly level: HeadingLevel;
  readonly config: FeedbackWidgetConfig;
  /** Subject in the host's route. */
  readonly wanted?: string;
  /** It takes the place of another page. */
  readonly takesFocus?: boolean;
}

/** Writing and sending; then the receipt. It waits for nothing: the lists to choose from come when they come. */
export function FeedbackPage({ level, config, wanted, takesFocus = false }: FeedbackPageProps) {
  const { t } = useMessages();
  const { navigation } = useHost();
  const asked = firstSubject(wanted, config.about);
  const writing = useFeedbackDraft(asked);
  const { choose, now } = writing;
  const [sent, setSent] = useState<Sent | null>(null);
  const lastAsked = useRef(asked);
  useEffect(() => {
    if (lastAsked.current === asked) return;
    lastAsked.current = asked;
    if (asked === now().about) return;
    choose(asked);
    setSent(null);
  }, [asked, choose, now]);
  const hasWritten = !isBlank(writing.draft);
  useEffect(() => {
    if (hasWritten) sentPageChunk.prefetch();
  }, [hasWritten]);
  useReady(true);
  useViewTitle(sent ? t('sent.title') : t('form.title'));

  const chooseAndShow = (about: string) => {
    choose(about);
    // On a page of another kind the address is not ours to change.
    if (navigation.route.get()?.name !== 'feedback') return;
    lastAsked.current = about;
    navigation.open({ name: 'feedback', search: { about } }, { replace: true });
  };
  const hasSent = useRef(false);
  if (sent) hasSent.current = true;
  if (sent) return <LazySentPage level={level} sent={sent} onAnother={() => setSent(null)} />;
  return (
    <FeedbackForm
      {...{ level, config, writing }}
      takesFocus={takesFocus || hasSent.current}
      onChoose={chooseAndShow}
      onSent={setSent}
    />
  );
}
