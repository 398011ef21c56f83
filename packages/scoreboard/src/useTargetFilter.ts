import { useHost, useObservable } from '@cantho/host-sdk/react-module';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { filterOf, searchOf, type TargetFilter } from './filters.ts';

/** Milliseconds without a key press until a typed text goes into the address: Safari refuses over 100 changes in 30 s. */
const typingPause = 300;

export interface TargetFilterState {
  readonly filter: TargetFilter;
  /** The same without what is being typed at the moment. */
  readonly settled: TargetFilter;
  /** A change of anything but the page leads to the first one. Always the same function. */
  readonly change: (change: Partial<TargetFilter>) => void;
}

/**
 * The filter and its setter. It lives in the address where the host's page is the list; on any other page of the host's
 * (a portal's article with the module in it) it is the component's own, for a filter must not lead away.
 */
export function useTargetFilter(): TargetFilterState {
  const { navigation } = useHost();
  const route = useObservable(navigation.route);
  const inAddress = route?.name === 'targets';
  const [own, setOwn] = useState(() => filterOf({}));
  const [typed, setTyped] = useState<string | null>(null);
  const search = inAddress ? route.search : null;
  const settled = useMemo(() => (search === null ? own : filterOf(search)), [search, own]);
  const filter = useMemo(
    () => (typed === null ? settled : { ...settled, q: typed, page: 1 }),
    [typed, settled],
  );

  const store = (next: TargetFilter) => {
    setTyped(null);
    if (inAddress) navigation.open({ name: 'targets', search: searchOf(next) }, { replace: true });
    else setOwn(next);
  };
  const change = (part: Partial<TargetFilter>) => {
    const next = { ...filter, page: 1, ...part };
    const onlyTyping = part.q && Object.keys(part).length === 1;
    if (onlyTyping) setTyped(next.q);
    else store(next);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pause counts from the last key press; any other change stores the text along
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => store(filter), typingPause);
    return () => clearTimeout(timer);
  }, [typed]);
  return { filter, settled, change: useStable(change) };
}

/** The same function for good, so that what it is handed to need not be drawn again for it. */
function useStable<Argument>(latest: (argument: Argument) => void): (argument: Argument) => void {
  const current = useRef(latest);
  useLayoutEffect(() => {
    current.current = latest;
  });
  return useCallback((argument) => current.current(argument), []);
}
