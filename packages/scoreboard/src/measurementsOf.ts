import type { IndicatorState, Measurement, MeasurementList } from '@cantho/api-client';
import type { Read } from '@cantho/host-sdk/react-data';

/** What was read of one indicator; `undefined` while nothing was read. */
export function measurementsOf(
  { data }: Read<MeasurementList>,
  indicator: Pick<IndicatorState, 'id'>,
): Measurement[] | undefined {
  return data?.items.filter(({ indicatorId }) => indicatorId === indicator.id);
}
