import {
  createFakeHost,
  createPlanHandlers,
  type FakeHostOptions,
  fakeFetch,
  type PlanHandlersOptions,
} from '@cantho/testing';
import { type ReactNode, useEffect, useRef } from 'react';
import type { FeedbackWidgetConfig } from '../src/config.ts';
import module from '../src/module.tsx';

export interface ModuleStory {
  readonly host?: FakeHostOptions;
  readonly api?: PlanHandlersOptions;
  readonly config?: Partial<FeedbackWidgetConfig>;
  /** What a person did before, once the module is drawn. */
  readonly act?: (root: HTMLElement) => void | Promise<void>;
}

/** The module as a host draws it, over the plan's handlers: no network. */
export function ModuleStage({ host, api, config, act }: ModuleStory): ReactNode {
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const fake = createFakeHost({ fetch: fakeFetch(createPlanHandlers(api)), ...host });
    const mounted = module.mount(element, fake, { apiBaseUrl: 'http://localhost:4002', ...config });
    mounted.ready.then(
      () => act?.(element.shadowRoot?.querySelector('[data-cantho-module]') as HTMLElement),
      () => {},
    );
    return mounted.unmount;
  }, [host, api, config, act]);
  return <div ref={stage} />;
}
