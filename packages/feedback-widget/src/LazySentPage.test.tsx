import { expectNoAxeViolations } from '@cantho/testing/axe';
import { fireEvent } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { mountFeedback } from '../test/mountFeedback.ts';

const chunk = vi.hoisted(() => ({ isDown: true }));

vi.mock('./sentPageChunk.ts', async (original) => {
  const { sentPageChunk } = await original<typeof import('./sentPageChunk.ts')>();
  const load = () =>
    chunk.isDown ? Promise.reject(new TypeError('Failed to fetch the chunk')) : sentPageChunk.load();
  return { sentPageChunk: { load, prefetch: () => {}, loaded: () => undefined } };
});

it('a receipt code is shown though the page around it did not come, and retry brings the rest', async () => {
  const { view, root, feedback } = await mountFeedback();
  fireEvent.click(view.getByRole('radio', { name: 'Phản ánh vướng mắc' }));
  const text = view.getByRole('textbox', { name: /^Nội dung góp ý/ });
  fireEvent.change(text, { target: { value: 'Hệ thống chưa được phê duyệt cấp độ.' } });
  fireEvent.click(view.getByRole('button', { name: 'Gửi góp ý' }));
  await view.findByRole('heading', { level: 1, name: 'Đã tiếp nhận góp ý' });
  const [receipt] = feedback.receipts;
  expect(view.getByText(receipt?.receiptCode ?? 'no receipt')).toBeTruthy();
  await expectNoAxeViolations(root);
  chunk.isDown = false;
  fireEvent.click(await view.findByRole('button', { name: 'Thử lại' }));
  expect(await view.findByRole('button', { name: 'Chép mã' })).toBeTruthy();
  expect(view.getByText(receipt?.receiptCode ?? 'no receipt')).toBeTruthy();
});
