import { useRead } from '@cantho/host-sdk/react-data';
import { useMemo } from 'react';
import { type AgencyOptions, agencyOptionsFrom, agencyOptionsOf } from './agencyOptions.ts';
import { usePlanApi } from './planReads.ts';
import { useHeldTasks } from './useTasks.ts';

/** The agencies one may filter by, wherever they come from; none until they are here. */
export function useAgencyOptions(): AgencyOptions | undefined {
  const held = useHeldTasks();
  const { data } = useRead({ ...usePlanApi().ask.agencies(), enabled: !held.isWhole });
  return useMemo(() => {
    if (held.isWhole) return agencyOptionsOf(held.rows);
    return data && agencyOptionsFrom(data.items);
  }, [held, data]);
}
