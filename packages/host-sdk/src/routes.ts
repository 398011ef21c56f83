/**
 * Places inside modules that can be linked to. A module names a route; the host decides on the address.
 * `routeToPath`/`pathToRoute` are the addresses hosts without their own scheme use (`/targets/15`, `/tasks/2`,
 * `/agencies/so-tai-chinh`, `/feedback?about=target-15`).
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
  | { readonly name: 'receipt'; readonly code?: string; readonly search?: RouteSearch }
  /** Since contract 1.1.0. */
  | { readonly name: 'agencies'; readonly search?: RouteSearch }
  /** Since contract 1.1.0. `id` is a slug such as `so-tai-chinh`, of at most 100 characters. */
  | { readonly name: 'agency'; readonly id: string; readonly search?: RouteSearch }
  /** What the person signed in follows. Since contract 1.1.0. */
  | { readonly name: 'followed'; readonly search?: RouteSearch };

export type ModuleRouteName = ModuleRoute['name'];

function searchOf(search: RouteSearch | undefined): string {
  const filled = Object.entries(search ?? {}).filter(([, value]) => value !== '');
  return filled.length === 0 ? '' : `?${new URLSearchParams(filled).toString()}`;
}

function pathnameOf(route: ModuleRoute): string {
  switch (route.name) {
    case 'target':
      return `/targets/${route.no}`;
    case 'task':
      return `/tasks/${route.no}`;
    case 'agency':
      return `/agencies/${encodeURIComponent(route.id)}`;
    case 'receipt':
      return route.code ? `/feedback/receipts/${encodeURIComponent(route.code)}` : '/feedback/receipts';
    default:
      return `/${route.name}`;
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

/** The number of a target or task as an address writes it: no sign, no zero in front. */
const isNumber = (segment: string): boolean => /^[1-9]\d{0,5}$/.test(segment);

const isAgencyId = (segment: string): boolean =>
  segment.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(segment);

function routeOf(first: string | undefined, second: string | undefined): ModuleRoute | null {
  switch (first) {
    case 'targets':
    case 'tasks':
      if (second === undefined) return { name: first };
      return isNumber(second) ? { name: first === 'targets' ? 'target' : 'task', no: Number(second) } : null;
    case 'agencies':
      if (second === undefined) return { name: first };
      return isAgencyId(second) ? { name: 'agency', id: second } : null;
    case 'followed':
    case 'feedback':
      return second === undefined ? { name: first } : null;
    default:
      return null;
  }
}

function receiptOf(segment: string | undefined): ModuleRoute | null {
  if (segment === undefined) return { name: 'receipt' };
  const code = decoded(segment);
  return code === null ? null : { name: 'receipt', code };
}

/** The route of a path (with or without a query); `null` when it is none. A trailing slash is ignored. Never throws. */
export function pathToRoute(path: string): ModuleRoute | null {
  const url = urlOf(path);
  if (!url) return null;
  const [first, second, third, ...rest] = url.pathname.split('/').filter(Boolean);
  const isReceipt = first === 'feedback' && second === 'receipts';
  if (rest.length > 0 || (third !== undefined && !isReceipt)) return null;
  const route = isReceipt ? receiptOf(third) : routeOf(first, second);
  const search = Object.fromEntries(url.searchParams);
  return route && Object.keys(search).length > 0 ? { ...route, search } : route;
}
