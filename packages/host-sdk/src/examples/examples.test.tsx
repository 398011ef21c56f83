import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCountingHost } from '../countingHost.ts';
import { checkContract, moduleFrom, validateConfig } from '../load.ts';
import greeting from './reactModule.tsx';

const sendBeacon = vi.fn();

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  sendBeacon.mockReset();
  vi.stubGlobal('fetch', async () => new Response('{"status":503}', { status: 503 }));
  Object.assign(navigator, { sendBeacon });
  for (const level of ['warn', 'error'] as const) vi.spyOn(console, level).mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

it('the module has the shape, keeps the contract and greets', async () => {
  const { host, locale } = createCountingHost();
  const definition = moduleFrom<{ name: string }>({ default: greeting }, 'greeting');
  checkContract(definition, host);
  expect(() => validateConfig('greeting', definition.configSchema, { name: '' })).toThrow('/name');
  const element = document.createElement('div');
  const mounted = await act(async () => definition.mount(element, host, { name: 'Lan' }));
  expect(element.shadowRoot?.textContent).toBe('Xin chào, Lan');
  await act(async () => locale.set('en'));
  expect(element.shadowRoot?.textContent).toBe('Hello, Lan');
  await act(async () => mounted.unmount());
});

it('the React host shows its fallback and reports once while the container is down', async () => {
  const { Scoreboard } = await import('./reactHost.tsx');
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element);
  await act(async () => root.render(<Scoreboard />));
  await act(async () => vi.waitFor(() => expect(element.querySelector('[role=alert]')).not.toBeNull()));
  expect(element.textContent).toBe('Chưa tải được phần này.Thử lại');
  expect(sendBeacon).toHaveBeenCalledTimes(1);
  expect(JSON.parse(sendBeacon.mock.calls[0]?.[1])).toMatchObject({ moduleId: 'scoreboard', phase: 'load' });
  await act(async () => root.unmount());
});

it('so does the plain host', async () => {
  const { mountScoreboard } = await import('./plainHost.ts');
  const element = document.body.appendChild(document.createElement('div'));
  const session = mountScoreboard(element);
  await vi.waitFor(() => expect(element.textContent).toBe('Chưa tải được phần này.Thử lại'));
  expect(sendBeacon).toHaveBeenCalledTimes(1);
  session.unmount();
  expect(element.childNodes).toHaveLength(0);
});
