import { act, StrictMode } from 'react';
import { createRoot, type Root as ReactRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ModuleDefinition } from './contract.ts';
import { createCountingHost } from './countingHost.ts';
import { ModuleOutlet, type ModuleOutletProps } from './ModuleOutlet.tsx';
import { createReactMount, useReady, useSuspended } from './react-module.ts';

interface Config {
  readonly title: string;
  readonly fail?: boolean;
}

function Root({ config }: { readonly config: Config }) {
  useReady(true);
  if (config.fail) throw new Error('render failed');
  return <p>{`${config.title} ${useSuspended()}`}</p>;
}

const definition: ModuleDefinition<Config> = {
  id: 'example',
  version: '0.1.0',
  contract: '^1.0.0',
  configSchema: { type: 'object' },
  needs: { features: [] },
  routes: [],
  prefetch: () => {},
  mount: createReactMount<Config>({ moduleId: 'example', Root, css: [] }),
};

let root: ReactRoot;
let page: HTMLElement;
let complaints: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function setUp(over: Partial<ModuleOutletProps<Config>> = {}) {
  const counting = createCountingHost();
  const draw = (props: Partial<ModuleOutletProps<Config>> = {}, Wrapper = StrictMode) =>
    act(async () =>
      root.render(
        <Wrapper>
          <ModuleOutlet
            moduleId="example"
            load={() => definition}
            host={counting.host}
            config={{ title: 'a' }}
            skeleton={<i>skeleton</i>}
            fallback={({ retry }) => (
              <button type="button" onClick={retry}>
                Thử lại
              </button>
            )}
            {...over}
            {...props}
          />
        </Wrapper>,
      ),
    );
  const drawn = () =>
    Array.from(
      page.querySelectorAll('div'),
      (element) => element.shadowRoot?.querySelector('p')?.textContent,
    ).filter(Boolean);
  return { ...counting, draw, drawn };
}

describe('ModuleOutlet', () => {
  it('shows the skeleton, then the module, once though StrictMode mounts twice', async () => {
    let deliver = (_: ModuleDefinition<Config>) => {};
    const load = () =>
      new Promise<ModuleDefinition<Config>>((resolve) => {
        deliver = resolve;
      });
    const { draw, drawn, reports } = setUp({ load });
    await draw();
    expect(page.textContent).toBe('skeleton');
    expect(page.firstElementChild?.getAttribute('aria-busy')).toBe('true');
    await act(async () => deliver(definition));
    expect(page.textContent).toBe('');
    expect(drawn()).toEqual(['a false']);
    expect(reports).toEqual([]);
    expect(complaints).not.toHaveBeenCalled();
  });

  it('passes config and suspension on, and keeps the module though load and config are new each time', async () => {
    const load = vi.fn(() => definition);
    const { draw, drawn } = setUp();
    await draw({ load: () => load() });
    const calls = load.mock.calls.length;
    await draw({ load: () => load(), config: { title: 'b' }, suspended: true });
    expect(drawn()).toEqual(['b true']);
    expect(load).toHaveBeenCalledTimes(calls);
  });

  it('after a failure shows the fallback, whose Retry loads again and keeps the focus in place', async () => {
    let isHealed = false;
    const load = async () => {
      if (!isHealed) throw new Error('503');
      return definition;
    };
    const { draw, drawn } = setUp({ load });
    await draw();
    const button = page.querySelector('button');
    expect(button?.textContent).toBe('Thử lại');
    isHealed = true;
    button?.focus();
    await act(async () => button?.click());
    expect(page.querySelector('button')).toBeNull();
    expect(drawn()).toEqual(['a false']);
    expect(document.activeElement).toBe(page.firstElementChild);
  });

  it('a module that throws later is replaced by the fallback, reported once, and the host lives on', async () => {
    const { draw, drawn, reports } = setUp();
    await draw();
    await draw({ config: { title: 'a', fail: true } });
    expect(page.textContent).toBe('Thử lại');
    expect(drawn()).toEqual([]);
    expect(reports.map(({ phase }) => phase)).toEqual(['render']);
    await draw({ config: { title: 'c' } });
    await act(async () => page.querySelector('button')?.click());
    expect(drawn()).toEqual(['c false']);
  });

  it('another module takes the place of the first', async () => {
    const { draw, drawn, listeners } = setUp();
    await draw();
    await draw({ moduleId: 'other', config: { title: 'other' } });
    expect(drawn()).toEqual(['other false']);
    await act(async () => root.render(null));
    expect(page.childNodes).toHaveLength(0);
    expect(listeners()).toBe(0);
    expect(complaints).not.toHaveBeenCalled();
  });

  it('gives up at its deadline', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const { draw, reports } = setUp({ load: () => new Promise(() => {}), deadlineMs: 50 });
      await draw();
      await act(() => vi.advanceTimersByTimeAsync(50));
      expect(page.textContent).toBe('Thử lại');
      expect(reports).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });
});
