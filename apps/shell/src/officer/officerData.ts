import { type ApiClient, createClient, type Queries, queries } from '@cantho/api-client';
import { type OfficerQueries, officerQueries } from '@cantho/api-client/officer';
import { createDataSource, useModuleApi } from '@cantho/host-sdk/react-data';

export interface OfficerApi {
  readonly client: ApiClient;
  readonly ask: Queries;
  readonly officer: OfficerQueries;
}

/** What the officers' pages ask of the plan API. */
export const officerData = createDataSource<OfficerApi>((host, baseUrl) => {
  const client = createClient({
    baseUrl,
    fetch: (request) => host.fetch(request),
    authFetch: (request) => host.auth.fetch(request),
    locale: () => host.locale.get(),
  });
  return { client, ask: queries(client), officer: officerQueries(client) };
});

export const useOfficerApi = (): OfficerApi => useModuleApi<OfficerApi>();
