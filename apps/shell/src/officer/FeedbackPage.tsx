import type { OfficerFeedback } from '@cantho/api-client';
import { type Read, useRead } from '@cantho/host-sdk/react-data';
import { useViewTitle } from '@cantho/host-sdk/react-module';
import { BackLink } from '@cantho/ui/back-link';
import { Waiting } from '@cantho/ui/waiting';
import { useState } from 'react';
import { ActionPanel } from './ActionPanel.tsx';
import { AuditFold } from './AuditFold.tsx';
import type { DraftStore } from './drafts.ts';
import { Contact, Facts, GivenAnswer, Letter, Steps } from './FeedbackParts.tsx';
import { FileList } from './FileList.tsx';
import { KeptText } from './KeptText.tsx';
import { useOfficerApi } from './officerData.ts';
import { ReadAge, ReadFailed } from './ReadFailed.tsx';
import { subjectOf } from './subjects.ts';
import { useLinkTo } from './useLinkTo.ts';
import { useMessages } from './useMessages.ts';

export interface FeedbackPageProps {
  readonly id: string;
  readonly drafts: DraftStore;
  /** The queue one came from. */
  readonly queueAddress: string;
}

export function FeedbackPage({ id, drafts, queueAddress }: FeedbackPageProps) {
  const { t } = useMessages();
  const linkTo = useLinkTo();
  const { officer } = useOfficerApi();
  // Each read is written into the audit trail, so none happens that nobody asked for.
  const read = useRead({
    ...officer.officerFeedback(id),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  return (
    <div className="ct-stack">
      <div>
        <BackLink {...linkTo(queueAddress)}>{t('one.back')}</BackLink>
      </div>
      <Shown id={id} read={read} drafts={drafts} queueAddress={queueAddress} />
    </div>
  );
}

interface ShownProps {
  readonly read: Read<OfficerFeedback>;
  readonly drafts: DraftStore;
  readonly queueAddress: string;
}

function Shown({ id, read, ...props }: ShownProps & { readonly id: string }) {
  const { t } = useMessages();
  const { data, error } = read;
  if (data) return <Feedback {...props} read={read} feedback={data} />;
  if (error) {
    return (
      <>
        <ReadFailed read={read} error={error} headingLevel={1} />
        <KeptDraft id={id} drafts={props.drafts} />
      </>
    );
  }
  return (
    <Waiting label={t('one.loading')} shapes={[{ shape: 'heading' }, { count: 4 }, { shape: 'card' }]} />
  );
}

/** What was typed about a feedback that cannot be shown: another agency may have it by now. */
function KeptDraft({ id, drafts }: Pick<FeedbackPageProps, 'id' | 'drafts'>) {
  const [draft, setDraft] = useState(() => drafts.read(id));
  if (!draft) return null;
  const discard = () => {
    drafts.remove(id);
    setDraft(null);
  };
  return <KeptText draft={draft} onDiscard={discard} />;
}

function Feedback({
  feedback,
  read,
  drafts,
  queueAddress,
}: ShownProps & { readonly feedback: OfficerFeedback }) {
  const { t } = useMessages();
  const { name, no } = subjectOf(feedback.about);
  const title = t('one.title', { subject: t(name, { no }) });
  useViewTitle(title);
  return (
    <>
      <ReadAge read={read} />
      <div className="of-columns">
        <div className="ct-stack ct-stack-loose">
          <Letter feedback={feedback} title={title} />
          <FileList read={read} files={feedback.files} />
          <Contact contact={feedback.contact} />
          <GivenAnswer feedback={feedback} />
        </div>
        <ActionPanel feedback={feedback} drafts={drafts} queueAddress={queueAddress} />
        <div className="ct-stack of-aside">
          <Facts feedback={feedback} />
          <Steps feedback={feedback} />
          <AuditFold id={feedback.id} />
        </div>
      </div>
    </>
  );
}
