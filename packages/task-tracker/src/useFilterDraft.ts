import type { RouteSearch } from '@cantho/host-sdk';
import { useCallback, useEffect, useRef, useState } from 'react';
import { filtersFrom, searchFrom, type TaskListFilters } from './taskFilters.ts';

/** Safari allows 100 changes of the address in 30 s: what is typed is written there when the hand rests. */
const restMs = 300;
/** The pressed control is painted first: the host draws its page anew for a new address, which a slow phone feels. */
const paintedMs = 50;

const addressOf = (filters: TaskListFilters): string => JSON.stringify(searchFrom(filters));

/**
 * The filters as the address has them, but at once: the list answers every key, the address a little later. An address
 * that changes by itself (back, a link) wins; one that only follows what was written here, perhaps late, changes nothing.
 */
export function useFilterDraft(
  search: RouteSearch | undefined,
  onFilter: (filters: TaskListFilters) => void,
) {
  const inAddress = addressOf(filtersFrom(search));
  const [state, setState] = useState({ inAddress, written: inAddress, filters: filtersFrom(search) });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(state);
  if (state.inAddress !== inAddress) {
    const isOurs = inAddress === state.written;
    setState({
      ...state,
      inAddress,
      ...(isOurs ? {} : { written: inAddress, filters: filtersFrom(search) }),
    });
  }
  useEffect(() => {
    latest.current = state;
  }, [state]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const write = useCallback(
    (filters: TaskListFilters) => {
      const { written, filters: current } = latest.current;
      const address = addressOf(filters);
      // Meanwhile the address changed by itself, or it says so already.
      if (filters !== current || address === written) return;
      setState((before) => ({ ...before, written: address }));
      onFilter(filters);
    },
    [onFilter],
  );
  const setFilters = useCallback(
    (filters: TaskListFilters) => {
      const typedBefore = latest.current.filters.q;
      latest.current = { ...latest.current, filters };
      setState((before) => ({ ...before, filters }));
      clearTimeout(timer.current);
      const isTyping = filters.q !== '' && filters.q !== typedBefore;
      timer.current = setTimeout(write, isTyping ? restMs : paintedMs, filters);
    },
    [write],
  );
  return { filters: state.filters, setFilters };
}
