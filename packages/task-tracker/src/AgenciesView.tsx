import type { TaskFilters } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { useRouteLink } from '@cantho/host-sdk/react-module';
import { Fold } from '@cantho/ui/fold';
import { Icon } from '@cantho/ui/icon';
import { Link } from '@cantho/ui/link';
import { useMemo, useState } from 'react';
import { type AgencyGroup, agencyGroups } from './agencyGroups.ts';
import { CountsPlace } from './CountsPlace.tsx';
import { useMessages } from './messages.ts';
import { SomeTasks } from './SomeTasks.tsx';
import type { TaskViewProps } from './taskViewProps.ts';
import { useAgencyOptions } from './useAgencyOptions.ts';
import { useTaskCounts } from './useTaskCounts.ts';

/** Rows of an agency; the list and the agency's own page have the rest. */
const shownOfAgency = 10;

/** Who leads how many of the tasks, how many of them are overdue, and on how many a report was missed: two facts, apart. */
export function AgenciesView(props: TaskViewProps) {
  const { t } = useMessages();
  const { query, place, level } = props;
  const options = useAgencyOptions();
  const counts = useTaskCounts('leadAgency', query);
  const missedQuery = useMemo(() => ({ ...query, missedReports: true }), [query]);
  const missed = useTaskCounts('leadAgency', missedQuery).items;
  return (
    <CountsPlace counts={counts} level={level}>
      {(items) => (
        <div className="ct-stack">
          <p className="ct-muted ct-small ct-prose">{t('agencies.note')}</p>
          <ul className="ct-list tt-agencies">
            {agencyGroups(items, missed ?? [], options?.leadAgency ?? [])
              .filter(({ id }) => place.filters.leadAgency === '' || id === place.filters.leadAgency)
              .map((group) => (
                <li key={group.id}>
                  <AgencyTasks {...props} group={group} />
                </li>
              ))}
          </ul>
        </div>
      )}
    </CountsPlace>
  );
}

function AgencyTasks({ group, ...view }: TaskViewProps & { readonly group: AgencyGroup }) {
  const { t } = useMessages();
  const [isWanted, setWanted] = useState(false);
  const routeLink = useRouteLink();
  const { query, place } = view;
  const { id, name, total } = group;
  const led = useMemo<TaskFilters>(() => ({ ...query, leadAgency: [id], sort: 'dueOn' }), [query, id]);
  return (
    <Fold label={<AgencyLine group={group} />} onOpen={() => setWanted(true)}>
      <div className="ct-stack ct-stack-tight">
        <Link {...routeLink({ name: 'agency', id })}>
          {t('agencies.page')} <PlanText>{name}</PlanText>
        </Link>
        {isWanted && (
          <SomeTasks
            {...view}
            query={led}
            total={total}
            shown={shownOfAgency}
            whole={{ ...place, sort: 'dueOn', filters: { ...place.filters, leadAgency: id } }}
          />
        )}
      </div>
    </Fold>
  );
}

function AgencyLine({ group: { name, total, overdue, missed } }: { readonly group: AgencyGroup }) {
  const { t, format } = useMessages();
  return (
    <span className="tt-agency">
      <span className="tt-agency-name">
        <PlanText>{name}</PlanText>
      </span>
      <span className="tt-agency-facts">
        <span>{t('list.resultCount', { count: total, number: format.number(total) })}</span>
        {overdue > 0 && (
          <span className="tt-fact-overdue">
            <Icon name="offTrack" /> {t('agencies.overdue', { number: format.number(overdue) })}
          </span>
        )}
        {missed > 0 && (
          <span className="tt-missed">
            <Icon name="clock" /> {t('agencies.missed', { number: format.number(missed) })}
          </span>
        )}
      </span>
    </span>
  );
}
