import type { FeedbackReceipt } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { useRouteLink } from '@cantho/host-sdk/react-module';
import { Card } from '@cantho/ui/card';
import { DescriptionList } from '@cantho/ui/description-list';
import { Heading, type HeadingLevel } from '@cantho/ui/heading';
import { Link } from '@cantho/ui/link';
import { StatusTag } from '@cantho/ui/status-tag';
import { RateAnswer } from './RateAnswer.tsx';
import { ReceiptSteps } from './ReceiptSteps.tsx';
import { ReopenFeedback } from './ReopenFeedback.tsx';
import { SenderData } from './SenderData.tsx';
import { parseSubject, subjectRoute } from './subjects.ts';
import { useMessages } from './useMessages.ts';

export interface ReceiptDetailsProps {
  readonly receipt: FeedbackReceipt;
  readonly level: HeadingLevel;
  readonly onErased: () => void;
}

/** Where a feedback stands and what was answered: all that the code opens. */
export function ReceiptDetails({ receipt, level, onErased }: ReceiptDetailsProps) {
  const { t, format } = useMessages();
  const below = (level + 1) as HeadingLevel;
  const facts = [
    { key: 'about', term: t('receipt.about'), description: <SubjectLink about={receipt.about} /> },
    { key: 'category', term: t('receipt.category'), description: t(`category.${receipt.category}`) },
    { key: 'createdAt', term: t('receipt.createdAt'), description: format.instant(receipt.createdAt) },
  ];
  return (
    <Card
      as="section"
      eyebrow={t('sent.code')}
      heading={<code className="fw-code-heading">{receipt.receiptCode}</code>}
      headingLevel={level}
      aside={<StatusTag status={receipt.state} label={t(`state.${receipt.state}`)} />}
    >
      <div className="ct-stack ct-stack-loose">
        <DescriptionList items={facts} />
        <div className="ct-stack ct-stack-tight">
          <Heading level={below}>{t('receipt.steps')}</Heading>
          <ReceiptSteps receipt={receipt} />
        </div>
        <div className="ct-stack ct-stack-tight">
          <Heading level={below}>{t('receipt.answer')}</Heading>
          <Answer receipt={receipt} />
          {receipt.answer && <RateAnswer receipt={receipt} />}
          <ReopenFeedback receipt={receipt} />
        </div>
        {receipt.attachments.length > 0 && (
          <div className="ct-stack ct-stack-tight">
            <Heading level={below}>{t('receipt.attachments')}</Heading>
            <ol className="fw-attachments">
              {receipt.attachments.map(({ state }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: they have no name here, and keep their order
                <li key={index}>{t(`receipt.attachmentState.${state}`)}</li>
              ))}
            </ol>
          </div>
        )}
        <SenderData receiptCode={receipt.receiptCode} level={below} onErased={onErased} />
      </div>
    </Card>
  );
}

/** Goes out without a referrer: the address of this page may hold the code. */
function SubjectLink({ about }: { readonly about: string }) {
  const { subjectName } = useMessages();
  const routeLink = useRouteLink();
  const subject = parseSubject(about);
  if (!subject) return <>{about}</>;
  return (
    <Link variant="inline" referrerPolicy="no-referrer" {...routeLink(subjectRoute(subject))}>
      {subjectName(about)}
    </Link>
  );
}

function Answer({ receipt: { answer, state } }: { readonly receipt: FeedbackReceipt }) {
  const { t, format } = useMessages();
  if (!answer) {
    if (state === 'closed') return <p>{t('receipt.closedWithoutAnswer')}</p>;
    return (
      <>
        <p>
          <strong>{t('receipt.noAnswer')}</strong>
        </p>
        <p className="ct-muted">{t('receipt.noAnswerDetail')}</p>
      </>
    );
  }
  const by = t('receipt.answeredBy', { agency: answer.agency.name, time: format.instant(answer.answeredAt) });
  return (
    <figure className="fw-answer">
      <blockquote>
        <PlanText>{answer.text}</PlanText>
      </blockquote>
      <figcaption>
        <PlanText>{by}</PlanText>
      </figcaption>
    </figure>
  );
}
