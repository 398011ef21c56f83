import type { RouteSearch } from '@cantho/host-sdk';
import { filtersFrom, searchFrom, type TaskListFilters } from './taskFilters.ts';

export const taskViews = ['list', 'timeline', 'board', 'agencies'] as const;

export type TaskView = (typeof taskViews)[number];

/** As the API names them. */
export const taskSorts = ['no', 'dueOn', '-dueOn', 'workState'] as const;

export type TaskSort = (typeof taskSorts)[number];

/** All that the address of the tasks says. */
export interface TaskPlace {
  readonly filters: TaskListFilters;
  readonly view: TaskView;
  /** Of the list. */
  readonly sort: TaskSort;
  /** Of the list, from 1. */
  readonly page: number;
}

const chosen = <Value extends string>(
  known: readonly [Value, ...Value[]],
  value: string | undefined,
): Value => known.find((candidate) => candidate === value) ?? known[0];

/** Reads an address; what it does not know is as if it were not there. */
export function placeFrom(search: RouteSearch = {}): TaskPlace {
  return {
    filters: filtersFrom(search),
    view: chosen(taskViews, search.view),
    sort: chosen(taskSorts, search.sort),
    page: /^[1-9]\d{0,4}$/.test(search.page ?? '') ? Number(search.page) : 1,
  };
}

/** Writes an address. What is usual is left out, and what only the list has where another view is. */
export function searchOf({ filters, view, sort, page }: TaskPlace): RouteSearch {
  const isList = view === 'list';
  return {
    ...(isList ? {} : { view }),
    ...searchFrom(filters),
    ...(isList && sort !== 'no' ? { sort } : {}),
    ...(isList && page > 1 ? { page: String(page) } : {}),
  };
}
