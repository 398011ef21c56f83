import {
  createObservable,
  type HostNavigation,
  type ModuleRoute,
  type Observable,
  pathToRoute,
  routeToPath,
} from '@cantho/host-sdk';
import { moduleOfRoute, type PageModule, rootRoutes } from './modules.ts';

/** What of `window` it needs. wouter tells `pushState` and `replaceState` as events of these names. */
export interface LocationView {
  readonly location: { readonly pathname: string; readonly search: string };
  addEventListener(type: string, listener: () => void): void;
}

export interface Navigation extends HostNavigation {
  /** Of the page as a whole. */
  readonly path: Observable<string>;
  /** To a page of the app's own. */
  go(path: string, options?: { readonly replace?: boolean }): void;
  /**
   * For one module: its routes alone. While the person is elsewhere it stays where it was, so that a module kept
   * mounted does not follow to a page it cannot draw.
   */
  forModule(id: PageModule): HostNavigation;
  /** For a card on a page of the app's own: links work, the route is none. */
  forCard(): HostNavigation;
}

const changes = ['popstate', 'pushState', 'replaceState', 'hashchange'];

export type Navigate = (path: string, options: { readonly replace: boolean }) => void;

function isSameRoute(one: ModuleRoute | null, other: ModuleRoute | null): boolean {
  return one === other || (one !== null && other !== null && routeToPath(one) === routeToPath(other));
}

/** The browser's address as the host contract's navigation, both ways. */
export function createNavigation(view: LocationView, navigate: Navigate): Navigation {
  const current = () => view.location.pathname + view.location.search;
  const path = createObservable(current());
  const route = createObservable(pathToRoute(current()));
  for (const change of changes) {
    view.addEventListener(change, () => {
      path.set(current());
      const next = pathToRoute(current());
      if (!isSameRoute(next, route.get())) route.set(next);
    });
  }
  const links = {
    href: routeToPath,
    open: (next: ModuleRoute, options: { readonly replace?: boolean } = {}) =>
      navigate(routeToPath(next), { replace: options.replace ?? false }),
  };
  const forModule = (id: PageModule): HostNavigation => {
    const isOwn = () => moduleOfRoute(route.get()) === id;
    const own = createObservable<ModuleRoute | null>(isOwn() ? route.get() : rootRoutes[id]);
    route.subscribe(() => {
      if (isOwn()) own.set(route.get());
    });
    return { ...links, route: own };
  };
  return {
    ...links,
    path,
    route,
    go: (to, { replace = false } = {}) => navigate(to, { replace }),
    forModule,
    forCard: () => ({ ...links, route: createObservable(null) }),
  };
}
