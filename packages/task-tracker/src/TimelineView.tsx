import { addDays, periodOf } from '@cantho/plan/rules';
import { Fold } from '@cantho/ui/fold';
import { Heading } from '@cantho/ui/heading';
import { Timeline, type TimelineEntry, type TimelineMonth } from '@cantho/ui/timeline';
import { useMemo, useState } from 'react';
import { CountsPlace } from './CountsPlace.tsx';
import { useMessages } from './messages.ts';
import { romanQuarter } from './romanQuarter.ts';
import { SomeTasks, type SomeTasksProps } from './SomeTasks.tsx';
import type { TaskViewProps } from './taskViewProps.ts';
import { type TimelineGroup, timelineGroups } from './timelineGroups.ts';
import { useTaskCounts } from './useTaskCounts.ts';

/** Up to so many tasks all months show theirs at once. */
const allOpenUpTo = 100;

/** Rows of a month; the list has the rest. */
const shownOfMonth = 25;

/** What is due when: quarters, their months, a line where today lies, and apart what has no day. */
export function TimelineView(props: TaskViewProps) {
  const counts = useTaskCounts('dueMonth', props.query);
  return (
    <CountsPlace counts={counts} level={props.level}>
      {(items) => <Months {...props} items={items} />}
    </CountsPlace>
  );
}

interface MonthsProps extends TaskViewProps {
  readonly items: NonNullable<ReturnType<typeof useTaskCounts>['items']>;
}

function Months({ items, ...view }: MonthsProps) {
  const { t, format } = useMessages();
  const { today } = view.rows;
  const { quarters, ongoing } = timelineGroups(items, today);
  const now = periodOf(today);
  const past = useDueBefore(view.query, now, today);
  const total = items.reduce((sum, item) => sum + item.total, 0);
  const entriesOf = ({ month, total: due }: TimelineGroup): TimelineEntry[] => {
    if (due === 0) return [];
    const part = (from: string | null, before: string | null, count: number) =>
      count > 0
        ? [
            {
              key: `${month}-${from ?? before ?? ''}`,
              content: (
                <DueTasks
                  {...view}
                  {...{ month, from, before }}
                  total={count}
                  isOpen={total <= allOpenUpTo || month === now}
                />
              ),
            },
          ]
        : [];
    // The line of today lies within the month: what was due stands above, what is to come below.
    return month === now
      ? [...part(null, today, past), ...part(today, null, due - past)]
      : part(null, null, due);
  };
  const monthOf = (group: TimelineGroup): TimelineMonth => ({
    key: group.month,
    heading: capital(format.month(group.month)),
    countText:
      group.overdue > 0
        ? t('timeline.countWithOverdue', {
            count: group.total,
            number: format.number(group.total),
            overdue: format.number(group.overdue),
          })
        : t('list.resultCount', { count: group.total, number: format.number(group.total) }),
    entries: entriesOf(group),
  });
  return (
    <div className="ct-stack ct-stack-loose">
      <Timeline
        label={t('timeline.label')}
        level={view.level === 1 ? 2 : 3}
        emptyText={t('timeline.empty')}
        today={{
          text: t('timeline.today', { date: format.day(today) }),
          month: now,
          after: past > 0 ? 1 : 0,
        }}
        quarters={quarters.map(({ quarter, total: due, months }) => ({
          key: quarter,
          heading: romanQuarter(quarter, t),
          countText: t('list.resultCount', { count: due, number: format.number(due) }),
          months: months.map(monthOf),
        }))}
      />
      {ongoing > 0 && <Ongoing {...view} total={ongoing} />}
    </div>
  );
}

/** How many of the month of today were due before today. */
function useDueBefore(query: TaskViewProps['query'], month: string, today: string): number {
  const before = useMemo(
    () => narrowed(query, { dueFrom: `${month}-01`, dueTo: addDays(today, -1) }),
    [query, month, today],
  );
  return useTaskCounts('dueMonth', before).items?.find(({ key }) => key === month)?.total ?? 0;
}

interface Days {
  readonly dueFrom: string;
  readonly dueTo: string;
}

/** Days within those the reader asked for already. */
function narrowed(query: TaskViewProps['query'], { dueFrom, dueTo }: Days) {
  const from = [query.dueFrom ?? '', dueFrom].sort();
  const to = [query.dueTo ?? '9999-12-31', dueTo].sort();
  return { ...query, dueFrom: from[1], dueTo: to[0] };
}

interface DueTasksProps extends TaskViewProps {
  readonly month: string;
  /** Only those due on this day or later. */
  readonly from: string | null;
  /** Only those due before this day. */
  readonly before: string | null;
  readonly total: number;
  readonly isOpen: boolean;
}

function DueTasks({ month, from, before, isOpen, ...view }: DueTasksProps) {
  const { t, format } = useMessages();
  const [isWanted, setWanted] = useState(isOpen);
  const { query, place, total } = view;
  const due = useMemo(() => {
    const days = {
      dueFrom: from ?? `${month}-01`,
      // Text sorts as days do, and no month has more.
      dueTo: before === null ? lastDay(month) : addDays(before, -1),
    };
    return { ...narrowed(query, days), sort: 'dueOn' as const };
  }, [query, month, from, before]);
  const tasks: SomeTasksProps = {
    ...view,
    query: due,
    shown: shownOfMonth,
    whole: { ...place, filters: { ...place.filters, dueMonth: month } },
  };
  if (isOpen) return <SomeTasks {...tasks} />;
  return (
    <Fold
      label={t('timeline.open', { count: total, number: format.number(total) })}
      onOpen={() => setWanted(true)}
    >
      {isWanted && <SomeTasks {...tasks} />}
    </Fold>
  );
}

function lastDay(month: string): string {
  const next = addDays(`${month}-28`, 4);
  return addDays(`${next.slice(0, 7)}-01`, -1);
}

/** Without a day, so on no line of time. */
function Ongoing(view: TaskViewProps & { readonly total: number }) {
  const { t, format } = useMessages();
  const { query, place, total, level } = view;
  const ongoing = useMemo(() => ({ ...query, deadlineKind: ['ongoing' as const] }), [query]);
  return (
    <section className="tt-group" aria-labelledby="tt-ongoing">
      <div className="tt-group-head">
        <Heading level={level === 1 ? 2 : 3} id="tt-ongoing">
          {t('kind.ongoing')}
        </Heading>
        <span className="ct-muted">
          {t('list.resultCount', { count: total, number: format.number(total) })}
        </span>
      </div>
      <p className="ct-muted ct-small ct-prose">{t('timeline.ongoingNote')}</p>
      <SomeTasks
        {...view}
        query={ongoing}
        shown={shownOfMonth}
        whole={{ ...place, filters: { ...place.filters, deadlineKind: 'ongoing' } }}
      />
    </section>
  );
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
