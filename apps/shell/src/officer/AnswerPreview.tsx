import type { OfficerFeedback } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { useHost } from '@cantho/host-sdk/react-module';
import { localDate } from '@cantho/plan/rules';
import type { OfficerDraft } from './drafts.ts';
import { useMessages } from './useMessages.ts';

export interface AnswerPreviewProps {
  readonly feedback: OfficerFeedback;
  readonly draft: OfficerDraft;
}

/** The answer as the pages of targets and tasks show it, or as the receipt does. */
export function AnswerPreview({ feedback, draft }: AnswerPreviewProps) {
  const { t } = useMessages();
  const isPublic = draft.visibility === 'public';
  return (
    <section className="ct-stack ct-stack-tight" aria-labelledby="of-preview">
      <h3 id="of-preview" className="of-label">
        {t(isPublic ? 'answer.preview' : 'answer.previewPrivate')}
      </h3>
      {draft.text.trim() === '' ? (
        <p className="ct-muted">{t('answer.previewEmpty')}</p>
      ) : (
        <Preview feedback={feedback} draft={draft} />
      )}
    </section>
  );
}

function Preview({ feedback: { category, agency }, draft }: AnswerPreviewProps) {
  const { t, format } = useMessages();
  const { now } = useHost();
  const { visibility, question, text } = draft;
  const isPublic = visibility === 'public';
  return (
    <div className="of-preview ct-stack ct-stack-tight">
      {isPublic && <p className="of-eyebrow">{t(`category.${category}`)}</p>}
      {isPublic && question.trim() !== '' && (
        <blockquote className="of-question">
          <PlanText>{question.trim()}</PlanText>
        </blockquote>
      )}
      <p className="of-answer-text ct-prose">
        <PlanText>{text.trim()}</PlanText>
      </p>
      <p className="ct-muted ct-small">
        <PlanText>{agency.name}</PlanText> · {t('answer.on', { date: format.day(localDate(now())) })}
      </p>
    </div>
  );
}
