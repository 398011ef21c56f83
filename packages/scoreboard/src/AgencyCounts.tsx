import type { Agency, StatusCounts } from '@cantho/api-client';
import { StatusBar } from '@cantho/ui/status-bar';
import type { StatusName } from '@cantho/ui/status-tag';
import type { ReactNode } from 'react';
import { StatusCountsBar } from './StatusCountsBar.tsx';
import { useMessages } from './useMessages.ts';

const deadlineStates = ['doneOnTime', 'doneLate', 'dueSoon', 'notDue', 'overdue', 'noDeadline'] as const;
const workStates = [
  'done',
  'awaitingConfirmation',
  'inProgress',
  'notStarted',
  'paused',
  'notReported',
] as const;

interface CountedProps {
  readonly heading: ReactNode;
  readonly children: ReactNode;
}

function Counted({ heading, children }: CountedProps) {
  return (
    <div className="sb-agency-bar">
      {heading}
      {children}
    </div>
  );
}

interface TargetCountsProps {
  readonly agency: string;
  readonly counts: StatusCounts;
  /** The counted role in words: "Chủ trì 9 chỉ tiêu". */
  readonly heading: ReactNode;
  /** Filter of the list a status leads to. */
  readonly linkTo?: { readonly lead: string } | { readonly coordinating: string } | undefined;
}

/** Its targets by status. */
export function TargetCounts({ agency, counts, heading, linkTo }: TargetCountsProps) {
  const { t } = useMessages();
  return (
    <Counted heading={heading}>
      <StatusCountsBar
        label={t('agency.targetsByStatus', { agency })}
        counts={counts}
        legend="inline"
        linkTo={linkTo}
      />
    </Counted>
  );
}

interface TaskCountsProps {
  readonly agency: string;
  readonly counts: Agency['tasksByDeadlineState'];
  readonly heading: ReactNode;
}

/** Its tasks by deadline state. */
export function TaskCounts({ agency, counts, heading }: TaskCountsProps) {
  const { t, number } = useMessages();
  return (
    <Counted heading={heading}>
      <StatusBar
        label={t('agency.tasksByState', { agency })}
        legend="inline"
        items={deadlineStates.map((status) => ({
          status,
          label: t(`deadlineState.${status}`),
          count: counts[status],
          countText: number(counts[status]),
        }))}
      />
    </Counted>
  );
}

interface WorkCountsProps {
  readonly agency: string;
  readonly counts: Readonly<Record<(typeof workStates)[number], number>>;
}

/** What a member of a class reported, by work state. */
export function WorkCounts({ agency, counts }: WorkCountsProps) {
  const { t, number } = useMessages();
  return (
    <StatusBar
      label={t('agency.memberTasks', { agency })}
      legend="inline"
      items={workStates.map((status) => ({
        status: status as StatusName,
        label: t(`workState.${status}`),
        count: counts[status],
        countText: number(counts[status]),
      }))}
    />
  );
}

export const sumOf = (counts: object): number =>
  Object.values(counts).reduce((sum: number, count: number) => sum + count, 0);
