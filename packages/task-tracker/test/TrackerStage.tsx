import type { MountedModule, ThemeName } from '@cantho/host-sdk';
import {
  createFakeHost,
  createPlanHandlers,
  type FakeHostOptions,
  fakeFetch,
  type PlanHandlersOptions,
} from '@cantho/testing';
import { useEffect, useRef } from 'react';
import type { TaskTrackerConfig } from '../src/config.ts';
import module from '../src/module.tsx';

export interface TrackerStageProps extends FakeHostOptions {
  readonly api?: PlanHandlersOptions;
  readonly config?: Partial<TaskTrackerConfig>;
  /** The network goes once the module has drawn. */
  readonly losesNetwork?: boolean;
  /** Of Storybook's toolbar, where the story sets none. */
  readonly toolbarTheme?: ThemeName;
}

/** A stage for stories: the module, mounted by its real face in a fake host. Nothing leaves the page. */
export function TrackerStage(props: TrackerStageProps) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  // Stories are told apart by their whole setup, so that a changed control mounts anew.
  const setup = JSON.stringify(props);
  useEffect(() => {
    void setup;
    const { api = {}, config = {}, losesNetwork, toolbarTheme = 'light', ...options } = latest.current;
    const host = createFakeHost({
      route: { name: 'tasks' },
      theme: { name: toolbarTheme },
      fetch: fakeFetch(createPlanHandlers(api)),
      ...options,
    });
    const element = place.current?.appendChild(document.createElement('div'));
    if (!element) return;
    const mounted: MountedModule<TaskTrackerConfig> = module.mount(element, host, {
      apiBaseUrl: 'http://localhost:4002',
      ...config,
    });
    if (losesNetwork) void mounted.ready.then(() => host.setOnline(false));
    return () => {
      mounted.unmount();
      element.remove();
    };
  }, [setup]);
  return <div ref={place} />;
}
