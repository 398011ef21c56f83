import { createFeedbackStore, type FeedbackStore, sampleCitizen } from '@cantho/testing';
import { expectNoAxeViolations } from '@cantho/testing/axe';
import { act, fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { type FeedbackOptions, mountFeedback } from '../test/mountFeedback.ts';
import { answeredReceipt } from '../test/sampleReceipts.ts';

const code = answeredReceipt.receiptCode;
const answer = 'Trạm phát sóng sẽ được lắp trong tháng 8.';
type View = Awaited<ReturnType<typeof mountFeedback>>['view'];
const press = (view: View, name: string) => fireEvent.click(view.getByRole('button', { name }));

async function mountReceipt(
  options: FeedbackOptions = {},
  prepare: (store: FeedbackStore) => void = () => {},
) {
  const feedback = createFeedbackStore();
  feedback.put(answeredReceipt);
  prepare(feedback);
  const mounted = await mountFeedback({ route: { name: 'receipt', code }, feedback, ...options });
  await mounted.view.findByText(answer);
  return mounted;
}

describe('an answer', () => {
  it('is rated, and rated otherwise later', async () => {
    const { view, root, feedback } = await mountReceipt();
    press(view, 'Gửi đánh giá');
    expect(view.getByRole('alert').textContent).toBe('Chọn một mức');
    fireEvent.click(view.getByRole('radio', { name: '2 – Ít hữu ích' }));
    press(view, 'Gửi đánh giá');
    await view.findByText('Đã ghi nhận đánh giá');
    expect(feedback.find(code)?.answerRating).toBe(2);
    fireEvent.click(view.getByRole('radio', { name: '5 – Rất hữu ích' }));
    press(view, 'Sửa đánh giá');
    await waitFor(() => expect(feedback.find(code)?.answerRating).toBe(5));
    await expectNoAxeViolations(root);
  });

  it('that does not settle the matter is contested once, with a reason', async () => {
    const { view, root, feedback } = await mountReceipt();
    fireEvent.click(view.getByText('Câu trả lời chưa thoả đáng?'));
    const reason = view.getByRole('textbox', { name: 'Lý do cần xem lại' });
    fireEvent.change(reason, { target: { value: 'Chưa' } });
    press(view, 'Yêu cầu xem lại');
    expect(root.activeElement).toBe(reason);
    expect(view.getByText('Viết thêm ít nhất 6 ký tự')).toBeTruthy();
    await expectNoAxeViolations(root);
    fireEvent.change(reason, { target: { value: 'Trạm vẫn chưa được lắp.' } });
    press(view, 'Yêu cầu xem lại');
    await view.findByText(/^Đã yêu cầu xem lại/);
    expect(feedback.find(code)).toMatchObject({ state: 'underReview', canReopen: false });
  });

  it('that was contested before is not contested again', async () => {
    const { view } = await mountReceipt({ fault: { reopenFeedback: 'notReopenable' } });
    fireEvent.change(view.getByRole('textbox', { name: 'Lý do cần xem lại' }), {
      target: { value: 'Trạm vẫn chưa được lắp.' },
    });
    press(view, 'Yêu cầu xem lại');
    await view.findByText(/không xem lại được nữa/);
  });
});

describe('the sender’s data', () => {
  it('are handed out as a file', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = (blob) => {
      saved.push(blob as Blob);
      return 'blob:it';
    };
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const { view } = await mountReceipt();
    press(view, 'Tải dữ liệu (JSON)');
    await view.findByText('Đã tải dữ liệu xuống');
    expect(click).toHaveBeenCalledOnce();
    expect(JSON.parse((await saved[0]?.text()) ?? '').receipt.receiptCode).toBe(code);
    vi.restoreAllMocks();
  });

  it('are deleted after a question that says what stays; the code goes from the device, too', async () => {
    const stored = { sent: JSON.stringify([answeredReceipt]) };
    const { view, root, host, feedback } = await mountReceipt({ stored });
    press(view, 'Xoá dữ liệu cá nhân');
    const dialog = view.getByRole('dialog', { name: 'Xoá dữ liệu cá nhân của góp ý này?' });
    expect(dialog.textContent).toContain('Còn lại để thống kê');
    await expectNoAxeViolations(root);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Giữ lại' }));
    expect(view.queryByRole('dialog')).toBeNull();
    expect(feedback.find(code)).toBeTruthy();
    press(view, 'Xoá dữ liệu cá nhân');
    press(view, 'Xoá');
    await view.findByText('Đã xoá dữ liệu cá nhân của góp ý này');
    expect(feedback.find(code)).toBeUndefined();
    expect(host.stored.has('sent')).toBe(false);
    expect(view.queryByText(answer)).toBeNull();
    await expectNoAxeViolations(root);
  });

  it('stay when the deletion fails, which is said in the question', async () => {
    const { view, feedback } = await mountReceipt({ fault: { eraseFeedback: 'internal' } });
    press(view, 'Xoá dữ liệu cá nhân');
    press(view, 'Xoá');
    expect(await within(view.getByRole('dialog')).findByText('Chưa làm được')).toBeTruthy();
    expect(feedback.find(code)).toBeTruthy();
  });
});

describe('my feedback', () => {
  const onList = { route: { name: 'receipt' } } as const;

  it('asks the signed out to sign in, and comes back here', async () => {
    const { view, host } = await mountFeedback(onList);
    press(view, 'Đăng nhập');
    expect(host.signInsAsked).toEqual([{ name: 'receipt' }]);
  });

  it('is said to be none, then holds what is added from the page after sending', async () => {
    const mounted = await mountFeedback({ user: sampleCitizen });
    const { view, host, root } = mounted;
    fireEvent.click(view.getByRole('radio', { name: 'Phản ánh vướng mắc' }));
    fireEvent.change(view.getByRole('textbox', { name: /^Nội dung góp ý/ }), {
      target: { value: 'Hệ thống chưa được phê duyệt cấp độ.' },
    });
    press(view, 'Gửi góp ý');
    await view.findByRole('heading', { name: 'Đã tiếp nhận góp ý' });
    press(view, 'Thêm vào “Góp ý của tôi”');
    await view.findByText('Đã thêm vào “Góp ý của tôi”');
    await act(async () => host.goTo({ name: 'receipt' }));
    expect(await view.findByText('Hệ thống chưa được phê duyệt cấp độ.')).toBeTruthy();
    await expectNoAxeViolations(root);
  });

  it('says that there is none', async () => {
    const { view } = await mountFeedback({ ...onList, user: sampleCitizen });
    await view.findByText('Chưa có góp ý nào gắn với tài khoản này.');
  });

  it('can be tried again when it did not come', async () => {
    const fault = { listMyFeedback: { fault: 'html', times: 1 } } as const;
    const { view, root } = await mountFeedback({ ...onList, user: sampleCitizen, fault });
    await view.findByText('Chưa tải được góp ý của bạn');
    await expectNoAxeViolations(root);
    press(view, 'Thử lại');
    await view.findByText('Chưa có góp ý nào gắn với tài khoản này.');
  });
});
