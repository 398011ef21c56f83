/** The contract's defaults: the same list whether they are sent or not. */
const defaults: Readonly<Record<string, unknown>> = { sort: 'no', page: 1, pageSize: 60 };

const tidied = (value: unknown): unknown => {
  if (Array.isArray(value)) return [...new Set(value)].sort();
  return typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : value;
};

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * Filters that mean the same, written the same: names and values sorted, repeated values once, empty ones and the
 * contract's defaults left out. One list has one query key and one address, so one entry in every cache on the way.
 */
export function normalizeFilters<Query extends object>(filters: object): Query {
  const entries = Object.entries(filters)
    .map(([name, value]) => [name, tidied(value)] as const)
    .filter(([name, value]) => !isEmpty(value) && value !== defaults[name])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries) as Query;
}

/** The same of those that choose rows: how a list is sorted and paged means nothing to what counts them. */
export function normalizeRowFilters<Query extends object>(filters: object): Query {
  const { page: _p, pageSize: _s, sort: _o, ...rows } = filters as Record<string, unknown>;
  return normalizeFilters<Query>(rows);
}
