import type { StatusCounts } from '@cantho/api-client';
import { useRouteLink } from '@cantho/host-sdk/react-module';
import { StatusBar, type StatusBarProps } from '@cantho/ui/status-bar';
import { noFilter, searchOf, statuses, type TargetFilter } from './filters.ts';
import { useMessages } from './useMessages.ts';

export interface StatusCountsBarProps {
  readonly label: string;
  readonly counts: StatusCounts;
  /** `inline` is short, for several bars below one with a `list`. */
  readonly legend?: StatusBarProps['legend'];
  /** The legend leads to the list filtered by a state, and besides by this. */
  readonly linkTo?: Partial<TargetFilter> | undefined;
}

/** Targets by status. */
export function StatusCountsBar({ label, counts, legend = 'list', linkTo }: StatusCountsBarProps) {
  const { t, number } = useMessages();
  const linkOf = useRouteLink();
  const routeOf = (status: (typeof statuses)[number]) =>
    ({ name: 'targets', search: searchOf({ ...noFilter, ...linkTo, status: [status] }) }) as const;
  return (
    <StatusBar
      label={label}
      legend={legend}
      items={statuses.map((status) => ({
        status,
        label: t(`status.${status}`),
        count: counts[status],
        countText: number(counts[status]),
        href: linkTo && counts[status] > 0 ? linkOf(routeOf(status)).href : undefined,
      }))}
      onItemClick={({ status }, event) => linkOf(routeOf(status as (typeof statuses)[number])).onClick(event)}
    />
  );
}
