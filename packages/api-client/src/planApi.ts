import { type ApiClient, createClient, type Fetch } from './client.ts';
import { type Queries, queries } from './queries.ts';

/** What a client needs of whoever hosts it; the hosts of modules have it. */
export interface ClientHost {
  readonly fetch: Fetch;
  /** Adds the person's credentials. */
  readonly auth: { readonly fetch: Fetch };
  readonly locale: { readonly get: () => string };
}

export interface PlanApi {
  /** For the operations that stand in sub-paths of their own. */
  readonly client: ApiClient;
  readonly ask: Queries;
}

/** The API as a module asks it: with the host's network, sign-in and, at each request, language. */
export function createPlanApi(host: ClientHost, baseUrl: string): PlanApi {
  const client = createClient({
    baseUrl,
    fetch: (request) => host.fetch(request),
    authFetch: (request) => host.auth.fetch(request),
    locale: () => host.locale.get(),
  });
  return { client, ask: queries(client) };
}
