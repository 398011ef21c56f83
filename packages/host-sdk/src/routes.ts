/**
 * Places inside modules that can be linked to. A module names a route; the host decides on the address.
 * `routeToPath`/`pathToRoute` are the addresses hosts without their own scheme use (`/targets/15`, `/tasks/2`,
 * `/feedback?about=target-15`).
 */

/** Filters and the like, as in a query string. Empty values are left out of the address. */
export type RouteSearch = Readonly<Record<string, string>>;

export type ModuleRoute =
  | { readonly name: 'targets'; readonly search?: RouteSearch }
  | { readonly name: 'target'; readonly no: number; readonly search?: RouteSearch }
  | { readonly name: 'tasks'; readonly search?: RouteSearch }
  | { readonly name: 'task'; readonly no: number; readonly search?: RouteSearch }
  /** `search.about` is `target-15`, `task-2` or `plan`. */
  | { readonly name: 'feedback'; readonly search?: RouteSearch }
  | { readonly name: 'receipt'; readonly code?: string; readonly search?: RouteSearch };

export type ModuleRouteName = ModuleRoute['name'];

function searchOf(search: RouteSearch | undefined): string {
  const filled = Object.entries(search ?? {}).filter(([, value]) => value !== '');
  return filled.length === 0 ? '' : `?${new URLSearchParams(filled).toString()}`;
}

function pathnameOf(route: ModuleRoute): string {
  switch (route.name) {
    case 'targets':
      return '/targets';
    case 'target':
      return `/targets/${route.no}`;
    case 'tasks':
      return '/tasks';
    case 'task':
      return `/tasks/${route.no}`;
    case 'feedback':
      return '/feedback';
    case 'receipt':
      return route.code ? `/feedback/receipts/${encodeURIComponent(route.code)}` : '/feedback/receipts';
  }
}

export function routeToPath(route: ModuleRoute): string {
  return pathnameOf(route) + searchOf(route.search);
}

function urlOf(path: string): URL | null {
  try {
    return new URL(path, 'http://localhost');
  } catch {
    return null;
  }
}

/** `null` for a malformed escape such as `%E0%A4%A`, which `decodeURIComponent` throws on. */
function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/** The route of a path (with or without a query); `null` when it is none. A trailing slash is ignored. Never throws. */
export function pathToRoute(path: string): ModuleRoute | null {
  const url = urlOf(path);
  if (!url) return null;
  const search = Object.fromEntries(url.searchParams);
  const [first, second, third, ...rest] = url.pathname.split('/').filter(Boolean);
  const extra = Object.keys(search).length > 0 ? { search } : {};
  if (rest.length > 0) return null;
  if (first === 'targets' || first === 'tasks') {
    if (second === undefined) return { name: first, ...extra };
    const no = /^[1-9]\d{0,5}$/.test(second) ? Number(second) : Number.NaN;
    if (third !== undefined || Number.isNaN(no)) return null;
    return { name: first === 'targets' ? 'target' : 'task', no, ...extra };
  }
  if (first !== 'feedback') return null;
  if (second === undefined) return { name: 'feedback', ...extra };
  if (second !== 'receipts') return null;
  if (third === undefined) return { name: 'receipt', ...extra };
  const code = decoded(third);
  return code === null ? null : { name: 'receipt', code, ...extra };
}
