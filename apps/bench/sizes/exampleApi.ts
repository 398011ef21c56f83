import type { Route } from '@playwright/test';

/** Stands in for the API, whose bytes are not the container's: every question finds it out of order. */
export async function answerApi(route: Route): Promise<void> {
  await route.fulfill({
    status: 503,
    contentType: 'application/problem+json',
    headers: { 'Access-Control-Allow-Origin': '*' },
    json: { type: 'about:blank', title: 'Service Unavailable', status: 503 },
  });
}
