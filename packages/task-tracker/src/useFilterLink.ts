import type { RouteSearch } from '@cantho/host-sdk';
import { useHost } from '@cantho/host-sdk/react-module';
import type { MouseEvent } from 'react';
import type { GoTo } from './useTaskRoute.ts';

/** Links to the filtered list that, followed plainly, change the list at hand instead of adding to the history. */
export function useFilterLink(goTo: GoTo) {
  const { navigation } = useHost();
  return {
    href: (search: RouteSearch) => navigation.href({ name: 'tasks', search }),
    onClick(event: MouseEvent, search: RouteSearch, step = false) {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      goTo(search, step);
    },
  };
}
