import { act, useEffect } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ModuleDefinition } from './contract.ts';
import { createCountingHost } from './countingHost.ts';
import { mountModule } from './mountModule.ts';
import {
  createReactMount,
  useHost,
  useLocale,
  useOnline,
  useReady,
  useSuspended,
  useTheme,
} from './react-module.ts';

interface Config {
  readonly title: string;
}

/** Uses everything a module may hold on to. */
function Root({ config }: { readonly config: Config }) {
  const { events, auth } = useHost();
  const suspended = useSuspended();
  useEffect(() => events.on('view:titled', () => {}), [events]);
  useEffect(() => auth.user.subscribe(() => {}), [auth]);
  useEffect(() => {
    if (suspended) return;
    const timer = setInterval(() => {}, 1000);
    return () => clearInterval(timer);
  }, [suspended]);
  useReady(true);
  return <p>{[config.title, useLocale(), useTheme().name, String(useOnline())].join(' ')}</p>;
}

const definition: ModuleDefinition<Config> = {
  id: 'example',
  version: '0.1.0',
  contract: '^1.0.0',
  configSchema: { type: 'object' },
  needs: { features: [] },
  routes: [],
  prefetch: () => {},
  mount: createReactMount<Config>({ moduleId: 'example', Root, css: ['p{color:red}'] }),
};

/** Counts what is added to a target and not taken away, by type and listener. */
function countListeners(target: EventTarget) {
  const live: [string, unknown][] = [];
  const { addEventListener, removeEventListener } = target;
  vi.spyOn(target, 'addEventListener').mockImplementation((...args: Parameters<typeof addEventListener>) => {
    if (!live.some(([type, listener]) => type === args[0] && listener === args[1]))
      live.push([args[0], args[1]]);
    addEventListener.apply(target, args);
  });
  vi.spyOn(target, 'removeEventListener').mockImplementation(
    (...args: Parameters<typeof removeEventListener>) => {
      const index = live.findIndex(([type, listener]) => type === args[0] && listener === args[1]);
      if (index >= 0) live.splice(index, 1);
      removeEventListener.apply(target, args);
    },
  );
  return () => live.length;
}

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

it('mounted, updated and unmounted 100 times, a module leaves no listener, no timer and no element', async () => {
  const counting = createCountingHost();
  const element = document.body.appendChild(document.createElement('div'));
  const controller = new AbortController();
  const cycle = async (index: number) => {
    const session = mountModule<Config>({
      moduleId: 'example',
      element,
      load: () => definition,
      host: counting.host,
      config: { title: 'a' },
      texts: () => ({ failed: 'Chưa tải được phần này.', retry: 'Thử lại' }),
      signal: controller.signal,
    });
    await act(() => vi.advanceTimersByTimeAsync(0));
    await act(async () => {
      session.update({ title: `b${index}` });
      counting.locale.set(index % 2 ? 'vi' : 'en');
      counting.theme.set({ name: index % 2 ? 'light' : 'dark' });
      session.suspend(index % 3 === 0);
    });
    const shadow = element.querySelector(':scope > div > div')?.shadowRoot;
    // The module is really there in each round: what is counted below is what it let go of.
    expect(shadow?.querySelector('p')?.textContent).toContain(`b${index}`);
    expect(counting.listeners()).toBeGreaterThan(5);
    await act(async () => session.unmount());
  };

  await cycle(0);
  const listeners = [window, document, document.body, element, controller.signal].map(countListeners);
  for (let index = 1; index <= 100; index += 1) await cycle(index);

  expect(counting.listeners()).toBe(0);
  expect(listeners.map((count) => count())).toEqual([0, 0, 0, 0, 0]);
  expect(vi.getTimerCount()).toBe(0);
  expect(element.childNodes).toHaveLength(0);
  expect(document.body.childNodes).toHaveLength(1);
  expect(document.head.childNodes).toHaveLength(0);
  expect(document.adoptedStyleSheets).toHaveLength(0);
  expect(counting.reports).toEqual([]);
}, 20_000);

it('mounted directly 100 times on one element, a React module leaves nothing either', async () => {
  const counting = createCountingHost();
  const element = document.body.appendChild(document.createElement('div'));
  const { signal } = new AbortController();
  const onSignal = countListeners(signal);
  for (let index = 0; index < 100; index += 1) {
    const mounted = await act(async () =>
      definition.mount(element, counting.host, { title: `a${index}` }, { signal }),
    );
    expect(element.shadowRoot?.querySelector('p')?.textContent).toContain(`a${index}`);
    await act(async () => mounted.unmount());
  }
  expect(onSignal()).toBe(0);
  expect(counting.listeners()).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
  expect(element.shadowRoot?.childNodes).toHaveLength(0);
});
