import type { ModuleRoute, MountedModule } from '@cantho/host-sdk';
import {
  createFakeHost,
  createFeedbackStore,
  createPlanHandlers,
  type FakeHostOptions,
  type Faults,
  type FeedbackStore,
  fakeFetch,
} from '@cantho/testing';
import { act, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, vi } from 'vitest';
import type { FeedbackWidgetConfig } from '../src/config.ts';
import module from '../src/module.tsx';

export interface FeedbackOptions extends FakeHostOptions {
  readonly config?: Partial<FeedbackWidgetConfig>;
  readonly fault?: Faults;
  readonly feedback?: FeedbackStore;
  /** In place of the handlers; calls them by its second argument. */
  readonly answer?: (request: Request, handled: (request: Request) => Promise<Response>) => Promise<Response>;
}

const apiBaseUrl = 'http://localhost:4002';
export const onTarget15: ModuleRoute = { name: 'feedback', search: { about: 'target-15' } };

/** The module by its real face, in a fake host over the plan's handlers; unmounted when the test ends. */
export async function mountFeedback(options: FeedbackOptions = {}) {
  const { config, fault, feedback = createFeedbackStore(), answer, ...ofHost } = options;
  const handled = fakeFetch(createPlanHandlers({ fault, feedback }));
  const sent: Request[] = [];
  const fetch = (request: Request) => {
    if (request.method === 'POST') sent.push(request.clone());
    return answer ? answer(request, handled) : handled(request);
  };
  const host = createFakeHost({ route: onTarget15, fetch, ...ofHost });
  const mount = () => mountOn(host, { apiBaseUrl, ...config });
  return { host, feedback, sent, ...(await mount()), mountAgain: mount };
}

async function mountOn(host: ReturnType<typeof createFakeHost>, config: FeedbackWidgetConfig) {
  const element = document.body.appendChild(document.createElement('div'));
  let mounted: MountedModule<FeedbackWidgetConfig> | undefined;
  await act(async () => {
    mounted = module.mount(element, host, config);
  });
  const drawing = element.shadowRoot?.querySelector<HTMLElement>('[data-cantho-module]');
  if (!mounted || !drawing) throw new Error('expected a mounted module');
  const { ready, unmount } = mounted;
  const isReady = vi.fn();
  ready.then(isReady, () => {});
  await waitFor(() => expect(isReady).toHaveBeenCalled());
  const leave = async () => {
    await act(async () => unmount());
    element.remove();
  };
  onTestFinished(leave);
  const root = element.shadowRoot as ShadowRoot;
  return { element, root, leave, mounted, view: within(drawing) };
}
