import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ModuleDefinition, MountedModule, MountOptions } from './contract.ts';
import { createCountingHost } from './countingHost.ts';
import { loadModule } from './loadModule.ts';
import { type MountModuleOptions, mountModule } from './mountModule.ts';

interface Config {
  readonly title: string;
}

const texts = () => ({ failed: 'Chưa tải được phần này.', retry: 'Thử lại' });
const never = () => new Promise<never>(() => {});

/** A module that is ready by hand and counts what it is told. */
function fakeModule(over: Partial<MountedModule<Config>> = {}) {
  let becomeReady = () => {};
  let options: MountOptions | undefined;
  const calls = { mount: vi.fn(), update: vi.fn(), suspend: vi.fn(), unmount: vi.fn() };
  const definition: ModuleDefinition<Config> = {
    id: 'scoreboard',
    version: '0.1.0',
    contract: '^1.0.0',
    configSchema: {
      type: 'object',
      required: ['title'],
      properties: { title: { type: 'string' } },
    },
    needs: { features: [] },
    routes: [],
    prefetch: () => {},
    mount: (element, _host, config, given) => {
      options = given;
      calls.mount(config);
      element.textContent = 'drawn';
      const ready = new Promise<void>((resolve) => {
        becomeReady = resolve;
      });
      return { ready, update: calls.update, suspend: calls.suspend, unmount: calls.unmount, ...over };
    },
  };
  return { definition, calls, becomeReady: () => becomeReady(), options: () => options };
}

const opened: { unmount: () => void }[] = [];

function setUp(over: Partial<MountModuleOptions<Config>> = {}) {
  const counting = createCountingHost();
  const element = document.body.appendChild(document.createElement('div'));
  const session = mountModule<Config>({
    moduleId: 'scoreboard',
    element,
    load: () => fakeModule().definition,
    host: counting.host,
    config: { title: 'a' },
    texts,
    skeleton: () => Object.assign(document.createElement('div'), { className: 'skeleton' }),
    ...over,
  });
  opened.push(session);
  const skeleton = () => element.querySelector('.skeleton');
  const alert = () => element.querySelector('[role=alert]');
  const button = () => element.querySelector('button');
  const visible = () => element.querySelector(':scope > div > div:not([hidden]):not(.skeleton):not([role])');
  return { ...counting, element, session, skeleton, alert, button, visible };
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const unhandled = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  process.on('unhandledRejection', unhandled);
});
afterEach(() => {
  for (const session of opened.splice(0)) session.unmount();
  expect(vi.getTimerCount()).toBe(0);
  expect(unhandled).not.toHaveBeenCalled();
  process.off('unhandledRejection', unhandled);
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('mountModule', () => {
  it('shows the skeleton until the module is ready, and the module only then', async () => {
    const { definition, becomeReady } = fakeModule();
    const { element, skeleton, visible, session, reports } = setUp({ load: async () => definition });
    expect(skeleton()).not.toBeNull();
    expect(element.firstElementChild?.getAttribute('aria-busy')).toBe('true');
    await settle();
    expect(element.textContent).toBe('drawn');
    expect(visible()).toBeNull();
    becomeReady();
    await settle();
    expect(skeleton()).toBeNull();
    expect(visible()?.textContent).toBe('drawn');
    expect(element.firstElementChild?.getAttribute('aria-busy')).toBe('false');
    expect(session.state.get()).toEqual({ status: 'ready' });
    expect(reports).toEqual([]);
  });

  it.each<[string, Partial<MountModuleOptions<Config>>, string]>([
    ['loading rejects', { load: () => Promise.reject(new Error('503')) }, 'load'],
    [
      'loading throws',
      {
        load: () => {
          throw new Error('now');
        },
      },
      'load',
    ],
    ['what is thrown is no error', { load: () => Promise.reject('text') }, 'load'],
    ['the config does not fit', { config: {} as Config }, 'config'],
    [
      'mount throws',
      {
        load: () => ({
          ...fakeModule().definition,
          mount: () => {
            throw new Error('m');
          },
        }),
      },
      'mount',
    ],
    [
      'mount returns nothing',
      { load: () => ({ ...fakeModule().definition, mount: () => undefined as never }) },
      'mount',
    ],
    [
      'ready rejects',
      { load: () => fakeModule({ ready: Promise.reject(new Error('r')) }).definition },
      'mount',
    ],
  ])('when %s: fallback with Retry, one report', async (_, over, phase) => {
    const { alert, skeleton, button, reports, element, session } = setUp(over);
    await settle();
    expect(skeleton()).toBeNull();
    expect(alert()?.textContent).toBe('Chưa tải được phần này.Thử lại');
    expect(button()?.type).toBe('button');
    expect(reports.map((report) => [report.moduleId, report.phase])).toEqual([['scoreboard', phase]]);
    expect(element.textContent).not.toContain('drawn');
    expect(session.state.get().status).toBe('failed');
  });

  it('reports a failure of loadModule once, not once more by itself', async () => {
    const counting = createCountingHost();
    const load = ({ signal }: { signal: AbortSignal }) =>
      loadModule<Config>({
        id: 'scoreboard',
        source: () => Promise.reject(new Error('503')),
        host: counting.host,
        signal,
      });
    const { alert } = setUp({ host: counting.host, load });
    await settle();
    expect(alert()).not.toBeNull();
    expect(counting.reports).toHaveLength(1);
  });

  it.each<[string, Partial<MountModuleOptions<Config>>]>([
    ['code that never comes', { load: never }],
    ['a module that never gets ready', {}],
  ])('gives up on %s at the deadline, and unmounts it', async (_, over) => {
    const { definition, calls, becomeReady } = fakeModule();
    const { alert, reports, element } = setUp({ load: () => definition, ...over });
    await vi.advanceTimersByTimeAsync(7999);
    expect(alert()).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(alert()).not.toBeNull();
    expect(reports).toHaveLength(1);
    expect(reports[0]?.error.message).toMatch(/within 8000 ms/);
    expect(calls.unmount).toHaveBeenCalledTimes(calls.mount.mock.calls.length);
    becomeReady();
    await settle();
    expect(alert()).not.toBeNull();
    expect(element.textContent).not.toContain('drawn');
  });

  it('hanging code is reported once, though loadModule has a deadline of its own', async () => {
    const counting = createCountingHost();
    const load = ({ signal }: { signal: AbortSignal }) =>
      loadModule<Config>({ id: 'scoreboard', source: never, host: counting.host, signal });
    setUp({ host: counting.host, load });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(counting.reports).toHaveLength(1);
  });

  it('Retry tries again with the latest config, and keeps the focus in place', async () => {
    const { definition, calls, becomeReady } = fakeModule();
    const load = vi.fn<() => Promise<ModuleDefinition<Config>>>();
    load.mockRejectedValueOnce(new Error('503')).mockResolvedValueOnce(definition);
    const { button, skeleton, alert, visible, element, session, reports } = setUp({ load });
    await settle();
    session.update({ title: 'b' });
    button()?.focus();
    button()?.click();
    expect(skeleton()).not.toBeNull();
    expect(alert()).toBeNull();
    expect(document.activeElement).toBe(element.firstElementChild);
    await settle();
    becomeReady();
    await settle();
    expect(calls.mount).toHaveBeenCalledWith({ title: 'b' });
    expect(visible()?.textContent).toBe('drawn');
    expect(reports).toHaveLength(1);
  });

  it('gives up when the module does, after it was ready or while it mounts', async () => {
    const ready = fakeModule();
    const { alert, reports, session } = setUp({ load: () => ready.definition });
    await settle();
    ready.becomeReady();
    await settle();
    ready.options()?.onFatal?.(new Error('render'));
    ready.options()?.onFatal?.(new Error('again'));
    expect(alert()).not.toBeNull();
    expect(ready.calls.unmount).toHaveBeenCalledTimes(1);
    expect(reports.map(({ phase }) => phase)).toEqual(['render']);
    session.unmount();

    const { definition } = fakeModule();
    const unmount = vi.fn();
    const mount: typeof definition.mount = (_element, _host, _config, options) => {
      options?.onFatal?.(new Error('early'));
      return { ready: Promise.reject(new Error('early')), update: () => {}, suspend: () => {}, unmount };
    };
    const early = setUp({ load: () => ({ ...definition, mount }) });
    await settle();
    expect(early.alert()).not.toBeNull();
    expect(unmount).toHaveBeenCalledTimes(1);
    expect(early.reports).toHaveLength(1);
  });

  it('passes updates and suspension on, an equal config not', async () => {
    const { definition, calls, becomeReady } = fakeModule();
    const { session } = setUp({ load: () => definition });
    session.suspend(true);
    await settle();
    becomeReady();
    await settle();
    expect(calls.suspend.mock.calls).toEqual([[true]]);
    session.update({ title: 'a' });
    session.update({ title: 'b' });
    session.suspend(false);
    expect(calls.update.mock.calls).toEqual([[{ title: 'b' }]]);
    expect(calls.suspend.mock.calls).toEqual([[true], [false]]);
  });

  it('an update that does not fit or throws ends in the fallback', async () => {
    for (const [config, phase] of [
      [{ title: 1 } as never, 'config'],
      [{ title: 'throws' }, 'runtime'],
    ] as const) {
      const { definition, becomeReady } = fakeModule({
        update: () => {
          throw new Error('update');
        },
      });
      const { session, alert, reports } = setUp({ load: () => definition });
      await settle();
      becomeReady();
      await settle();
      session.update(config);
      expect(alert()).not.toBeNull();
      expect(reports.map((report) => report.phase)).toEqual([phase]);
      session.unmount();
    }
  });

  it('an update that is no JSON ends in the fallback, and is not thrown at the host', async () => {
    const module = fakeModule();
    const { session, alert, reports } = setUp({ load: () => module.definition });
    await settle();
    module.becomeReady();
    await settle();
    const cyclic: Config & { self?: unknown } = { title: 'b' };
    cyclic.self = cyclic;
    expect(() => session.update(cyclic)).not.toThrow();
    expect(alert()).not.toBeNull();
    expect(reports.map(({ phase }) => phase)).toEqual(['config']);
  });

  it('suspend and unmount that throw are reported and reach nobody', async () => {
    const throwing = () => {
      throw new Error('no');
    };
    const { definition, becomeReady } = fakeModule({
      suspend: throwing,
      unmount: () => {
        throw new Error('bye');
      },
    });
    const { session, reports, element, alert } = setUp({ load: () => definition });
    await settle();
    becomeReady();
    await settle();
    session.suspend(true);
    expect(alert()).toBeNull();
    session.unmount();
    expect(element.childNodes).toHaveLength(0);
    expect(reports.map(({ error }) => error.message)).toEqual(['no', 'bye']);
  });

  it('a host whose reporter throws still gets its fallback', async () => {
    const { host } = createCountingHost();
    const reportError = () => {
      throw new Error('reporter');
    };
    const { alert } = setUp({ host: { ...host, reportError }, load: () => Promise.reject(new Error('503')) });
    await settle();
    expect(alert()).not.toBeNull();
  });

  it('unmounted while loading: the module is never mounted, nothing is reported, nothing left', async () => {
    const { definition, calls } = fakeModule();
    let signal: AbortSignal | undefined;
    let deliver = (_: typeof definition) => {};
    const { session, element, reports } = setUp({
      load: (context) => {
        signal = context.signal;
        return new Promise((resolve) => {
          deliver = resolve;
        });
      },
    });
    session.unmount();
    session.unmount();
    expect(signal?.aborted).toBe(true);
    deliver(definition);
    await settle();
    expect(calls.mount).not.toHaveBeenCalled();
    expect(element.childNodes).toHaveLength(0);
    expect(reports).toEqual([]);
    session.retry();
    session.update({ title: 'c' });
    expect(element.childNodes).toHaveLength(0);
  });

  it('unmounts by signal, also by one aborted before', async () => {
    const controller = new AbortController();
    const { definition, calls } = fakeModule();
    const { element } = setUp({ load: () => definition, signal: controller.signal });
    await settle();
    controller.abort();
    expect(calls.unmount).toHaveBeenCalledTimes(1);
    expect(element.childNodes).toHaveLength(0);
    expect(setUp({ signal: controller.signal }).element.childNodes).toHaveLength(0);
  });

  it('leaves alone what the element held before', async () => {
    const element = document.body.appendChild(document.createElement('div'));
    element.innerHTML = '<p>host</p>';
    const { session } = setUp({ element });
    session.unmount();
    expect(element.innerHTML).toBe('<p>host</p>');
  });

  it("draws a fallback of the host's own", async () => {
    const fallback = vi.fn(() => document.createElement('section'));
    const { element } = setUp({ load: () => Promise.reject(new Error('503')), fallback });
    await settle();
    expect(element.querySelector('section')).not.toBeNull();
    expect(fallback).toHaveBeenCalledWith({ error: expect.any(Error), retry: expect.any(Function) });
  });
});
