import { useHost, useObservable } from '@cantho/host-sdk/react-module';
import { useEffect, useMemo, useState } from 'react';
import { type AgencyFilter, agencyFilterOf, agencySearchOf } from './agencyFilter.ts';

/** As for targets: Safari refuses over 100 changes of the address in 30 s. */
const typingPause = 300;

/** The filter of the list of agencies, in the address once typing pauses. */
export function useAgencyFilter(): readonly [AgencyFilter, (filter: AgencyFilter) => void] {
  const { navigation } = useHost();
  const route = useObservable(navigation.route);
  const search = route?.name === 'agencies' ? route.search : undefined;
  const stored = useMemo(() => agencyFilterOf(search), [search]);
  const [typed, setTyped] = useState<AgencyFilter | null>(null);
  // The address was changed by the host, or by us.
  const [last, setLast] = useState(search);
  if (search !== last) {
    setLast(search);
    setTyped(null);
  }
  useEffect(() => {
    if (typed === null) return;
    const write = () =>
      navigation.open({ name: 'agencies', search: agencySearchOf(typed) }, { replace: true });
    const timer = setTimeout(write, typingPause);
    return () => clearTimeout(timer);
  }, [typed, navigation]);
  return [typed ?? stored, setTyped];
}
