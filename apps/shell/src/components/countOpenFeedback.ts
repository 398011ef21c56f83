/**
 * How much feedback waits for the officer: received or under review, by the API's own defaults. One row is asked for, as
 * the page tells how many there are.
 * @throws whatever the request fails with; `TypeError` for an answer without a number
 */
export async function countOpenFeedback(
  authFetch: (request: Request) => Promise<Response>,
  apiBaseUrl: string,
): Promise<number> {
  const response = await authFetch(new Request(`${apiBaseUrl}/v1/officer/feedback?pageSize=1`));
  const { page } = (await response.json()) as { readonly page?: { readonly totalItems?: unknown } };
  if (response.ok && typeof page?.totalItems === 'number') return page.totalItems;
  throw new TypeError(`officer/feedback: expected page.totalItems, received status ${response.status}`);
}
