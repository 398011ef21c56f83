import type { RouteSearch } from '@cantho/host-sdk';
import { Heading, type HeadingLevel } from '@cantho/ui/heading';
import { Fragment } from 'react';
import { useMessages } from './messages.ts';
import { TaskRow } from './TaskRow.tsx';
import type { GroupedTasks, TaskGroup } from './taskGroups.ts';

export interface TaskGroupsProps {
  readonly grouped: GroupedTasks;
  readonly today: string;
  readonly level: HeadingLevel;
  readonly search: RouteSearch;
  readonly showWhole: boolean;
  readonly focusTask: number | null | undefined;
}

export function TaskGroups({ grouped, today, level, ...rows }: TaskGroupsProps) {
  const { t, format } = useMessages();
  return (
    <div className="tt-groups">
      {grouped.groups.map((group) => (
        <Fragment key={group.key}>
          {group.key === grouped.todayBefore && (
            <p className="tt-today">
              <time dateTime={today}>{t('group.today', { date: format.day(today) })}</time>
            </p>
          )}
          <section className={`tt-group tt-group-${group.kind}`} aria-labelledby={`tt-${group.key}`}>
            <div className="tt-group-head">
              <Heading level={level} id={`tt-${group.key}`}>
                <GroupName group={group} />
              </Heading>
              <span className="ct-muted">{t('list.resultCount', { count: group.tasks.length })}</span>
            </div>
            {group.kind === 'ongoing' && <p className="ct-muted ct-small">{t('group.ongoingNote')}</p>}
            <ul className="ct-list tt-rows">
              {group.tasks.map((task) => (
                <TaskRow key={task.no} task={task} today={today} level={level === 2 ? 3 : 4} {...rows} />
              ))}
            </ul>
          </section>
        </Fragment>
      ))}
    </div>
  );
}

function GroupName({ group: { kind, dueOn } }: { readonly group: TaskGroup }) {
  const { t, format } = useMessages();
  if (kind === 'month' && dueOn !== null) {
    const month = format.month(dueOn.slice(0, 7));
    return month.charAt(0).toUpperCase() + month.slice(1);
  }
  if (kind === 'year' && dueOn !== null) return t('group.year', { year: dueOn.slice(0, 4) });
  return kind === 'month' || kind === 'year' ? null : t(`group.${kind}`);
}
