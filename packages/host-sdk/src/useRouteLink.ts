import { type MouseEvent, useCallback } from 'react';
import { useHost } from './moduleContext.tsx';
import type { ModuleRoute } from './routes.ts';

/** What a link to a route needs: spread it onto an `<a>`. */
export interface RouteLinkProps {
  readonly href: string;
  readonly onClick: (event: MouseEvent<HTMLAnchorElement>) => void;
}

/** A left click without modifier keys; any other is the browser's: new tab, download, context menu. */
function isPlainClick(event: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey && !event.defaultPrevented;
}

/** Makes real links of routes: the host's address in `href`, and plain clicks opened by the host without loading a page. */
export function useRouteLink(): (route: ModuleRoute) => RouteLinkProps {
  const { navigation } = useHost();
  return useCallback(
    (route) => ({
      href: navigation.href(route),
      onClick: (event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        navigation.open(route);
      },
    }),
    [navigation],
  );
}
