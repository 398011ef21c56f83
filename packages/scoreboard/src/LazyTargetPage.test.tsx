import { expectNoAxeViolations } from '@cantho/testing/axe';
import { waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { mountScoreboard } from '../test/mountForTest.ts';

const chunk = vi.hoisted(() => ({ isDown: true }));

vi.mock('./targetPageChunk.ts', async (original) => {
  const { targetPageChunk } = await original<typeof import('./targetPageChunk.ts')>();
  const load = () =>
    chunk.isDown ? Promise.reject(new TypeError('Failed to fetch the chunk')) : targetPageChunk.load();
  return { targetPageChunk: { ...targetPageChunk, load } };
});

it('a page whose code did not come is reported, told in words, and healed by retry; the list works on', async () => {
  const { root, host, isReady } = await mountScoreboard({ host: { route: { name: 'target', no: 20 } } });
  const view = within(root());
  expect(await view.findByRole('heading', { name: 'Chưa tải được số liệu' })).toBeTruthy();
  expect(isReady.current).toBe(true);
  expect(host.reports).toMatchObject([{ moduleId: 'scoreboard', phase: 'runtime' }]);
  await expectNoAxeViolations(root());
  chunk.isDown = false;
  await userEvent.click(view.getByRole('button', { name: 'Thử lại' }));
  await waitFor(() =>
    expect(view.getByText('Mục tiêu: tối thiểu 50%', { selector: '.ct-meter-goal' })).toBeTruthy(),
  );
});
