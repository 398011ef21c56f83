import type { AnswerList, PublicAnswer } from '@cantho/api-client';
import { planReportQueries } from '@cantho/api-client/plan-reports';
import { type Read, useRead } from '@cantho/host-sdk/react-data';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { useRouteLink } from '@cantho/host-sdk/react-module';
import { localDate } from '@cantho/plan/rules';
import { Button } from '@cantho/ui/button';
import { Fold } from '@cantho/ui/fold';
import { Heading } from '@cantho/ui/heading';
import { Skeleton } from '@cantho/ui/skeleton';
import { useMemo, useRef, useState } from 'react';
import { useHeadingLevel } from './configContext.ts';
import { PartFailed } from './PartFailed.tsx';
import { usePlanApi } from './planReads.ts';
import { takeReader } from './takeReader.ts';
import { useMessages } from './useMessages.ts';

export interface AnswersPanelProps {
  /** Of the target. */
  readonly no: number;
}

/** What was asked about a target and answered in public, newest first; nothing of who asked. */
export function AnswersPanel({ no }: AnswersPanelProps) {
  const { t } = useMessages();
  const about = `target-${no}`;
  const { client } = usePlanApi();
  const ask = useMemo(() => planReportQueries(client), [client]);
  const [page, setPage] = useState(1);
  const read = useRead(ask.answers(about, page));
  const pageCount = read.data?.page.totalPages ?? 0;
  const place = useRef<HTMLElement>(null);
  const goTo = (next: number) => {
    setPage(next);
    if (place.current) takeReader(place.current, 'start');
  };
  return (
    <section className="ct-stack sb-section" ref={place} tabIndex={-1} aria-labelledby={`${about}-answers`}>
      <Heading level={useHeadingLevel(1)} id={`${about}-answers`}>
        {t('answers.title')}
      </Heading>
      <Answers read={read} />
      {(page > 1 || page < pageCount) && (
        <div className="ct-cluster ct-no-print">
          {page > 1 && <Button onClick={() => goTo(page - 1)}>{t('answers.newer')}</Button>}
          {page < pageCount && <Button onClick={() => goTo(page + 1)}>{t('answers.older')}</Button>}
        </div>
      )}
      <GiveFeedback about={about} />
    </section>
  );
}

function Answers({ read }: { readonly read: Read<AnswerList> }) {
  const { t } = useMessages();
  const { data, error } = read;
  if (data?.page.totalItems === 0) return <NoAnswers />;
  if (data) return <AnswerLists items={data.items} />;
  if (error) return <PartFailed title={t('answers.error')} read={read} error={error} />;
  return <Skeleton label={t('answers.loading')} count={4} />;
}

/** As many as are read in one go; the others are one tap away, and on paper all. */
const firstCount = 5;

function AnswerLists({ items }: { readonly items: readonly PublicAnswer[] }) {
  const { t } = useMessages();
  const list = (answers: readonly PublicAnswer[]) => (
    <ul className="ct-list ct-stack">
      {answers.map((answer) => (
        <Answer key={answer.id} answer={answer} />
      ))}
    </ul>
  );
  const others = items.slice(firstCount);
  return (
    <>
      {list(items.slice(0, firstCount))}
      {others.length > 0 && <Fold label={t('answers.more', { count: others.length })}>{list(others)}</Fold>}
    </>
  );
}

function NoAnswers() {
  const { t } = useMessages();
  return (
    <div className="ct-stack ct-stack-tight">
      <p>
        <strong>{t('answers.empty')}</strong>
      </p>
      <p className="ct-muted ct-prose">{t('answers.emptyDetail')}</p>
    </div>
  );
}

/** The way to ask or to say something oneself. */
function GiveFeedback({ about }: { readonly about: string }) {
  const { t } = useMessages();
  const linkOf = useRouteLink();
  return (
    <div className="ct-cluster ct-no-print">
      <p>{t('feedback.ask')}</p>
      <Button {...linkOf({ name: 'feedback', search: { about } })} variant="primary">
        {t('feedback')}
      </Button>
    </div>
  );
}

function Answer({ answer }: { readonly answer: PublicAnswer }) {
  const { t, day } = useMessages();
  const { category, question, text, agency, answeredAt } = answer;
  return (
    <li className="sb-answer ct-stack ct-stack-tight">
      <p className="sb-eyebrow">{t(`category.${category}`)}</p>
      {question === null ? (
        <p className="ct-muted">{t('answers.noQuestion')}</p>
      ) : (
        <blockquote className="sb-question">
          <PlanText>{question}</PlanText>
        </blockquote>
      )}
      <p className="sb-answer-text ct-prose">
        <PlanText>{text}</PlanText>
      </p>
      <p className="ct-muted ct-small">
        <PlanText>{agency.name}</PlanText> · {t('answers.on', { date: day(localDate(new Date(answeredAt))) })}
      </p>
    </li>
  );
}
