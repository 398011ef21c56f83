import { sampleCitizen } from '@cantho/testing';
import { expectNoAxeViolations } from '@cantho/testing/axe';
import { act, fireEvent, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { mountFeedback, onTarget15 } from '../test/mountFeedback.ts';

type Mounted = Awaited<ReturnType<typeof mountFeedback>>;
type View = Mounted['view'];

const text = 'Hệ thống chưa được phê duyệt cấp độ.';
const textBox = (view: View) => view.getByRole<HTMLTextAreaElement>('textbox', { name: /^Nội dung góp ý/ });

function write(view: View, words = text) {
  fireEvent.click(view.getByRole('radio', { name: 'Phản ánh vướng mắc' }));
  fireEvent.change(textBox(view), { target: { value: words } });
}

const isFeedback = (request: Request) => request.method === 'POST' && request.url.endsWith('/v1/feedback');
const press = (view: View, name = 'Gửi góp ý') => fireEvent.click(view.getByRole('button', { name }));

describe('the feedback form', () => {
  it('shows the subject of the route in the plan’s words, and offers the 82 there are', async () => {
    const { view, root, host } = await mountFeedback();
    await view.findByText(/^Tỷ lệ phê duyệt cấp độ an toàn hệ thống thông tin/);
    expect(view.getByRole('heading', { level: 2, name: 'Chỉ tiêu 15' })).toBeTruthy();
    await waitFor(() => expect(root.querySelectorAll('option')).toHaveLength(82));
    expect(host.emitted).toContainEqual({ name: 'view:titled', detail: { title: 'Gửi góp ý' } });
    await expectNoAxeViolations(root);
  });

  it('takes the subject from the config where the route has none, and the plan where nobody says', async () => {
    const configured = await mountFeedback({ route: null, config: { about: 'task-2', headingLevel: 2 } });
    expect(configured.view.getByRole('heading', { level: 3, name: 'Nhiệm vụ 2' })).toBeTruthy();
    const plain = await mountFeedback({ route: { name: 'feedback' } });
    expect(plain.view.getByRole('heading', { level: 2, name: 'Toàn bộ Kế hoạch' })).toBeTruthy();
  });

  it('finds another subject without accents, and says so in the address without a new history entry', async () => {
    const { view, root, host } = await mountFeedback({ route: { name: 'feedback' } });
    await waitFor(() => expect(root.querySelectorAll('option')).toHaveLength(82));
    write(view);
    fireEvent.change(view.getByRole('searchbox'), { target: { value: 'song 5g' } });
    const select = view.getByRole<HTMLSelectElement>('combobox', { name: 'Chỉ tiêu hoặc nhiệm vụ' });
    expect([...select.options].map(({ value }) => value)).toContain('target-20');
    expect(select.options.length).toBeLessThan(6);
    fireEvent.change(select, { target: { value: 'target-20' } });
    expect(host.history).toEqual([{ name: 'feedback', search: { about: 'target-20' } }]);
    expect(view.getByRole('heading', { level: 2, name: 'Chỉ tiêu 20' })).toBeTruthy();
    expect(textBox(view).value).toBe(text);
    expect([...host.stored.keys()]).toEqual(['draft:target-20']);
  });

  it('can be written and sent while the lists are late or broken', async () => {
    const fault = { listTargets: 'html', listTasks: 'never' } as const;
    const { view, root, feedback } = await mountFeedback({ fault });
    await view.findByText(/^Chưa tải được danh sách/);
    await expectNoAxeViolations(root);
    write(view);
    press(view);
    await view.findByRole('heading', { name: 'Đã tiếp nhận góp ý' });
    expect(feedback.received).toEqual([{ about: 'target-15', category: 'problem', text }]);
  });

  it('says that there is no such target, and what to do', async () => {
    const { view, root } = await mountFeedback({
      route: { name: 'feedback', search: { about: 'target-99' } },
    });
    await view.findByRole('heading', { name: 'Kế hoạch không có mục này' });
    write(view);
    press(view);
    await view.findByRole('link', { name: 'Không có chỉ tiêu số 99 trong kế hoạch.' });
    await expectNoAxeViolations(root);
  });

  it('counts code points as the API does', async () => {
    const { view } = await mountFeedback();
    const counter = (words: string) => expect(view.getAllByText(words)).toBeTruthy();
    counter('Còn 2.000 ký tự');
    write(view, '👍'.repeat(4));
    counter('Cần thêm 6 ký tự');
    write(view, 'a'.repeat(2003));
    counter('Thừa 3 ký tự');
  });

  it('follows language and theme of the host while one writes', async () => {
    const { view, host, root } = await mountFeedback();
    write(view);
    await act(async () => {
      host.setLocale('en');
      host.setTheme({ name: 'dark' });
    });
    await view.findByRole('heading', { level: 1, name: 'Give feedback' });
    expect(view.getByRole<HTMLInputElement>('radio', { name: 'Report a problem' }).checked).toBe(true);
    expect(view.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your feedback' }).value).toBe(text);
    expect((await view.findByText(/^Tỷ lệ phê duyệt/)).lang).toBe('vi');
    expect(root.querySelector<HTMLElement>('[data-cantho-module]')?.dataset.theme).toBe('dark');
    await expectNoAxeViolations(root);
    await act(async () => host.setLocale('km'));
    await view.findByRole('heading', { level: 1, name: 'Gửi góp ý' });
  });

  it('leaves nothing behind', async () => {
    const { element, root, leave } = await mountFeedback();
    await leave();
    expect(root.childNodes).toHaveLength(0);
    expect(element.isConnected).toBe(false);
  });
});

describe('errors before sending', () => {
  it('are summed up, given the focus, said beside their fields, and go as they are put right', async () => {
    const { view, root, sent } = await mountFeedback();
    press(view);
    const summary = view.getByRole('alert');
    expect(root.activeElement).toBe(summary);
    expect(summary.textContent).toContain('Cần sửa trước khi gửi');
    expect(textBox(view).getAttribute('aria-invalid')).toBe('true');
    await expectNoAxeViolations(root);
    fireEvent.click(view.getByRole('link', { name: 'Viết nội dung góp ý' }));
    expect(root.activeElement).toBe(textBox(view));
    fireEvent.change(textBox(view), { target: { value: 'ngắn' } });
    expect(view.getByRole('link', { name: 'Viết thêm ít nhất 6 ký tự' })).toBeTruthy();
    write(view);
    expect(view.queryByRole('alert')).toBeNull();
    expect(sent).toHaveLength(0);
  });

  it('keep their place when the language changes', async () => {
    const { view, host } = await mountFeedback();
    press(view);
    await act(async () => host.setLocale('en'));
    await view.findByRole('link', { name: 'Choose a kind of feedback' });
  });

  it('of the API are shown beside the field, until it is changed', async () => {
    const errors = [{ in: 'body', name: '/text', expected: 'x', detail: 'Nội dung có từ không nhận.' }];
    const body = JSON.stringify({
      type: 'urn:cantho-plan:problem:validation',
      title: 't',
      status: 400,
      errors,
    });
    const headers = { 'Content-Type': 'application/problem+json' };
    const { view, root, host } = await mountFeedback({
      answer: async (request, handled) =>
        isFeedback(request) ? new Response(body, { status: 400, headers }) : handled(request),
    });
    write(view);
    press(view);
    const link = await view.findByRole('link', { name: 'Nội dung có từ không nhận.' });
    expect(root.activeElement).toBe(link.closest('[role="alert"]'));
    expect(JSON.parse(host.stored.get('draft:target-15') ?? '').unconfirmed).toEqual([]);
    write(view, `${text} Đã sửa.`);
    expect(view.queryByRole('link', { name: 'Nội dung có từ không nhận.' })).toBeNull();
  });
});

describe('contact', () => {
  it('is asked for only with consent, which is never ticked beforehand and names purpose and recipient', async () => {
    const { view, root, feedback } = await mountFeedback({ config: { contactKeptDays: 90 } });
    const consent = view.getByRole<HTMLInputElement>('checkbox', { name: /^Tôi đồng ý/ });
    expect(consent.checked).toBe(false);
    expect(view.queryByRole('textbox', { name: /^Thư điện tử/ })).toBeNull();
    const note = root.getElementById(consent.getAttribute('aria-describedby') ?? '')?.textContent;
    expect(note).toMatch(/Mục đích: .* Sở Khoa học và Công nghệ.* không quá 90 ngày/);
    write(view);
    fireEvent.click(consent);
    fireEvent.change(view.getByRole('textbox', { name: 'Thư điện tử' }), { target: { value: 'an@vidu.vn' } });
    await expectNoAxeViolations(root);
    fireEvent.click(consent);
    press(view);
    await view.findByRole('heading', { name: 'Đã tiếp nhận góp ý' });
    expect(feedback.received[0]).not.toHaveProperty('contact');
  });

  it('holds the account’s name only when the person says so', async () => {
    const { view, feedback } = await mountFeedback({ user: sampleCitizen });
    write(view);
    fireEvent.click(view.getByRole('checkbox', { name: /^Tôi đồng ý/ }));
    fireEvent.change(view.getByRole('textbox', { name: 'Số điện thoại' }), {
      target: { value: '0292-3820820' },
    });
    press(view, `Điền tên “${sampleCitizen.displayName}” của tài khoản`);
    press(view);
    await view.findByRole('heading', { name: 'Đã tiếp nhận góp ý' });
    expect(feedback.received[0]?.contact).toEqual({
      name: sampleCitizen.displayName,
      phone: '0292 3820820',
      consent: true,
    });
  });
});

describe('the draft', () => {
  it('survives a reload, says so, and can be deleted and had back', async () => {
    const first = await mountFeedback();
    write(first.view);
    await first.leave();
    const { view, root } = await first.mountAgain();
    expect(textBox(view).value).toBe(text);
    expect(view.getByText('Đã mở lại bản nháp')).toBeTruthy();
    await expectNoAxeViolations(root);
    fireEvent.click(view.getAllByRole('button', { name: 'Xoá nháp' })[0] as HTMLElement);
    expect(textBox(view).value).toBe('');
    expect(first.host.stored.size).toBe(0);
    press(view, 'Khôi phục');
    expect(textBox(view).value).toBe(text);
  });

  it('survives the way to the sign-in and back, and goes with the account then', async () => {
    const first = await mountFeedback();
    write(first.view);
    press(first.view, 'Đăng nhập');
    expect(first.host.signInsAsked).toEqual([onTarget15]);
    await first.leave();
    first.host.signIn();
    const { view } = await first.mountAgain();
    expect(textBox(view).value).toBe(text);
    expect(view.getByRole<HTMLInputElement>('checkbox', { name: /^Gắn góp ý này/ }).checked).toBe(true);
    press(view);
    await view.findByRole('heading', { name: 'Đã tiếp nhận góp ý' });
    expect(first.sent[0]?.headers.has('Authorization')).toBe(true);
  });

  it('is the subject’s own: another’s is opened, and neither is lost', async () => {
    const stored = { 'draft:task-2': JSON.stringify({ category: 'praise', text: 'Viết từ hôm qua' }) };
    const { view, host, root } = await mountFeedback({ stored });
    write(view);
    await waitFor(() => expect(root.querySelectorAll('option')).toHaveLength(82));
    await act(async () => host.goTo({ name: 'feedback', search: { about: 'task-2' } }));
    expect(textBox(view).value).toBe('Viết từ hôm qua');
    expect(view.getByText('Bài đang viết dở được giữ nguyên ở “Chỉ tiêu 15”.')).toBeTruthy();
    await act(async () => host.goTo(onTarget15));
    expect(textBox(view).value).toBe(text);
  });

  it('that the device does not keep is told so, and can still be sent', async () => {
    const mounted = await mountFeedback();
    mounted.host.storage.set = () => {};
    write(mounted.view);
    expect(mounted.view.getByText('Thiết bị không cho lưu nháp')).toBeTruthy();
    await expectNoAxeViolations(mounted.root);
    press(mounted.view);
    await mounted.view.findByText('Thiết bị không cho ghi nhớ mã: hãy chép lại.');
  });
});

describe('sending', () => {
  it('is done by Enter as well as by the button', async () => {
    const { view, root, feedback } = await mountFeedback();
    write(view);
    fireEvent.submit(root.querySelector('form') as HTMLFormElement);
    await view.findByRole('heading', { name: 'Đã tiếp nhận góp ý' });
    expect(feedback.received).toHaveLength(1);
  });

  it('gives a receipt, tells the host, empties the draft, remembers the code until told to forget it', async () => {
    const { view, root, host, feedback } = await mountFeedback();
    write(view);
    press(view);
    const heading = await view.findByRole('heading', { name: 'Đã tiếp nhận góp ý' });
    const code = feedback.receipts[0]?.receiptCode ?? '';
    expect(root.activeElement?.contains(heading)).toBe(true);
    expect(view.getByText(code)).toBeTruthy();
    expect(host.emitted).toContainEqual({
      name: 'feedback:created',
      detail: { about: 'target-15', receiptCode: code },
    });
    expect(view.getByRole('link', { name: 'Tra cứu góp ý' }).getAttribute('href')).toBe('/feedback/receipts');
    expect([...host.stored.keys()]).toEqual(['sent']);
    await expectNoAxeViolations(root);
    press(view, 'Viết góp ý khác');
    expect(textBox(view).value).toBe('');
    expect(view.getByText('Đã gửi góp ý về nội dung này')).toBeTruthy();
    press(view, 'Xoá mã khỏi thiết bị');
    expect(host.stored.size).toBe(0);
  });

  it('makes one feedback of a double click', async () => {
    const { view, feedback, sent } = await mountFeedback();
    write(view);
    press(view);
    press(view, 'Đang gửi…');
    fireEvent.submit(view.getByRole('button', { name: 'Đang gửi…' }).closest('form') as HTMLFormElement);
    await view.findByRole('heading', { name: 'Đã tiếp nhận góp ý' });
    expect(feedback.received).toHaveLength(1);
    expect(sent).toHaveLength(1);
  });

  it('makes one feedback of an answer that was lost, a reload and another press', async () => {
    let lost = 0;
    const first = await mountFeedback({
      answer: async (request, handled) => {
        const answered = await handled(request);
        if (!isFeedback(request) || lost > 0) return answered;
        lost += 1;
        return new Response('<h1>Wi-Fi</h1>');
      },
    });
    write(first.view);
    press(first.view);
    await first.view.findByText(/có thể mạng Wi-Fi đang đòi đăng nhập/);
    await expectNoAxeViolations(first.root);
    await first.leave();
    const { view } = await first.mountAgain();
    expect(view.getByText(/không ghi thành hai góp ý/)).toBeTruthy();
    press(view);
    await view.findByRole('heading', { name: 'Đã tiếp nhận góp ý' });
    expect(first.feedback.received).toHaveLength(1);
    const keys = first.sent.map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('finds out that the first version had arrived, and keeps what was changed since as a draft', async () => {
    let lost = 0;
    const { view, feedback, root } = await mountFeedback({
      answer: async (request, handled) => {
        const answered = await handled(request);
        if (!isFeedback(request) || lost > 0) return answered;
        lost += 1;
        return new Response('<h1>Wi-Fi</h1>');
      },
    });
    write(view);
    press(view);
    await view.findByText('Chưa gửi được góp ý');
    write(view, `${text} Thêm một ý.`);
    press(view);
    await view.findByText('Phần sửa sau đó vẫn là bản nháp');
    expect(feedback.received.map((input) => input.text)).toEqual([text]);
    await expectNoAxeViolations(root);
    press(view, 'Viết góp ý khác');
    expect(textBox(view).value).toBe(`${text} Thêm một ý.`);
  });

  it('says when too many were sent, keeps everything, and sends at the next press', async () => {
    const fault = { createFeedback: { fault: 'tooManyRequests', times: 1 } } as const;
    const { view, feedback, sent } = await mountFeedback({ fault });
    write(view);
    press(view);
    await view.findByText(/Có thể gửi lại từ 10:01 1\/7\/2026/);
    expect(sent).toHaveLength(1);
    expect(textBox(view).value).toBe(text);
    press(view, 'Gửi lại');
    await view.findByRole('heading', { name: 'Đã tiếp nhận góp ý' });
    expect(feedback.received).toHaveLength(1);
  });

  it('asks to sign in again when the sign-in has gone, or sends without it', async () => {
    const { view, host, sent, feedback, root } = await mountFeedback({ user: sampleCitizen });
    write(view);
    fireEvent.click(view.getByRole('checkbox', { name: /^Gắn góp ý này/ }));
    await act(async () => host.signOut());
    press(view);
    await view.findByText(/phiên đăng nhập đã hết hạn/);
    await expectNoAxeViolations(root);
    fireEvent.click(view.getAllByRole('button', { name: 'Đăng nhập' }).at(-1) as HTMLElement);
    expect(host.signInsAsked).toEqual([onTarget15]);
    press(view, 'Gửi không kèm tài khoản');
    await view.findByRole('heading', { name: 'Đã tiếp nhận góp ý' });
    expect(sent.at(-1)?.headers.has('Authorization')).toBe(false);
    expect(feedback.received).toHaveLength(1);
  });

  it('sends nobody’s account unasked', async () => {
    const { view, sent } = await mountFeedback({ user: sampleCitizen });
    write(view);
    press(view);
    await view.findByRole('heading', { name: 'Đã tiếp nhận góp ý' });
    expect(sent[0]?.headers.has('Authorization')).toBe(false);
  });

  it('waits offline, through a reload, and asks the person when the network is back', async () => {
    const first = await mountFeedback({ online: false });
    write(first.view);
    press(first.view);
    expect(first.view.getByText('Góp ý đang chờ mạng')).toBeTruthy();
    await expectNoAxeViolations(first.root);
    await first.leave();
    const { view, root } = await first.mountAgain();
    expect(view.getByText('Góp ý đang chờ mạng')).toBeTruthy();
    await act(async () => first.host.setOnline(true));
    expect(view.getByText('Có mạng rồi. Gửi góp ý này?')).toBeTruthy();
    await expectNoAxeViolations(root);
    expect(first.sent).toHaveLength(0);
    press(view, 'Gửi ngay');
    await view.findByRole('heading', { name: 'Đã tiếp nhận góp ý' });
    expect(first.feedback.received).toHaveLength(1);
  });

  it('is not asked about again once the person said later', async () => {
    const { view, host } = await mountFeedback({ online: false });
    write(view);
    press(view);
    await act(async () => host.setOnline(true));
    press(view, 'Để sau');
    expect(view.queryByText('Có mạng rồi. Gửi góp ý này?')).toBeNull();
    expect(JSON.parse(host.stored.get('draft:target-15') ?? '').queued).toBe(false);
  });

  it('is finished though the page is left meanwhile: the draft goes, the code is remembered', async () => {
    let answerNow = () => {};
    const mounted = await mountFeedback({
      answer: async (request, handled) => {
        if (isFeedback(request)) await new Promise<void>((resolve) => (answerNow = resolve));
        return handled(request);
      },
    });
    write(mounted.view);
    press(mounted.view);
    await waitFor(() => expect(mounted.sent).toHaveLength(1));
    expect([...mounted.host.stored.keys()]).toEqual(['draft:target-15']);
    await mounted.leave();
    await act(async () => answerNow());
    await waitFor(() => expect([...mounted.host.stored.keys()]).toEqual(['sent']));
  });
});
