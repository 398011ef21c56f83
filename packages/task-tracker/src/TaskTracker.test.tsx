import type { ModuleRoute } from '@cantho/host-sdk';
import { validateConfig } from '@cantho/host-sdk/load';
import { createFakeHost, createPlanHandlers, fakeFetch } from '@cantho/testing';
import { expectNoAxeViolations } from '@cantho/testing/axe';
import { act, fireEvent, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mountTracker } from '../test/mountTracker.ts';
import { configSchema } from './config.ts';
import module from './module.tsx';

afterEach(() => {
  vi.useRealTimers();
});

const apiBaseUrl = 'http://localhost:4002';

/** For axe, which takes seconds for all rows in jsdom. */
const fewTasks: ModuleRoute = { name: 'tasks', search: { deadlineState: 'overdue' } };

describe('the task tracker', () => {
  it('is worked by keyboard alone: filter by space, open a task by Enter, come back', {
    timeout: 30_000,
  }, async () => {
    const user = userEvent.setup();
    const { host, view, root, drawn } = mountTracker({ route: fewTasks });
    await drawn();
    const overdue = view.getByRole('checkbox', { name: /Quá hạn/ });
    overdue.focus();
    await user.keyboard(' ');
    expect(host.navigation.route.get()).toEqual({ name: 'tasks', search: {} });
    await user.keyboard(' ');
    const task = view.getByRole('link', { name: /^Nhiệm vụ 14/ });
    task.focus();
    await user.keyboard('{Enter}');
    expect(await view.findByRole('heading', { name: 'Nhiệm vụ 14' })).toBeTruthy();
    view.getByRole('link', { name: 'Tất cả nhiệm vụ' }).focus();
    await user.keyboard('{Enter}');
    expect(root.activeElement).toBe(view.getByRole('link', { name: /^Nhiệm vụ 14/ }));
  });

  it('takes a config that names the API, and no other part', () => {
    expect(() => validateConfig('task-tracker', configSchema, { apiBaseUrl })).not.toThrow();
    expect(() => validateConfig('task-tracker', configSchema, { apiBaseUrl, taskNo: 0 })).toThrow(/taskNo/);
    expect(() => validateConfig('task-tracker', configSchema, { apiBaseUrl, token: 'x' })).toThrow(/token/);
    expect(() => validateConfig('task-tracker', configSchema, {})).toThrow(/apiBaseUrl/);
  });

  it('shows shapes while loading, announced once, and is ready when the tasks are there', async () => {
    const { view, root, drawn } = mountTracker({ api: { latency: 20 } });
    const loading = view.getByText('Đang tải danh sách nhiệm vụ');
    await expectNoAxeViolations(root);
    await drawn();
    expect(loading.isConnected).toBe(false);
    view.getByText('51 nhiệm vụ');
  });

  it('draws what was prefetched without asking again', async () => {
    const fetch = vi.fn(fakeFetch(createPlanHandlers()));
    const host = createFakeHost({ fetch, route: { name: 'task', no: 2 } });
    module.prefetch(host, { apiBaseUrl });
    const mounted = module.mount(document.createElement('div'), host, { apiBaseUrl });
    const isReady = vi.fn();
    mounted.ready.then(isReady);
    await waitFor(() => expect(isReady).toHaveBeenCalled());
    expect(fetch.mock.calls.map(([{ url }]) => url).filter((url) => url.includes('/tasks/'))).toEqual([
      `${apiBaseUrl}/v1/tasks/2`,
    ]);
    act(mounted.unmount);
  });

  it('calls a slow network slow before the host would take the module for broken', async () => {
    vi.useFakeTimers();
    const { view, ready } = mountTracker({ api: { fault: 'never' } });
    await act(() => vi.advanceTimersByTimeAsync(5001));
    view.getByText('Mạng đang chậm, vẫn đang tải…');
    await expect(ready).resolves.toBeUndefined();
  });

  it('says why nothing came, and heals by Retry', async () => {
    const { view, root, drawn } = mountTracker({
      api: { fault: { listTasks: { fault: 'html', times: 1 } } },
    });
    await drawn();
    view.getByText(/có thể mạng Wi-Fi đang đòi đăng nhập/);
    await expectNoAxeViolations(root);
    fireEvent.click(view.getByRole('button', { name: 'Thử lại' }));
    expect(await view.findByText('51 nhiệm vụ')).toBeTruthy();
  });

  it('says so when the server is broken, after trying again by itself', async () => {
    vi.useFakeTimers();
    const { view } = mountTracker({ route: { name: 'task', no: 2 }, api: { fault: 'internal' } });
    await act(() => vi.advanceTimersByTimeAsync(6000));
    view.getByText('Máy chủ đang gặp sự cố. Hãy thử lại sau ít phút.');
  });

  it('keeps the tasks offline, with their date, and reads anew when the network is back', async () => {
    const fetch = vi.fn(fakeFetch(createPlanHandlers()));
    const { host, view, drawn } = mountTracker({ fetch, route: fewTasks });
    await drawn();
    act(() => host.setOnline(false));
    await view.findByText('Đang ngoại tuyến');
    view.getByText(/^Số liệu tải lúc /);
    view.getByText('2 trong 51 nhiệm vụ', { selector: 'strong' });
    const asked = fetch.mock.calls.length;
    act(() => host.setOnline(true));
    await waitFor(() => expect(fetch.mock.calls.length).toBe(asked + 2));
    await waitFor(() => expect(view.queryByText('Đang ngoại tuyến')).toBeNull());
    view.getByText('2 trong 51 nhiệm vụ', { selector: 'strong' });
  });

  // By itself: on a busy machine axe takes so long that nothing timed may stand beside it.
  it('has no accessibility violation offline', async () => {
    const { host, view, root, drawn } = mountTracker({ route: fewTasks });
    await drawn();
    act(() => host.setOnline(false));
    await view.findByText('Đang ngoại tuyến');
    await expectNoAxeViolations(root);
  });

  it('keeps the tasks when newer ones cannot be had, and says so', async () => {
    let broken = false;
    const [good, bad] = [
      fakeFetch(createPlanHandlers()),
      fakeFetch(createPlanHandlers({ fault: 'malformed' })),
    ];
    const { host, view, drawn } = mountTracker({ fetch: (request) => (broken ? bad : good)(request) });
    await drawn();
    broken = true;
    act(() => host.setOnline(false));
    act(() => host.setOnline(true));
    expect(await view.findByText('Chưa tải được số liệu mới')).toBeTruthy();
    view.getByText('51 nhiệm vụ');
    broken = false;
    fireEvent.click(view.getByRole('button', { name: 'Thử lại' }));
    await waitFor(() => expect(view.queryByText('Chưa tải được số liệu mới')).toBeNull());
  });

  it('starts offline with an honest word, and heals when the network is there', async () => {
    const { host, view, drawn } = mountTracker({ online: false });
    await drawn();
    view.getByText(/^Thiết bị đang ngoại tuyến/);
    act(() => host.setOnline(true));
    expect(await view.findByText('51 nhiệm vụ')).toBeTruthy();
  });

  it('switches language and theme live; the plan’s words stay Vietnamese and are marked', {
    timeout: 30_000,
  }, async () => {
    const { host, view, root, drawn } = mountTracker();
    await drawn();
    act(() => {
      host.setLocale('en');
      host.setTheme({ name: 'dark' });
    });
    expect(await view.findByRole('heading', { name: 'Progress of the 51 tasks' })).toBeTruthy();
    expect(root.querySelector('[data-theme]')).toHaveProperty('dataset.theme', 'dark');
    view.getByText('1 day overdue', { selector: '.tt-row:nth-child(17) *' });
    expect(view.getByText('Hằng quý').lang).toBe('vi');
    await waitFor(() => expect(host.emitted.at(-1)?.detail).toEqual({ title: 'Progress of the 51 tasks' }));
    await expectNoAxeViolations(root);
    act(() => host.setLocale('km'));
    expect(await view.findByRole('heading', { name: 'វឌ្ឍនភាពនៃភារកិច្ច 51' })).toBeTruthy();
    expect(view.getByText('Hằng quý').lang).toBe('vi');
  });

  it('starts in English for an English reader, errors included', async () => {
    const { view, drawn } = mountTracker({ locale: 'en', api: { fault: 'html' } });
    await drawn();
    view.getByText(/may be asking you to sign in/);
  });

  it('takes another config live: another API is asked, headings move a level', async () => {
    const fetch = vi.fn(fakeFetch(createPlanHandlers()));
    const { view, update, drawn } = mountTracker({ fetch });
    await drawn();
    act(() => update({ headingLevel: 1 }));
    view.getByRole('heading', { level: 1, name: 'Tiến độ 51 nhiệm vụ' });
    act(() => update({ apiBaseUrl: 'http://localhost:5002' }));
    expect(await view.findByText('51 nhiệm vụ')).toBeTruthy();
    expect(fetch.mock.calls.map(([{ url }]) => new URL(url).port)).toEqual(['4002', '4002', '5002', '5002']);
  });

  it('asks nothing while the host hides it', async () => {
    const fetch = vi.fn(fakeFetch(createPlanHandlers()));
    const { host, suspend, drawn } = mountTracker({ fetch });
    await drawn();
    act(() => suspend(true));
    act(() => host.setOnline(false));
    act(() => host.setOnline(true));
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('leaves nothing behind, and may be unmounted twice', async () => {
    const { host, root, unmount, drawn } = mountTracker();
    await drawn();
    await act(async () => unmount());
    act(unmount);
    expect(root.childElementCount).toBe(0);
    expect(root.adoptedStyleSheets ?? []).toHaveLength(0);
    expect(host.reports).toEqual([]);
  });
});
