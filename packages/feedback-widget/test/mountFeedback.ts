import type { ModuleRoute, MountedModule } from '@cantho/host-sdk';
import {
  type AttachmentStore,
  createFakeHost,
  createFeedbackStore,
  createPlanHandlers,
  type FakeHostOptions,
  type Faults,
  type FeedbackStore,
  fakeFetch,
  type PublicAnswers,
} from '@cantho/testing';
import { act, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, vi } from 'vitest';
import type { FeedbackWidgetConfig } from '../src/config.ts';
import { formRestChunk } from '../src/formRestChunk.ts';
import module from '../src/module.tsx';
import { receiptPageChunk } from '../src/receiptPageChunk.ts';

export interface FeedbackOptions extends FakeHostOptions {
  readonly config?: Partial<FeedbackWidgetConfig>;
  readonly fault?: Faults;
  readonly feedback?: FeedbackStore;
  readonly attachments?: AttachmentStore;
  readonly answers?: PublicAnswers;
  /** Whether the signed out must have solved a challenge; by default, as the API asks. */
  readonly effort?: 'required' | 'optional';
  /** With the chunks still to come. */
  readonly isCold?: boolean;
  /** In place of the handlers; calls them by its second argument. */
  readonly answer?: (request: Request, handled: (request: Request) => Promise<Response>) => Promise<Response>;
}

// A busy machine takes its time to prepare them; no test should have to wait for that.
await Promise.all([
  import('../src/FormRest.tsx'),
  import('../src/ReceiptPage.tsx'),
  import('../src/SentPage.tsx'),
  import('../src/solveChallenge.ts'),
]);

const apiBaseUrl = 'http://localhost:4002';
export const onTarget15: ModuleRoute = { name: 'feedback', search: { about: 'target-15' } };

/** The module by its real face, in a fake host over the plan's handlers; unmounted when the test ends. */
export async function mountFeedback(options: FeedbackOptions = {}) {
  const { config, fault, feedback = createFeedbackStore(), attachments, answers, answer, ...more } = options;
  const { effort = 'required', isCold = false, ...ofHost } = more;
  const handled = fakeFetch(createPlanHandlers({ fault, feedback, attachments, answers, effort }));
  const sent: Request[] = [];
  if (!isCold) await Promise.all([formRestChunk.load(), receiptPageChunk.load()]);
  const fetch = (request: Request) => {
    if (request.method === 'POST' && request.url.endsWith('/v1/feedback')) sent.push(request.clone());
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
