import { useHost, useObservable } from '@cantho/host-sdk/react-module';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { filterOf, searchOf, type TargetFilter } from './filters.ts';

/** Milliseconds without a key press until a typed text goes into the address: Safari refuses over 100 changes in 30 s. */
const typingPause = 300;
/** The pressed control is painted first: the host draws its page anew for a new address, which a slow phone feels. */
const paintedPause = 50;

/** A change that is not in the address yet, and how long it waits to get there. */
interface Draft {
  readonly filter: TargetFilter;
  readonly pause: number;
}

export interface TargetFilterState {
  readonly filter: TargetFilter;
  /** The same without what changed a moment ago. */
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
  const [draft, setDraft] = useState<Draft | null>(null);
  const search = inAddress ? route.search : null;
  const settled = useMemo(() => (search === null ? own : filterOf(search)), [search, own]);
  const filter = draft?.filter ?? settled;

  const store = (next: TargetFilter) => {
    setDraft(null);
    // Asked now: meanwhile the reader may have left the list, and a filter must not lead back.
    if (navigation.route.get()?.name === 'targets')
      navigation.open({ name: 'targets', search: searchOf(next) }, { replace: true });
    else setOwn(next);
  };
  const change = (part: Partial<TargetFilter>) => {
    const onlyTyping = part.q && Object.keys(part).length === 1;
    setDraft({ filter: { ...filter, page: 1, ...part }, pause: onlyTyping ? typingPause : paintedPause });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pause counts from the last change
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => store(draft.filter), draft.pause);
    return () => clearTimeout(timer);
  }, [draft]);
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
