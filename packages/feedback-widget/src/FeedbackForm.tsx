import { useHost, useOnline, useRootElement } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { Heading, type HeadingLevel } from '@cantho/ui/heading';
import { Notice } from '@cantho/ui/notice';
import { type FormEvent, useEffect, useState } from 'react';
import { AccountField } from './AccountField.tsx';
import { ContactFields } from './ContactFields.tsx';
import { DraftNotice } from './DraftNotice.tsx';
import { isBlank } from './drafts.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import { categories, checkFeedback, type FieldName, fieldNames } from './feedbackInput.ts';
import { controlIds, errorTexts } from './fieldErrors.ts';
import { RadioGroup } from './RadioGroup.tsx';
import { ReceiptLink } from './ReceiptLink.tsx';
import { SentBefore } from './SentBefore.tsx';
import { SubjectField } from './SubjectField.tsx';
import { TextWithCounter } from './TextWithCounter.tsx';
import type { FeedbackDraft } from './useFeedbackDraft.ts';
import { useFocusOnce } from './useFocusOnce.ts';
import { useMessages } from './useMessages.ts';
import type { useSending } from './useSending.ts';

export interface FeedbackFormProps {
  readonly level: HeadingLevel;
  readonly writing: FeedbackDraft;
  readonly sending: ReturnType<typeof useSending>;
  readonly contactKeptDays?: number;
  /** It takes the place of another page. */
  readonly takesFocus: boolean;
  readonly onChoose: (about: string) => void;
}

export function FeedbackForm(props: FeedbackFormProps) {
  const { level, writing, sending, contactKeptDays, takesFocus, onChoose } = props;
  const heading = useFocusOnce(takesFocus);
  const { t } = useMessages();
  const isOnline = useOnline();
  const { draft, change } = writing;
  const { errors, submit, summary } = useSubmit(writing, sending);
  const below = (level + 1) as HeadingLevel;
  return (
    <div className="ct-page fw-page">
      <header className="ct-stack ct-stack-tight" ref={heading} tabIndex={-1}>
        <Heading level={level}>{t('form.title')}</Heading>
        <p className="ct-muted">{t('form.lead')}</p>
      </header>
      {!isOnline && (
        <Notice kind="offline" title={t('offline.title')}>
          {t(writing.isKept ? 'offline.kept' : 'offline.notKept')}
        </Notice>
      )}
      <SentBefore about={draft.about} />
      <DraftNotice writing={writing} />
      {summary.length > 0 && <ErrorSummary title={t('errors.title')} level={below} errors={summary} />}
      <form className="fw-form" noValidate onSubmit={submit}>
        <SubjectField about={draft.about} level={below} error={errors.about} onChoose={onChoose} />
        <RadioGroup
          legend={t('category.title')}
          name="category"
          id={controlIds.category}
          options={categories.map((value) => ({ value, label: t(`category.${value}`) }))}
          value={draft.category}
          error={errors.category}
          onChange={(category) => change({ category })}
        />
        <TextWithCounter
          id={controlIds.text}
          value={draft.text}
          error={errors.text}
          onChange={(text) => change({ text })}
        />
        <ContactFields
          draft={draft}
          errors={errors}
          onChange={change}
          {...(contactKeptDays === undefined ? {} : { keptDays: contactKeptDays })}
        />
        <AccountField draft={draft} onChange={change} />
        {sending.failure && <FailureNotice failure={sending.failure} draft={draft} onSend={sending.send} />}
        <FormEnd writing={writing} isSending={sending.isSending} />
      </form>
      <ReceiptLink />
    </div>
  );
}

/** Sending, and what becomes of the draft until then. */
function FormEnd({ writing, isSending }: { readonly writing: FeedbackDraft; readonly isSending: boolean }) {
  const { t } = useMessages();
  const canDelete = !isBlank(writing.draft) && !isSending;
  return (
    <div className="ct-stack ct-stack-tight">
      <div className="ct-cluster">
        <Button variant="primary" type="submit" busy={isSending}>
          {t(isSending ? 'form.sending' : 'form.send')}
        </Button>
        {canDelete && (
          <Button variant="quiet" onClick={writing.discard}>
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
function useSubmit(writing: FeedbackDraft, sending: ReturnType<typeof useSending>) {
  const { t } = useMessages();
  const host = useHost();
  const root = useRootElement();
  const [tried, setTried] = useState<ReadonlySet<FieldName>>(new Set());
  const [asked, setAsked] = useState(0);
  const { draft } = writing;
  const own = errorTexts(checkFeedback(draft), t);
  const shown = Object.fromEntries(Object.entries(own).filter(([field]) => tried.has(field as FieldName)));
  const errors = { ...useRefused(sending, writing), ...shown } as Partial<Record<FieldName, string>>;
  const hasErrors = Object.keys(errors).length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when sending was tried, not at each key
  useEffect(() => {
    if (hasErrors) root?.querySelector<HTMLElement>('.fw-summary')?.focus();
  }, [asked, sending.failure, host]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = Object.keys(own) as FieldName[];
    setTried(new Set(wrong));
    if (wrong.length > 0) setAsked((times) => times + 1);
    else sending.send();
  };
  const summary = fieldNames.flatMap((field) => {
    const text = errors[field];
    return text ? [{ id: controlIds[field], text }] : [];
  });
  return { errors, submit, summary };
}

/** What the API refused, as long as the draft is as it was then. */
function useRefused({ failure }: ReturnType<typeof useSending>, { draft }: FeedbackDraft) {
  const [refused, setRefused] = useState({ failure, draft });
  if (refused.failure !== failure) setRefused({ failure, draft });
  if (!failure || refused.failure !== failure) return failure?.fields ?? {};
  const isSame: Readonly<Record<FieldName, boolean>> = {
    about: draft.about === refused.draft.about,
    category: draft.category === refused.draft.category,
    text: draft.text === refused.draft.text,
    name: draft.contact.name === refused.draft.contact.name,
    email: draft.contact === refused.draft.contact,
    phone: draft.contact.phone === refused.draft.contact.phone,
  };
  return Object.fromEntries(Object.entries(failure.fields).filter(([field]) => isSame[field as FieldName]));
}
