import type { PublicAnswer } from '@cantho/api-client';
import { planReportQueries } from '@cantho/api-client/plan-reports';
import { useRead } from '@cantho/host-sdk/react-data';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { Button } from '@cantho/ui/button';
import type { HeadingLevel } from '@cantho/ui/heading';
import { Skeleton } from '@cantho/ui/skeleton';
import { useMemo, useState } from 'react';
import { useMessages } from './messages.ts';
import { usePlanApi } from './planReads.ts';
import { ReadFailed } from './ReadStates.tsx';

export interface AnswersPanelProps {
  /** `task-2`. */
  readonly about: string;
  readonly level: HeadingLevel;
}

/** What was asked about the task and answered in public, newest first; nothing of who asked. */
export function AnswersPanel({ about, level }: AnswersPanelProps) {
  const { t } = useMessages();
  const { client } = usePlanApi();
  const ask = useMemo(() => planReportQueries(client), [client]);
  const [page, setPage] = useState(1);
  const read = useRead(ask.answers(about, page));
  const { data, error } = read;
  if (!data) {
    if (!error) return <Skeleton label={t('answers.loading')} count={2} />;
    return <ReadFailed read={read} error={error} level={level === 2 ? 3 : 4} title={t('answers.failed')} />;
  }
  if (data.page.totalItems === 0) return <p className="ct-muted">{t('answers.none')}</p>;
  return (
    <>
      <ul className="ct-list tt-updates">
        {data.items.map((answer) => (
          <li key={answer.id} className="ct-stack ct-stack-tight">
            <Answer answer={answer} />
          </li>
        ))}
      </ul>
      {(page > 1 || page < data.page.totalPages) && (
        <div className="ct-cluster ct-no-print">
          {page > 1 && <Button onClick={() => setPage(page - 1)}>{t('answers.newer')}</Button>}
          {page < data.page.totalPages && (
            <Button onClick={() => setPage(page + 1)}>{t('answers.older')}</Button>
          )}
        </div>
      )}
    </>
  );
}

function Answer({ answer }: { readonly answer: PublicAnswer }) {
  const { t, format } = useMessages();
  const { category, question, text, agency, answeredAt } = answer;
  return (
    <>
      <p className="ct-small ct-muted">{t(`category.${category}`)}</p>
      {question !== null && (
        <blockquote className="tt-question">
          <PlanText>{question}</PlanText>
        </blockquote>
      )}
      <p className="tt-answer">
        <PlanText>{text}</PlanText>
      </p>
      <p className="ct-small ct-muted">
        <PlanText>{agency.name}</PlanText> ·{' '}
        <time dateTime={answeredAt}>{t('answers.on', { date: format.instant(answeredAt) })}</time>
      </p>
    </>
  );
}
