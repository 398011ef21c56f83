import { act, Component, type ReactNode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host } from './contract.ts';
import { createCountingHost } from './countingHost.ts';
import {
  createReactMount,
  useLocale,
  useOnline,
  useReady,
  useRootElement,
  useSuspended,
  useTheme,
} from './react-module.ts';

interface Config {
  readonly title: string;
  readonly fail?: boolean;
}

function Root({ config }: { readonly config: Config }) {
  const [since] = useState(config.title);
  useReady(true);
  if (config.fail) throw new Error('render failed');
  return (
    <p>
      {[config.title, since, useLocale(), useTheme().name, useOnline(), useSuspended()].map(String).join(' ')}
    </p>
  );
}

const mount = createReactMount<Config>({ moduleId: 'example', Root, css: ['p{color:red}'] });
const options = (Reflect.get(globalThis, 'IS_REACT_ACT_ENVIRONMENT') ?? null) as boolean | null;

const undone = vi.fn();
let complaints = vi.fn() as ReturnType<typeof vi.spyOn>;

class OwnBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError = () => ({ broken: true });
  override render() {
    return this.state.broken ? <p>caught</p> : this.props.children;
  }
}

function Broken(): ReactNode {
  throw new Error('inner');
}

function RootWithBoundary() {
  return (
    <OwnBoundary>
      <Broken />
    </OwnBoundary>
  );
}

function RootWithEffect() {
  const root = useRootElement();
  useEffect(() => undone, []);
  return <p>{root?.tagName}</p>;
}

const mountOwn = createReactMount<Config>({ moduleId: 'example', css: [], Root: RootWithBoundary });
const mountEffect = createReactMount<Config>({ moduleId: 'example', css: [], Root: RootWithEffect });

function ReactHost({ host, element }: { readonly host: Host; readonly element: HTMLElement }) {
  useEffect(() => {
    const mounted = mountEffect(element, host, { title: 'a' });
    return () => mounted.unmount();
  }, [host, element]);
  return null;
}

function textIn(element: HTMLElement): string | null | undefined {
  return element.shadowRoot?.querySelector('p')?.textContent;
}

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  document.body.replaceChildren();
  // React tells the developer of each fault too; here they are on purpose.
  complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', options);
  vi.restoreAllMocks();
});

function newElement(): HTMLElement {
  return document.body.appendChild(document.createElement('div'));
}

describe('createReactMount', () => {
  it('draws into a shadow root with its styles, and is ready when the tree says so', async () => {
    const { host } = createCountingHost();
    const element = newElement();
    const mounted = await act(async () => mount(element, host, { title: 'a' }));
    await expect(mounted.ready).resolves.toBeUndefined();
    expect(textIn(element)).toBe('a a vi light true false');
    expect(element.shadowRoot?.adoptedStyleSheets[0]?.cssRules).toHaveLength(1);
    expect(element.shadowRoot?.querySelector('[style]')).toBeNull();
    await act(async () => mounted.unmount());
  });

  it('follows config, language, theme, network and suspension without losing state', async () => {
    const { host, locale, theme, online } = createCountingHost();
    const element = newElement();
    const mounted = await act(async () => mount(element, host, { title: 'a' }));
    await act(async () => {
      mounted.update({ title: 'b' });
      mounted.suspend(true);
      locale.set('en');
      theme.set({ name: 'dark', tokens: { '--ct-accent': 'rgb(1, 2, 3)' } });
      online.set(false);
    });
    expect(textIn(element)).toBe('b a en dark false true');
    const root = element.shadowRoot?.querySelector<HTMLElement>('[data-cantho-module]');
    expect(root?.lang).toBe('en');
    expect(root?.dataset.theme).toBe('dark');
    const rule = element.shadowRoot?.adoptedStyleSheets.at(-1)?.cssRules[0] as CSSStyleRule;
    expect(rule.style.getPropertyValue('--ct-accent')).toBe('rgb(1, 2, 3)');
    await act(async () => theme.set({ name: 'dark' }));
    const after = element.shadowRoot?.adoptedStyleSheets.at(-1)?.cssRules[0] as CSSStyleRule;
    expect(after.style.getPropertyValue('--ct-accent')).toBe('');
    await act(async () => mounted.unmount());
  });

  it('draws Vietnamese, and says so in lang, for a language it has no messages in', async () => {
    const { host, locale } = createCountingHost();
    const element = newElement();
    locale.set('km');
    const mounted = await act(async () => mount(element, host, { title: 'a' }));
    expect(textIn(element)).toContain(' vi ');
    expect(element.shadowRoot?.querySelector<HTMLElement>('[data-cantho-module]')?.lang).toBe('vi');
    await act(async () => mounted.unmount());
  });

  it('gives up once through onFatal, and leaves the report to the host', async () => {
    const { host, reports } = createCountingHost();
    const onFatal = vi.fn();
    const element = newElement();
    const mounted = await act(async () => mount(element, host, { title: 'a', fail: true }, { onFatal }));
    await expect(mounted.ready).rejects.toThrow('render failed');
    expect(onFatal.mock.calls).toEqual([[expect.objectContaining({ message: 'render failed' })]]);
    expect(reports).toEqual([]);
    await act(async () => mounted.unmount());
  });

  it('reports once by itself where the host gave no onFatal', async () => {
    const { host, reports } = createCountingHost();
    const mounted = await act(async () => mount(newElement(), host, { title: 'a', fail: true }));
    expect(reports).toEqual([expect.objectContaining({ moduleId: 'example', phase: 'render' })]);
    await act(async () => mounted.unmount());
  });

  it('gives up when an update throws after it was ready', async () => {
    const { host } = createCountingHost();
    const onFatal = vi.fn();
    const mounted = await act(async () => mount(newElement(), host, { title: 'a' }, { onFatal }));
    await expect(mounted.ready).resolves.toBeUndefined();
    await act(async () => mounted.update({ title: 'a', fail: true }));
    expect(onFatal).toHaveBeenCalledTimes(1);
    await act(async () => mounted.unmount());
  });

  it('reports, and goes on, when a boundary of the module itself catches the fault', async () => {
    const { host, reports } = createCountingHost();
    const onFatal = vi.fn();
    const element = newElement();
    const mounted = await act(async () => mountOwn(element, host, { title: 'a' }, { onFatal }));
    expect(textIn(element)).toBe('caught');
    expect(onFatal).not.toHaveBeenCalled();
    expect(reports).toHaveLength(1);
    await act(async () => mounted.unmount());
  });

  it('unmounts once, clears the shadow root, and the element can be mounted on again', async () => {
    const { host, listeners } = createCountingHost();
    const element = newElement();
    const first = await act(async () => mount(element, host, { title: 'a' }));
    await act(async () => {
      first.unmount();
      first.unmount();
    });
    expect(element.shadowRoot?.childNodes).toHaveLength(0);
    expect(element.shadowRoot?.adoptedStyleSheets).toHaveLength(0);
    expect(listeners()).toBe(0);
    const second = await act(async () => mount(element, host, { title: 'b' }));
    expect(textIn(element)).toContain('b b');
    await act(async () => second.unmount());
  });

  it('an unmount after the next mount on the same element leaves that one alone', async () => {
    const { host } = createCountingHost();
    const element = newElement();
    const first = await act(async () => mount(element, host, { title: 'a' }));
    const second = await act(async () => mount(element, host, { title: 'b' }));
    await act(async () => first.unmount());
    expect(textIn(element)).toContain('b b');
    expect(element.shadowRoot?.adoptedStyleSheets).toHaveLength(2);
    await act(async () => second.unmount());
  });

  it('unmounts by signal, also by one that was aborted before', async () => {
    const { host, listeners } = createCountingHost();
    const element = newElement();
    const controller = new AbortController();
    await act(async () => mount(element, host, { title: 'a' }, { signal: controller.signal }));
    await act(async () => controller.abort());
    expect(element.shadowRoot?.childNodes).toHaveLength(0);
    const late = await act(async () => mount(element, host, { title: 'a' }, { signal: controller.signal }));
    await expect(late.ready).rejects.toThrow('unmount');
    expect(element.shadowRoot?.childNodes).toHaveLength(0);
    expect(listeners()).toBe(0);
  });

  it('runs the effects of the tree backwards at unmount, though a React host unmounts it in an effect', async () => {
    const { host } = createCountingHost();
    const element = newElement();
    const hostRoot = createRoot(newElement());
    await act(async () => hostRoot.render(<ReactHost host={host} element={element} />));
    expect(textIn(element)).toBe('DIV');
    await act(async () => hostRoot.unmount());
    expect(undone).toHaveBeenCalledTimes(1);
    expect(complaints).not.toHaveBeenCalled();
  });
});
