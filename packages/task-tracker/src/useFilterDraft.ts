import type { RouteSearch } from '@cantho/host-sdk';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type AgencyOption, filtersFrom, searchFrom, type TaskListFilters } from './taskFilters.ts';

/** Safari allows 100 changes of the address in 30 s: what is typed is written there when the hand rests. */
const restMs = 300;

/**
 * The filters as the address has them, but at once: the list answers every key, the address a little later. An address
 * that changes by itself (back, a link) wins.
 */
export function useFilterDraft(
  search: RouteSearch | undefined,
  agencies: readonly AgencyOption[],
  onFilter: (search: RouteSearch) => void,
) {
  const inAddress = JSON.stringify(searchFrom(filtersFrom(search)));
  const [state, setState] = useState({ inAddress, filters: filtersFrom(search) });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const written = useRef(inAddress);
  let { filters } = state;
  if (state.inAddress !== inAddress) {
    const isOurs = inAddress === JSON.stringify(searchFrom(filters));
    filters = isOurs ? filters : filtersFrom(search);
    setState({ inAddress, filters });
  }
  useEffect(() => {
    written.current = inAddress;
  }, [inAddress]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const setFilters = useCallback(
    (next: TaskListFilters) => {
      const isTyping = next.q !== '';
      setState((before) => ({ ...before, filters: next }));
      clearTimeout(timer.current);
      const write = () => {
        const address = searchFrom(next);
        if (JSON.stringify(address) !== written.current) onFilter(address);
      };
      if (isTyping) timer.current = setTimeout(write, restMs);
      else write();
    },
    [onFilter],
  );
  const isKnown = filters.agency === '' || agencies.some(({ id }) => id === filters.agency);
  return { filters: isKnown ? filters : { ...filters, agency: '' }, setFilters };
}
