import type { TaskSummary } from '@cantho/api-client';
import type { RouteSearch } from '@cantho/host-sdk';
import { completionRate, countByDeadlineState, onTimeRate, type Rate } from '@cantho/plan/rules';
import { Heading } from '@cantho/ui/heading';
import { Notice } from '@cantho/ui/notice';
import { StatusBar } from '@cantho/ui/status-bar';
import { useMessages } from './messages.ts';
import { deadlineStates, noFilters, searchFrom } from './taskFilters.ts';
import { useFilterLink } from './useFilterLink.ts';

export interface TaskSummaryPanelProps {
  readonly tasks: readonly TaskSummary[];
  readonly level: 1 | 2;
  readonly onFilter: (search: RouteSearch) => void;
}

/** Two rates that name what they are of, what reports are missing, and counts by deadline state. No blended score. */
export function TaskSummaryPanel({ tasks, level, onFilter }: TaskSummaryPanelProps) {
  const { t, format } = useMessages();
  const filterLink = useFilterLink(onFilter);
  const counts = countByDeadlineState(tasks);
  const missed = tasks.filter(({ missedReports }) => missedReports.length > 0).length;
  const hasReports = tasks.some(({ lastReportedPeriod }) => lastReportedPeriod !== null);
  return (
    <section className="tt-summary ct-stack" aria-labelledby="tt-summary">
      <Heading level={level === 1 ? 2 : 3} id="tt-summary">
        {t('summary.title')}
      </Heading>
      {!hasReports && (
        <Notice kind="info" title={t('summary.noReports')}>
          {t('summary.noReportsDetail')}
        </Notice>
      )}
      <dl className="tt-figures">
        <RateFigure name="completion" rate={completionRate(tasks)} hasReports={hasReports} />
        <RateFigure name="onTime" rate={onTimeRate(tasks)} hasReports={hasReports} />
        <div className="tt-figure">
          <dt>{t('summary.missed')}</dt>
          <dd>
            <span className="ct-number" aria-hidden={!hasReports}>
              {hasReports ? format.number(missed) : '–'}
            </span>{' '}
            <span>
              {hasReports ? t('summary.missedOf', { total: tasks.length }) : t('summary.noReports')}
            </span>
          </dd>
        </div>
      </dl>
      <StatusBar
        label={t('summary.byDeadlineState', { count: tasks.length })}
        items={deadlineStates.map((status) => ({
          status,
          label: t(`deadlineState.${status}`),
          count: counts[status],
          countText: format.number(counts[status]),
          href: filterLink.href(searchFrom({ ...noFilters, deadlineState: [status] })),
        }))}
        onItemClick={({ status }, event) => {
          const state = deadlineStates.find((candidate) => candidate === status);
          if (state) filterLink.onClick(event, searchFrom({ ...noFilters, deadlineState: [state] }));
        }}
      />
    </section>
  );
}

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
  return (
    <div className="tt-figure">
      <dt>{t(`summary.${name}`)}</dt>
      <dd>
        <span className="ct-number" aria-hidden={!isKnown}>
          {isKnown ? format.percent(value) : '–'}
        </span>{' '}
        <span>{isKnown ? t(`summary.${name}Of`, { numerator, denominator }) : none}</span>
      </dd>
    </div>
  );
}
