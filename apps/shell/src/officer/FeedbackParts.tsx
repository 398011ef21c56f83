import type { OfficerFeedback } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { DescriptionList } from '@cantho/ui/description-list';
import { Fold } from '@cantho/ui/fold';
import { Link } from '@cantho/ui/link';
import { StatusTag } from '@cantho/ui/status-tag';
import { noFilters, queueAddress } from './queueFilters.ts';
import { subjectOf } from './subjects.ts';
import { useLinkTo } from './useLinkTo.ts';
import { useMessages } from './useMessages.ts';

interface PartProps {
  readonly feedback: OfficerFeedback;
}

/** A text people typed: as text, with its lines, in the language they write in. */
function Typed({ children }: { readonly children: string }) {
  return (
    <p className="of-text ct-prose">
      <PlanText>{children}</PlanText>
    </p>
  );
}

/** What was written, and what about. */
export function Letter({ feedback, title }: PartProps & { readonly title: string }) {
  const { t, format } = useMessages();
  const linkTo = useLinkTo();
  const { about, text, subjectText, state, category, dueOn, isLate, reopening, closedBecause } = feedback;
  const { path } = subjectOf(about);
  return (
    <article className="ct-stack">
      <div className="ct-stack ct-stack-tight">
        <p className="of-eyebrow">{t(`category.${category}`)}</p>
        <h1>
          <a className="of-subject" {...linkTo(path)}>
            {title}
          </a>
        </h1>
        {subjectText && (
          <p className="ct-muted ct-prose">
            <PlanText>{subjectText}</PlanText>
          </p>
        )}
        <div className="ct-cluster">
          <StatusTag status={state} label={t(`state.${state}`)} />
          {isLate && <StatusTag status="overdue" label={t('one.late')} />}
          <span className="ct-muted">{t('queue.dueOn', { date: format.day(dueOn) })}</span>
        </div>
      </div>
      <section className="of-letter ct-stack ct-stack-tight" aria-labelledby="of-text">
        <h2 id="of-text" className="of-label">
          {t('one.text')}
        </h2>
        {text === null ? <p className="ct-muted">{t('one.textDeleted')}</p> : <Typed>{text}</Typed>}
      </section>
      {reopening && <Quoted title={t('one.reopening')} text={reopening.reason} at={reopening.at} />}
      {closedBecause && <Quoted title={t('one.closedBecause')} text={closedBecause} />}
      <Link {...linkTo(queueAddress({ ...noFilters, about }))}>{t('one.others')}</Link>
    </article>
  );
}

interface QuotedProps {
  readonly title: string;
  readonly text: string;
  readonly at?: string;
}

function Quoted({ title, text, at }: QuotedProps) {
  const { format } = useMessages();
  return (
    <section className="ct-stack ct-stack-tight">
      <h2 className="of-label">{title}</h2>
      <Typed>{text}</Typed>
      {at && <p className="ct-muted ct-small">{format.instant(at)}</p>}
    </section>
  );
}

export function Facts({ feedback }: PartProps) {
  const { t, format } = useMessages();
  const { createdAt, dueOn, workingDays, isLate, state, source, rating, agency, takenBy } = feedback;
  const isSettled = state === 'answered' || state === 'closed';
  const due = (
    <>
      {format.day(dueOn)}, {t(isSettled ? 'one.settled' : 'one.open', { count: workingDays })}{' '}
      {isLate && <StatusTag status="overdue" label={t('one.late')} />}
    </>
  );
  const items = [
    { term: t('one.received'), description: format.instant(createdAt) },
    { term: t('one.due'), description: due },
    { term: t('one.agency'), description: <PlanText>{agency.name}</PlanText> },
    { term: t('one.taken'), description: takenBy ?? t('queue.nobody') },
    { term: t('one.source'), description: t(`source.${source}`) },
    ...(rating === null
      ? []
      : [{ term: t('one.rating'), description: t('one.ratingValue', { count: rating }) }]),
  ];
  return <DescriptionList stacked items={items} />;
}

export function Contact({ contact }: Pick<OfficerFeedback, 'contact'>) {
  const { t } = useMessages();
  if (!contact) return <p className="ct-muted">{t('one.contactNone')}</p>;
  const { name, email, phone } = contact;
  const items = [
    { term: t('one.contactName'), description: name },
    {
      term: t('one.contactEmail'),
      description: email && (
        <Link variant="inline" href={`mailto:${email}`}>
          {email}
        </Link>
      ),
    },
    {
      term: t('one.contactPhone'),
      description: phone && (
        <Link variant="inline" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
          {phone}
        </Link>
      ),
    },
  ].filter(({ description }) => description);
  return (
    <Fold label={t('one.contact')}>
      <div className="ct-stack ct-stack-tight">
        <DescriptionList items={items} />
        <p className="ct-muted ct-small ct-prose">{t('one.contactNote')}</p>
      </div>
    </Fold>
  );
}

/** The answer that stands. */
export function GivenAnswer({ feedback: { answer, answerRating } }: PartProps) {
  const { t, format } = useMessages();
  if (!answer) return null;
  const { text, question, visibility, agency, answeredAt } = answer;
  return (
    <section className="ct-stack ct-stack-tight" aria-labelledby="of-answer">
      <h2 id="of-answer">{t('one.answer')}</h2>
      <p className="of-label">{t(visibility === 'public' ? 'one.answerPublic' : 'one.answerPrivate')}</p>
      {question && (
        <blockquote className="of-question">
          <PlanText>{question}</PlanText>
        </blockquote>
      )}
      <Typed>{text}</Typed>
      <p className="ct-muted ct-small">
        <PlanText>{t('one.answeredBy', { agency: agency.name, time: format.instant(answeredAt) })}</PlanText>
      </p>
      {answerRating !== null && <p>{t('one.answerRating', { count: answerRating })}</p>}
    </section>
  );
}

export function Steps({ feedback: { history } }: PartProps) {
  const { t, format } = useMessages();
  return (
    <section className="ct-stack ct-stack-tight" aria-labelledby="of-steps">
      <h2 id="of-steps" className="of-label">
        {t('one.history')}
      </h2>
      <ol className="ct-list ct-stack ct-stack-tight">
        {history.map(({ state, at }) => (
          <li key={`${state} ${at}`} className="ct-cluster">
            <StatusTag status={state} label={t(`state.${state}`)} />
            <span className="ct-muted ct-small">{format.instant(at)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
