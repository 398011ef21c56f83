import {
  createFakeHost,
  createPlanHandlers,
  type FakeHost,
  type FakeHostOptions,
  fakeFetch,
  type PlanHandlersOptions,
} from '@cantho/testing';
import { act } from 'react';
import { onTestFinished } from 'vitest';
import type { ScoreboardConfig } from '../src/config.ts';
import scoreboard from '../src/module.tsx';

const apiBaseUrl = 'http://localhost:4002';

export interface MountSetup extends PlanHandlersOptions {
  readonly host?: FakeHostOptions;
  readonly config?: Partial<ScoreboardConfig>;
  readonly prefetch?: boolean;
  /** This very host, instead of one with `host` and the handlers. */
  readonly useHost?: FakeHost;
}

/** The module in a fake host, unmounted when the test ends. `asked` are the paths that were asked for, `addresses` the same whole. */
export async function mountScoreboard({
  host: hostOptions,
  config,
  prefetch,
  useHost,
  ...handlers
}: MountSetup = {}) {
  const asked: string[] = [];
  const addresses: string[] = [];
  const answer = fakeFetch(createPlanHandlers(handlers));
  const host =
    useHost ??
    createFakeHost({
      route: { name: 'targets' },
      fetch: (request) => {
        asked.push(new URL(request.url).pathname);
        addresses.push(request.url);
        return answer(request);
      },
      ...hostOptions,
    });
  const full = { apiBaseUrl, ...config };
  const element = document.body.appendChild(document.createElement('div'));
  if (prefetch) scoreboard.prefetch(host, full);
  const mounted = await act(async () => scoreboard.mount(element, host, full));
  const isReady = { current: false };
  mounted.ready.then(
    () => {
      isReady.current = true;
    },
    () => {},
  );
  const unmount = () => act(async () => mounted.unmount());
  onTestFinished(async () => {
    await unmount();
    element.remove();
  });
  const shadow = element.shadowRoot as ShadowRoot;
  return {
    host,
    element,
    shadow,
    root: () => shadow.firstElementChild as HTMLElement,
    mounted,
    asked,
    addresses,
    isReady,
    unmount,
  };
}
