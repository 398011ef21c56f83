import { createClient, type Fetch, isNetworkError, isProblem } from '@cantho/api-client';

/** How many targets are met, in a sentence; in Node or a browser: `summaryLine((request) => fetch(request))`. */
export async function summaryLine(fetch: Fetch): Promise<string> {
  const client = createClient({ baseUrl: 'http://localhost:4002', fetch, locale: 'en' });
  try {
    const { targets, sample, today } = await client.getSummary();
    const { met, noData } = targets.all.byStatus;
    const note = sample ? ' (sample data)' : '';
    return `${today}: ${met} of ${targets.all.total} targets met, ${noData} without data${note}`;
  } catch (error) {
    if (isProblem(error)) return `The API refused: ${error.detail ?? error.title}`;
    if (isNetworkError(error)) return 'The API cannot be reached; try again later.';
    throw error;
  }
}
