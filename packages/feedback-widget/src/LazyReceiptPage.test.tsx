import { expectNoAxeViolations } from '@cantho/testing/axe';
import { fireEvent } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { mountFeedback } from '../test/mountFeedback.ts';

const chunk = vi.hoisted(() => ({ isDown: true }));

vi.mock('./receiptPageChunk.ts', async (original) => {
  const { receiptPageChunk } = await original<typeof import('./receiptPageChunk.ts')>();
  const load = () =>
    chunk.isDown ? Promise.reject(new TypeError('Failed to fetch the chunk')) : receiptPageChunk.load();
  return { receiptPageChunk: { ...receiptPageChunk, load } };
});

it('a look-up whose code did not come is reported, told in words, and healed by retry', async () => {
  const { view, root, host } = await mountFeedback({ route: { name: 'receipt' }, isCold: true });
  await view.findByRole('heading', { level: 1, name: 'Chưa mở được trang tra cứu' });
  expect(host.reports).toMatchObject([{ moduleId: 'feedback-widget', phase: 'runtime' }]);
  await expectNoAxeViolations(root);
  chunk.isDown = false;
  fireEvent.click(view.getByRole('button', { name: 'Thử lại' }));
  expect(await view.findByRole('textbox', { name: 'Mã biên nhận' })).toBeTruthy();
});
