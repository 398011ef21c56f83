import type { MountedModule } from '@cantho/host-sdk';
import {
  createFakeHost,
  createPlanHandlers,
  type FakeHostOptions,
  fakeFetch,
  type PlanHandlersOptions,
} from '@cantho/testing';
import { act, configure, waitFor, within } from '@testing-library/react';
import { onTestFinished, vi } from 'vitest';
import type { TaskTrackerConfig } from '../src/config.ts';
import module from '../src/module.tsx';

export interface TrackerOptions extends FakeHostOptions {
  readonly api?: PlanHandlersOptions;
  readonly config?: Partial<TaskTrackerConfig>;
}

// In jsdom axe and queries by role take seconds for 51 rows, and more on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 15_000 });

const apiBaseUrl = 'http://localhost:4002';

/** The module by its real face, in a fake host over the plan's handlers; unmounted when the test ends. */
export function mountTracker({ api = {}, config = {}, ...options }: TrackerOptions = {}) {
  const host = createFakeHost({
    route: { name: 'tasks' },
    fetch: fakeFetch(createPlanHandlers(api)),
    ...options,
  });
  const element = document.body.appendChild(document.createElement('div'));
  let mounted: MountedModule<TaskTrackerConfig> | undefined;
  act(() => {
    mounted = module.mount(element, host, { apiBaseUrl, ...config });
  });
  if (!mounted || !element.shadowRoot) throw new Error('expected a mounted module');
  const { ready, unmount, update, suspend } = mounted;
  let isReady = false;
  ready.then(
    () => {
      isReady = true;
    },
    () => {},
  );
  onTestFinished(() => {
    act(unmount);
    element.remove();
  });
  const root = element.shadowRoot;
  const drawing = root.querySelector<HTMLElement>('[data-cantho-module]');
  if (!drawing) throw new Error('expected the root element of the module');
  return {
    host,
    element,
    root,
    ready,
    unmount,
    suspend,
    update: (next: Partial<TaskTrackerConfig>) => update({ apiBaseUrl, ...config, ...next }),
    view: within(drawing),
    /** Waits until the module says that it has drawn something. */
    drawn: () =>
      waitFor(() => {
        if (!isReady) throw new Error('expected the module to become ready');
      }),
  };
}
