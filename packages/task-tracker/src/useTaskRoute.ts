import type { ModuleRoute, RouteSearch } from '@cantho/host-sdk';
import { useHost, useObservable } from '@cantho/host-sdk/react-module';
import { useCallback, useState } from 'react';

export type TaskRoute = Extract<ModuleRoute, { name: 'tasks' | 'task' }>;

/** Goes to the tasks as an address says. `step` adds to the history: the reader goes on, instead of changing what is there. */
export type GoTo = (search: RouteSearch, step?: boolean) => void;

const list: TaskRoute = { name: 'tasks' };

const isOwn = (route: ModuleRoute | null): route is TaskRoute =>
  route?.name === 'tasks' || route?.name === 'task';

/**
 * The place to draw. On a page that is the host's own, or another module's, it is where this module was last, and filters
 * are kept here, for opening a route would lead the reader away.
 */
export function useTaskRoute() {
  const { navigation } = useHost();
  const route = useObservable(navigation.route);
  const [last, setLast] = useState<TaskRoute>(list);
  if (isOwn(route) && route !== last) setLast(route);
  const place = isOwn(route) ? route : last;
  const goTo: GoTo = useCallback(
    (search, step = false) => {
      const next: TaskRoute = { name: 'tasks', search };
      if (isOwn(navigation.route.get())) navigation.open(next, { replace: !step });
      else setLast(next);
    },
    [navigation],
  );
  return { place, goTo };
}
