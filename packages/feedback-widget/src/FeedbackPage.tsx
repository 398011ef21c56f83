import { useHost, useReady, useViewTitle } from '@cantho/host-sdk/react-module';
import type { HeadingLevel } from '@cantho/ui/heading';
import { useEffect, useRef } from 'react';
import type { FeedbackWidgetConfig } from './config.ts';
import { isBlank } from './drafts.ts';
import { FeedbackForm } from './FeedbackForm.tsx';
import { LazySentPage } from './LazySentPage.tsx';
import { sentPageChunk } from './sentPageChunk.ts';
import { firstSubject } from './subjects.ts';
import { useFeedbackDraft } from './useFeedbackDraft.ts';
import { useMessages } from './useMessages.ts';
import { useSending } from './useSending.ts';

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
  const sending = useSending(writing);
  const { choose, now } = writing;
  const { sent, writeAnother } = sending;
  const lastAsked = useRef(asked);
  useEffect(() => {
    if (lastAsked.current === asked) return;
    lastAsked.current = asked;
    if (asked === now().about) return;
    choose(asked);
    writeAnother();
  }, [asked, choose, now, writeAnother]);
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
  if (sent) return <LazySentPage level={level} sent={sent} onAnother={writeAnother} />;
  return (
    <FeedbackForm
      level={level}
      writing={writing}
      sending={sending}
      takesFocus={takesFocus || hasSent.current}
      onChoose={chooseAndShow}
      {...(config.contactKeptDays === undefined ? {} : { contactKeptDays: config.contactKeptDays })}
    />
  );
}
