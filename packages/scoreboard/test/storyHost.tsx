import {
  createFakeHost,
  createPlanHandlers,
  type FakeHostOptions,
  fakeFetch,
  type PlanHandlersOptions,
} from '@cantho/testing';
import { useEffect, useRef, useState } from 'react';
import type { ScoreboardConfig } from '../src/config.ts';
import scoreboard from '../src/module.tsx';

export interface MountedProps extends PlanHandlersOptions {
  readonly host?: FakeHostOptions;
  readonly config?: Partial<ScoreboardConfig>;
  /** The connection goes once the first view is drawn. */
  readonly losesConnection?: boolean;
}

/** The module as a host mounts it, on a network of its own. For stories: what it is given first stays. */
export function Mounted(props: MountedProps) {
  const place = useRef<HTMLDivElement>(null);
  const [args] = useState(props);
  useEffect(() => {
    const element = document.createElement('div');
    place.current?.append(element);
    const unmount = mountInto(element, args);
    return () => {
      unmount();
      element.remove();
    };
  }, [args]);
  const dark = args.host?.theme?.name === 'dark';
  return <div ref={place} style={dark ? { background: '#0f1714', margin: '-1rem', padding: '1rem' } : {}} />;
}

function mountInto(element: HTMLElement, args: MountedProps): () => void {
  const { host: hostOptions, config, losesConnection, ...handlers } = args;
  const host = createFakeHost({
    route: { name: 'targets' },
    fetch: fakeFetch(createPlanHandlers(handlers)),
    ...hostOptions,
  });
  const mounted = scoreboard.mount(element, host, { apiBaseUrl: 'http://localhost:4002', ...config });
  mounted.ready.then(
    () => losesConnection && host.setOnline(false),
    () => {},
  );
  return mounted.unmount;
}
