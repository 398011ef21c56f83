import type { Rate, Summary } from '@cantho/api-client';
import type { RouteSearch } from '@cantho/host-sdk';
import type { Read } from '@cantho/host-sdk/react-data';
import { Heading } from '@cantho/ui/heading';
import { Notice } from '@cantho/ui/notice';
import { StatusBar } from '@cantho/ui/status-bar';
import { memo } from 'react';
import { LazyExtra } from './LazyExtra.tsx';
import { useMessages } from './messages.ts';
import { ReadFailed } from './ReadStates.tsx';
import { deadlineStates, noFilters } from './taskFilters.ts';
import { placeFrom, searchOf, type TaskView } from './taskPlace.ts';
import { useFilterLink } from './useFilterLink.ts';
import type { GoTo } from './useTaskRoute.ts';

export interface TaskSummaryPanelProps {
  readonly read: Read<Summary>;
  readonly level: 1 | 2;
  readonly search: RouteSearch | undefined;
  readonly goTo: GoTo;
}

/** How all tasks stand, by the API's own count; that it could not be had is said in its place, the tasks are there all the same. */
export function TaskSummaryPanel({ read, level, search, goTo }: TaskSummaryPanelProps) {
  const { t } = useMessages();
  const subLevel = level === 1 ? 2 : 3;
  if (!read.data) {
    return (
      read.error && <ReadFailed read={read} error={read.error} level={subLevel} title={t('summary.failed')} />
    );
  }
  return (
    <section className="tt-summary ct-stack" aria-labelledby="tt-summary">
      <Heading level={subLevel} id="tt-summary">
        {t('summary.title')}
      </Heading>
      <Figures tasks={read.data.tasks} view={placeFrom(search).view} goTo={goTo} />
      <LazyExtra what="meanings" level={level} />
    </section>
  );
}

interface FiguresProps extends Pick<TaskSummaryPanelProps, 'goTo'> {
  readonly tasks: Summary['tasks'];
  readonly view: TaskView;
}

/** Two rates that name what they are of, what reports are missing, and counts by deadline state. No blended score. */
const Figures = memo(function Figures({ tasks, view, goTo }: FiguresProps) {
  const { t, format } = useMessages();
  const filterLink = useFilterLink(goTo);
  const { total, byDeadlineState, byWorkState, completion, onTime, withMissedReports } = tasks;
  const hasReports = byWorkState.notReported < total;
  const filtered = (deadlineState: (typeof deadlineStates)[number]) =>
    searchOf({ filters: { ...noFilters, deadlineState: [deadlineState] }, view, sort: 'no', page: 1 });
  return (
    <>
      {!hasReports && (
        <Notice kind="info" title={t('summary.noReports')}>
          {t('summary.noReportsDetail')}
        </Notice>
      )}
      <dl className="tt-figures">
        <RateFigure name="completion" rate={completion} hasReports={hasReports} />
        <RateFigure name="onTime" rate={onTime} hasReports={hasReports} />
        <div className="tt-figure">
          <dt>{t('summary.missed')}</dt>
          <dd>
            <span className="ct-number" aria-hidden={!hasReports}>
              {hasReports ? format.number(withMissedReports) : '–'}
            </span>{' '}
            <span>
              {hasReports ? t('summary.missedOf', { total: format.number(total) }) : t('summary.noReports')}
            </span>
          </dd>
        </div>
      </dl>
      <StatusBar
        label={t('summary.byDeadlineState', { count: total, total: format.number(total) })}
        items={deadlineStates.map((status) => ({
          status,
          label: t(`deadlineState.${status}`),
          count: byDeadlineState[status],
          countText: format.number(byDeadlineState[status]),
          href: filterLink.href(filtered(status)),
        }))}
        onItemClick={({ status }, event) => {
          const state = deadlineStates.find((candidate) => candidate === status);
          if (state) filterLink.onClick(event, filtered(state));
        }}
      />
    </>
  );
});

interface RateFigureProps {
  readonly name: 'completion' | 'onTime';
  readonly rate: Rate;
  readonly hasReports: boolean;
}

/** Without any report there is no rate: what is missing is not 0. */
function RateFigure({ name, rate: { numerator, denominator, value }, hasReports }: RateFigureProps) {
  const { t, format } = useMessages();
  const isKnown = hasReports && value !== null;
  const none = t(hasReports ? 'summary.none' : 'summary.noReports');
  const parts = { numerator: format.number(numerator), denominator: format.number(denominator) };
  return (
    <div className="tt-figure">
      <dt>{t(`summary.${name}`)}</dt>
      <dd>
        <span className="ct-number" aria-hidden={!isKnown}>
          {isKnown ? format.percent(value) : '–'}
        </span>{' '}
        <span>{isKnown ? t(`summary.${name}Of`, parts) : none}</span>
      </dd>
    </div>
  );
}
