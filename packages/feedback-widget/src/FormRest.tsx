import { createIdempotencyKey } from '@cantho/api-client';
import { useChunkMessages } from '@cantho/host-sdk/react-messages';
import { useChunkStyles, useHost, useOnline, useRootElement } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { Notice } from '@cantho/ui/notice';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { AccountField } from './AccountField.tsx';
import { ContactFields } from './ContactFields.tsx';
import { checkFeedback, type FieldName, fieldNames } from './checkFeedback.ts';
import { controlIds } from './controlIds.ts';
import { DraftNotice } from './DraftNotice.tsx';
import { isBlank } from './drafts.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import { FileField } from './FileField.tsx';
import { FormHelp } from './FormHelp.tsx';
import { errorTexts } from './fieldErrors.ts';
import { formRestStyles } from './formRestStyles.ts';
import { Honeypot } from './Honeypot.tsx';
import type { FormErrors, FormRestProps } from './LazyFormRest.tsx';
import vi from './messages/form.vi.json' with { type: 'json' };
import { QueueNotice } from './QueueNotice.tsx';
import { RatingField } from './RatingField.tsx';
import { SendingProgress } from './SendingProgress.tsx';
import { Similar } from './Similar.tsx';
import { useEfforts } from './useEfforts.ts';
import type { FeedbackDraft } from './useFeedbackDraft.ts';
import { type Files, useFiles } from './useFiles.ts';
import { useMessages } from './useMessages.ts';
import { useSending } from './useSending.ts';

export { SubjectChooser } from './SubjectChooser.tsx';

type Sending = ReturnType<typeof useSending>;

/** Everything of the form below its text, and sending it. */
export function FormRest(props: FormRestProps) {
  useChunkMessages(vi);
  useChunkStyles(formRestStyles);
  const { level, config, writing, errors, top, side, submit } = props;
  const { t } = useMessages();
  const { draft, change } = writing;
  const files = useFiles(writing);
  const website = useRef<HTMLInputElement>(null);
  const signs = useSigns(website);
  const takeEffort = useEfforts(!isBlank(draft) && !draft.attach);
  const sending = useSending({
    ...{ writing, files, takeEffort, signs },
    onSent: props.onSent,
    newKey: createIdempotencyKey,
    locks: globalThis.navigator?.locks,
  });
  const { press, summary } = useSubmit(props, sending);
  useEffect(() => {
    submit.current = press;
  });
  return (
    <>
      {top &&
        summary.length > 0 &&
        createPortal(<ErrorSummary title={t('errors.title')} level={level} errors={summary} />, top)}
      {side && createPortal(<FormHelp level={level} />, side)}
      <Similar about={draft.about} text={draft.text} />
      <RatingField value={draft.rating} onChange={(rating) => change({ rating })} />
      <FileField
        draftFiles={draft.files}
        {...{ files, error: errors.files, progress: sending.progress, isSending: sending.isSending }}
      />
      <ContactFields
        draft={draft}
        errors={errors}
        onChange={change}
        controller={config.contactController}
        keptDays={config.contactKeptDays}
      />
      <AccountField draft={draft} onChange={change} />
      <Honeypot ref={website} />
      <DraftNotice writing={writing} onDiscard={files.discard} onUndo={files.undo} />
      <QueueNotice writing={writing} onSend={sending.send} />
      {sending.failure && !draft.queued && (
        <FailureNotice failure={sending.failure} draft={draft} onSend={sending.send} />
      )}
      <FormEnd writing={writing} sending={sending} files={files} />
    </>
  );
}

/** Signs that a person fills this in: a field they do not see, and the time it took. */
function useSigns(website: { readonly current: HTMLInputElement | null }) {
  const { now } = useHost();
  const [openedAt] = useState(() => now().getTime());
  return () => ({
    ...(website.current?.value ? { website: website.current.value.slice(0, 200) } : {}),
    writtenForMs: Math.max(0, now().getTime() - openedAt),
  });
}

interface FormEndProps {
  readonly writing: FeedbackDraft;
  readonly sending: Sending;
  readonly files: Files;
}

/** Sending, and what becomes of the draft until then. */
function FormEnd({ writing, sending, files }: FormEndProps) {
  const { t } = useMessages();
  const isOnline = useOnline();
  const { isSending } = sending;
  const canDelete = !isBlank(writing.draft) && !isSending;
  return (
    <div className="ct-stack ct-stack-tight fw-end">
      {!isOnline && !writing.draft.queued && (
        <Notice kind="offline" title={t('offline.title')}>
          {t(writing.isKept ? 'offline.kept' : 'offline.notKept')}
        </Notice>
      )}
      <SendingProgress sending={sending} files={writing.draft.files} />
      <div className="ct-cluster">
        <Button variant={writing.draft.queued ? 'secondary' : 'primary'} type="submit" busy={isSending}>
          {t(isSending ? 'form.sending' : 'form.send')}
        </Button>
        {sending.phase === 'files' && <Button onClick={sending.stop}>{t('form.stop')}</Button>}
        {canDelete && (
          <Button variant="quiet" onClick={files.discard}>
            {t('draft.delete')}
          </Button>
        )}
      </div>
      {writing.isKept ? (
        <p className="ct-muted ct-small">{t('draft.saved')}</p>
      ) : (
        <Notice kind="warning" title={t('draft.notSaved')}>
          {t('draft.notSavedDetail')}
        </Notice>
      )}
    </div>
  );
}

/** Checks before sending. Errors show once sending was tried, and go as they are put right; the API's own go with a change of the field. */
function useSubmit({ writing, errors, onErrors }: FormRestProps, sending: Sending) {
  const { t } = useMessages();
  const root = useRootElement();
  const [tried, setTried] = useState<ReadonlySet<FieldName>>(new Set());
  const [asked, setAsked] = useState(0);
  const { draft } = writing;
  const own = useMemo(() => errorTexts(checkFeedback(draft), t), [draft, t]);
  const refused = useRefused(sending, writing);
  const found = useMemo(() => {
    // A refused file was not there when sending was tried; it is told at once.
    const isShown = (field: string) => field === 'files' || tried.has(field as FieldName);
    const shown = Object.fromEntries(Object.entries(own).filter(([field]) => isShown(field)));
    return { ...refused, ...shown } as FormErrors;
  }, [own, refused, tried]);
  const text = JSON.stringify(found);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told on when it says something else
  useEffect(() => onErrors(found), [text, onErrors]);
  const hasErrors = Object.keys(found).length > 0;
  const hasFailed = sending.failure;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when sending was tried, not at each key
  useEffect(() => {
    if (hasErrors) root?.querySelector<HTMLElement>('.fw-summary')?.focus();
  }, [asked, hasFailed]);
  const press = () => {
    const wrong = Object.keys(own) as FieldName[];
    setTried(new Set(wrong));
    if (wrong.length > 0) setAsked((times) => times + 1);
    else sending.send();
  };
  const summary = fieldNames.flatMap((field) => {
    const words = found[field];
    return words ? [{ id: controlIds[field], text: words }] : [];
  });
  return { press, summary, errors };
}

/** What the API refused, as long as the draft is as it was then. */
function useRefused({ failure }: Sending, { draft }: FeedbackDraft): FormErrors {
  const [refused, setRefused] = useState({ failure, draft });
  if (refused.failure !== failure) setRefused({ failure, draft });
  return useMemo(() => {
    if (!failure || refused.failure !== failure) return failure?.fields ?? {};
    const before = refused.draft;
    const isSame: Readonly<Record<FieldName, boolean>> = {
      about: draft.about === before.about,
      category: draft.category === before.category,
      text: draft.text === before.text,
      files: draft.files.length === before.files.length,
      name: draft.contact.name === before.contact.name,
      email: draft.contact === before.contact,
      phone: draft.contact.phone === before.contact.phone,
    };
    return Object.fromEntries(Object.entries(failure.fields).filter(([field]) => isSame[field as FieldName]));
  }, [failure, refused, draft]);
}
