import type { FeedbackReceipt } from '@cantho/api-client';
import type { ModuleRoute } from '@cantho/host-sdk';
import { createFeedbackStore } from '@cantho/testing';
import { expectNoAxeViolations } from '@cantho/testing/axe';
import { act, fireEvent, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type FeedbackOptions, mountFeedback } from '../test/mountFeedback.ts';
import { answeredReceipt } from '../test/sampleReceipts.ts';

const code = answeredReceipt.receiptCode;
const route: ModuleRoute = { name: 'receipt' };

async function mountReceipts(options: FeedbackOptions = {}, receipt: FeedbackReceipt = answeredReceipt) {
  const feedback = createFeedbackStore();
  feedback.put(receipt);
  const mounted = await mountFeedback({ route, feedback, ...options });
  await mounted.view.findByRole('textbox', { name: 'Mã biên nhận' });
  return mounted;
}

type View = Awaited<ReturnType<typeof mountReceipts>>['view'];

function lookUp(view: View, typed: string) {
  fireEvent.change(view.getByRole('textbox', { name: 'Mã biên nhận' }), { target: { value: typed } });
  fireEvent.click(view.getByRole('button', { name: 'Tra cứu' }));
}

describe('looking a receipt up', () => {
  it('reads a code as people type it and shows steps, subject and answer, with the address left alone', async () => {
    const { view, root, host } = await mountReceipts();
    await expectNoAxeViolations(root);
    lookUp(view, ` ${code.toLowerCase().replaceAll('-', ' ')} `);
    expect(await view.findByText('Trạm phát sóng sẽ được lắp trong tháng 8.')).toBeTruthy();
    const steps = within(view.getByRole('list')).getAllByRole('listitem');
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      'Đã tiếp nhận10:20 20/6/2026',
      'Đang xem xét10:20 22/6/2026',
      'Đã trả lời10:20 30/6/2026',
    ]);
    expect(steps[2]?.getAttribute('aria-current')).toBe('step');
    const subject = view.getByRole('link', { name: 'Chỉ tiêu 20' });
    expect(subject.getAttribute('href')).toBe('/targets/20');
    expect(subject.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(host.opened).toEqual([]);
    await expectNoAxeViolations(root);
    fireEvent.click(subject);
    expect(host.opened).toEqual([{ route: { name: 'target', no: 20 }, replace: false }]);
  });

  it('says that there is no answer yet, and what comes next', async () => {
    const history = answeredReceipt.history.slice(0, 1);
    const { view, root } = await mountReceipts(
      {},
      { ...answeredReceipt, state: 'received', history, answer: null },
    );
    lookUp(view, code);
    expect(await view.findByText('Chưa có câu trả lời')).toBeTruthy();
    expect(view.getAllByText('Chưa đến bước này')).toHaveLength(2);
    await expectNoAxeViolations(root);
  });

  it('says of one that was closed without an answer that it was', async () => {
    const { view } = await mountReceipts({}, { ...answeredReceipt, state: 'closed', answer: null });
    lookUp(view, code);
    expect(await view.findByText(/đã đóng mà không có câu trả lời/)).toBeTruthy();
  });

  it('takes the focus to its heading when it takes the place of the form, and the form likewise', async () => {
    const { view, root, host } = await mountFeedback();
    expect(root.activeElement).toBeNull();
    fireEvent.click(view.getByRole('link', { name: 'Tra cứu góp ý' }));
    const heading = await view.findByRole('heading', { level: 1, name: 'Tra cứu góp ý' });
    expect(root.activeElement?.contains(heading)).toBe(true);
    fireEvent.click(view.getByRole('link', { name: 'Viết góp ý' }));
    expect(root.activeElement?.textContent).toMatch(/^Gửi góp ý/);
    expect(host.opened).toHaveLength(2);
  });

  it('shows the code of a link at once', async () => {
    const { view } = await mountReceipts({ route: { name: 'receipt', code } });
    expect(await view.findByText('Trạm phát sóng sẽ được lắp trong tháng 8.')).toBeTruthy();
    expect(view.getByRole<HTMLInputElement>('textbox', { name: 'Mã biên nhận' }).value).toBe(code);
  });

  it('says what is wrong with a code before asking, at the field', async () => {
    const { view, root } = await mountReceipts({ fault: 'internal' });
    lookUp(view, 'abc-1');
    const field = view.getByRole('textbox');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(root.activeElement).toBe(field);
    expect(view.getByText('Mã có 20 chữ và số; mã vừa nhập có 4')).toBeTruthy();
    await expectNoAxeViolations(root);
  });

  it('says that there is none', async () => {
    const { view, root } = await mountReceipts();
    lookUp(view, '00000000000000000000');
    expect(await view.findByText('Không tìm thấy góp ý có mã này')).toBeTruthy();
    await expectNoAxeViolations(root);
  });

  it('says from when on it may be asked again', async () => {
    const { view } = await mountReceipts({ fault: { getFeedbackReceipt: 'tooManyRequests' } });
    lookUp(view, code);
    expect(await view.findByText(/Có thể thử lại từ 10:01 1\/7\/2026/)).toBeTruthy();
  });

  it('can be tried again after a failure, which then heals', async () => {
    const fault = { getFeedbackReceipt: { fault: 'html', times: 1 } } as const;
    const { view, root } = await mountReceipts({ fault });
    lookUp(view, code);
    await view.findByText('Chưa tra cứu được');
    await expectNoAxeViolations(root);
    fireEvent.click(view.getByRole('button', { name: 'Thử lại' }));
    expect(await view.findByText('Trạm phát sóng sẽ được lắp trong tháng 8.')).toBeTruthy();
  });

  it('says that it is offline, and shows the result when the network is back', async () => {
    const { view, host } = await mountReceipts({ online: false });
    lookUp(view, code);
    await view.findByText(/^Thiết bị đang ngoại tuyến/);
    await act(async () => host.setOnline(true));
    expect(await view.findByText('Trạm phát sóng sẽ được lắp trong tháng 8.')).toBeTruthy();
    await act(async () => host.setOnline(false));
    expect(view.getByText('Đang ngoại tuyến')).toBeTruthy();
    expect(view.getByText(/^Tình trạng lúc/)).toBeTruthy();
  });

  it('offers the codes this device remembers, until they are removed', async () => {
    const { receiptCode, about, createdAt } = answeredReceipt;
    const stored = { sent: JSON.stringify([{ receiptCode, about, createdAt }]) };
    const { view, host, root } = await mountReceipts({ stored });
    await expectNoAxeViolations(root);
    fireEvent.click(view.getByRole('button', { name: `Xem ${code}` }));
    expect(await view.findByText('Trạm phát sóng sẽ được lắp trong tháng 8.')).toBeTruthy();
    fireEvent.click(view.getByRole('button', { name: `Xoá khỏi thiết bị ${code}` }));
    expect(host.stored.size).toBe(0);
    expect(view.queryByText('Mã ghi nhớ trên thiết bị này')).toBeNull();
  });
});
