import { createPlanApi, type PlanApi } from '@cantho/api-client';
import { type OfficerQueries, officerQueries } from '@cantho/api-client/officer';
import { createDataSource, useModuleApi } from '@cantho/host-sdk/react-data';

export interface OfficerApi extends PlanApi {
  readonly officer: OfficerQueries;
}

/** What the officers' pages ask of the plan API. */
export const officerData = createDataSource<OfficerApi>((host, baseUrl) => {
  const api = createPlanApi(host, baseUrl);
  return { ...api, officer: officerQueries(api.client) };
});

export const useOfficerApi = (): OfficerApi => useModuleApi<OfficerApi>();
