import { expectNoAxeViolations } from '@cantho/testing/axe';
import { act, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { mountScoreboard } from '../test/mountForTest.ts';

// A busy machine takes its time over axe.
vi.setConfig({ testTimeout: 20_000 });

const chunk = vi.hoisted(() => ({ isDown: true }));

vi.mock('./targetMoreChunk.ts', async (original) => {
  const { targetMoreChunk } = await original<typeof import('./targetMoreChunk.ts')>();
  const load = () =>
    chunk.isDown ? Promise.reject(new TypeError('Failed to fetch the chunk')) : targetMoreChunk.load();
  return { targetMoreChunk: { load, prefetch: () => {}, loaded: () => undefined } };
});

beforeEach(() => {
  chunk.isDown = true;
});

async function openWithoutMore() {
  const mounting = await mountScoreboard({ host: { route: { name: 'target', no: 20 } } });
  const view = within(mounting.root());
  expect(
    await view.findByText('Chưa tải được phần còn lại của trang', undefined, { timeout: 10_000 }),
  ).toBeTruthy();
  expect(view.getByText('39,3%', { selector: '.ct-meter-value' })).toBeTruthy();
  return { ...mounting, view };
}

it('without the code of its lower half the page stands, is reported once, and is healed by retry', async () => {
  const { view, host, root } = await openWithoutMore();
  expect(host.reports).toMatchObject([{ moduleId: 'scoreboard', phase: 'runtime' }]);
  await expectNoAxeViolations(root());
  chunk.isDown = false;
  await userEvent.click(view.getByRole('button', { name: 'Thử lại' }));
  expect(await view.findByRole('heading', { name: 'Nguồn' })).toBeTruthy();
  expect(view.queryByRole('alert')).toBeNull();
});

it('it comes by itself once the connection is back', async () => {
  const { view, host } = await openWithoutMore();
  await act(async () => host.setOnline(false));
  chunk.isDown = false;
  await act(async () => host.setOnline(true));
  await waitFor(() => expect(view.getByRole('heading', { name: 'Nguồn' })).toBeTruthy());
});
