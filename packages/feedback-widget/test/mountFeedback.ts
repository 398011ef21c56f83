import type { ModuleRoute } from '@cantho/host-sdk';
import {
  createFakeHost,
  createFeedbackStore,
  createPlanHandlers,
  type FakeHostOptions,
  type Faults,
  type FeedbackStore,
  fakeFetch,
} from '@cantho/testing';
import { act, within } from '@testing-library/react';
import type { FeedbackWidgetConfig } from '../src/config.ts';
import feedback from '../src/module.tsx';

export interface MountOptions extends FakeHostOptions {
  readonly config?: Partial<FeedbackWidgetConfig>;
  readonly fault?: Faults;
  readonly feedback?: FeedbackStore;
}

export const apiBaseUrl = 'http://api.test';
export const onTarget15: ModuleRoute = { name: 'feedback', search: { about: 'target-15' } };

/** The module as a host would mount it, with everything the API was asked. */
export async function mountFeedback({ config, fault, feedback: given, ...hostOptions }: MountOptions = {}) {
  const store = given ?? createFeedbackStore();
  const answer = fakeFetch(createPlanHandlers({ baseUrl: apiBaseUrl, fault, feedback: store }));
  const requests: Request[] = [];
  const fetch = (request: Request) => {
    requests.push(request.clone());
    return answer(request);
  };
  const host = createFakeHost({ route: onTarget15, fetch, ...hostOptions });
  const element = document.body.appendChild(document.createElement('div'));
  const mounted = await act(async () => feedback.mount(element, host, { apiBaseUrl, ...config }));
  await act(() => mounted.ready);
  const root = element.shadowRoot?.querySelector<HTMLElement>('[data-cantho-module]') as HTMLElement;
  const sent = () => requests.filter(({ method }) => method === 'POST');
  return { host, element, mounted, root, view: within(root), store, requests, sent };
}
