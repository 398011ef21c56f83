import type { RouteSearch } from '@cantho/host-sdk';
import { useHost } from '@cantho/host-sdk/react-module';
import type { MouseEvent } from 'react';

/** Links to the filtered list that, followed plainly, filter the list at hand instead of adding to the history. */
export function useFilterLink(onFilter: (search: RouteSearch) => void) {
  const { navigation } = useHost();
  return {
    href: (search: RouteSearch) => navigation.href({ name: 'tasks', search }),
    onClick(event: MouseEvent, search: RouteSearch) {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      onFilter(search);
    },
  };
}
