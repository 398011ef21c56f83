import { createFollowStore, createPlanHandlers, fakeFetch, sampleCitizen } from '@cantho/testing';
import { expectNoAxeViolations } from '@cantho/testing/axe';
import { act, fireEvent, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mountTracker, type TrackerOptions } from '../test/mountTracker.ts';

afterEach(() => vi.restoreAllMocks());

async function drawnTask(options: TrackerOptions = {}) {
  const tracker = mountTracker({ route: { name: 'task', no: 2 }, ...options });
  await tracker.drawn();
  return tracker;
}

describe('following a task', () => {
  it('asks who is signed out to sign in, and to come back to the task', async () => {
    const { host, view } = await drawnTask();
    fireEvent.click(view.getByRole('button', { name: 'Đăng nhập để theo dõi nhiệm vụ 2' }));
    expect(host.signInsAsked).toEqual([{ name: 'task', no: 2 }]);
  });

  it('is drawn at once, kept by the API, and undone', async () => {
    const follows = createFollowStore();
    const { root, view } = await drawnTask({ user: sampleCitizen, api: { follows, latency: 60 } });
    fireEvent.click(await view.findByRole('button', { name: 'Theo dõi nhiệm vụ 2', busy: false }));
    expect(
      await view.findByRole('button', { name: 'Đang theo dõi nhiệm vụ 2', pressed: true, busy: true }),
    ).toBeTruthy();
    const list = await view.findByRole('link', { name: 'Xem các mục đang theo dõi' });
    expect(list.getAttribute('href')).toBe('/followed');
    expect(follows.list(sampleCitizen).map(({ subject }) => subject)).toEqual(['task-2']);
    await expectNoAxeViolations(root);
    fireEvent.click(view.getByRole('button', { name: 'Đang theo dõi nhiệm vụ 2' }));
    await waitFor(() => expect(follows.list(sampleCitizen)).toEqual([]));
    expect(await view.findByRole('button', { name: 'Theo dõi nhiệm vụ 2', pressed: false })).toBeTruthy();
  });

  it('falls back to what was so when it fails, and says why', async () => {
    const { view } = await drawnTask({ user: sampleCitizen, api: { fault: { follow: 'forbidden' } } });
    fireEvent.click(await view.findByRole('button', { name: 'Theo dõi nhiệm vụ 2', busy: false }));
    expect(await view.findByText('Chưa theo dõi được nhiệm vụ này')).toBeTruthy();
    expect(view.getByRole('button', { name: 'Theo dõi nhiệm vụ 2', pressed: false })).toBeTruthy();
  });

  it('forgets what one person follows when another comes', async () => {
    const follows = createFollowStore();
    follows.follow(sampleCitizen, 'task-2', '2026-06-01T00:00:00Z');
    const { host, view } = await drawnTask({ user: sampleCitizen, api: { follows } });
    expect(await view.findByRole('button', { name: 'Đang theo dõi nhiệm vụ 2' })).toBeTruthy();
    act(() => host.signOut());
    expect(view.getByRole('button', { name: 'Đăng nhập để theo dõi nhiệm vụ 2' })).toBeTruthy();
    act(() => host.signIn({ displayName: 'Người khác', roles: ['citizen'] }));
    expect(await view.findByRole('button', { name: 'Theo dõi nhiệm vụ 2', pressed: false })).toBeTruthy();
  });

  it('is not offered where the host has no sign-in', async () => {
    const { view } = await drawnTask({ features: ['navigation', 'storage', 'events'] });
    expect(view.queryByRole('button', { name: /theo dõi/ })).toBeNull();
  });

  it('asks nothing about a person while nobody is signed in', async () => {
    const fetch = vi.fn(fakeFetch(createPlanHandlers()));
    await drawnTask({ fetch });
    expect(fetch.mock.calls.filter(([{ url }]) => url.includes('/me'))).toEqual([]);
  });
});

describe('handing a task on', () => {
  it('copies its whole address, without the filters one came by', async () => {
    const writeText = vi.fn(async (_: string) => {});
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    const { view } = await drawnTask({ route: { name: 'task', no: 2, search: { q: 'họp' } } });
    fireEvent.click(view.getByRole('button', { name: 'Chép liên kết' }));
    await waitFor(() => expect(writeText).toHaveBeenCalledWith(`${location.origin}/tasks/2`));
    vi.unstubAllGlobals();
  });

  it('prints the page', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => {});
    const { view } = await drawnTask();
    fireEvent.click(view.getByRole('button', { name: 'In trang này' }));
    expect(print).toHaveBeenCalledOnce();
  });
});
