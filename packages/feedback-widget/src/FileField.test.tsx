import 'fake-indexeddb/auto';
import { createAttachmentStore, createFeedbackStore } from '@cantho/testing';
import { expectNoAxeViolations } from '@cantho/testing/axe';
import { act, fireEvent, waitFor, within } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type FeedbackOptions, mountFeedback } from '../test/mountFeedback.ts';

type Mounted = Awaited<ReturnType<typeof mountFeedback>>;
type View = Mounted['view'];

afterEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.useRealTimers();
});

const text = 'Hệ thống chưa được phê duyệt cấp độ.';
const press = (view: View, name: string | RegExp = 'Gửi góp ý') =>
  fireEvent.click(view.getByRole('button', { name }));

function write(view: View) {
  fireEvent.click(view.getByRole('radio', { name: 'Phản ánh vướng mắc' }));
  fireEvent.change(view.getByRole('textbox', { name: /^Nội dung góp ý/ }), { target: { value: text } });
}

const photo = (name = 'cau.jpg', size = 40, type = 'image/jpeg') =>
  new File([new Uint8Array(size).fill(7)], name, { type });

async function choose(view: View, ...files: File[]) {
  await act(async () => {
    fireEvent.change(view.getByLabelText('Chọn tệp'), { target: { files } });
  });
}

const rows = (root: ShadowRoot) => [...root.querySelectorAll<HTMLElement>('.fw-file')];
const sentHeading = (view: View) =>
  view.findByRole('heading', { name: 'Đã tiếp nhận góp ý' }, { timeout: 4000 });

/** A store with attachments, as the tests look into them. */
async function mountWithFiles(options: FeedbackOptions = {}) {
  const attachments = createAttachmentStore({ partSize: 1024 });
  const mounted = await mountFeedback({ attachments, ...options });
  return { attachments, ...mounted };
}

describe('files of a feedback', () => {
  it('are listed with name, size and state, leave the device with the feedback, and go from it then', async () => {
    const { view, root, attachments, feedback } = await mountWithFiles();
    write(view);
    await choose(view, photo(), photo('bien-ban.pdf', 2048, 'application/pdf'));
    expect(rows(root).map((row) => row.textContent)).toEqual([
      expect.stringMatching(/cau\.jpg.*Chờ gửi/),
      expect.stringMatching(/bien-ban\.pdf2\skB · Chờ gửi/),
    ]);
    expect(attachments.all).toHaveLength(0);
    await expectNoAxeViolations(root);
    press(view);
    await sentHeading(view);
    const refs = attachments.all.map(({ id, secret }) => ({ id, secret }));
    expect(feedback.received[0]?.attachments).toEqual(refs);
    expect(attachments.all.map(({ bytes }) => bytes.length)).toEqual([40, 2048]);
    press(view, 'Viết góp ý khác');
    expect(rows(root)).toHaveLength(0);
  });

  it('are refused with the limit and what came, and the others are taken', async () => {
    const { view, root } = await mountWithFiles();
    const large = photo('phim.png', 1, 'image/png');
    Object.defineProperty(large, 'size', { value: 12 * 1_048_576 });
    await choose(view, large, photo('rong.pdf', 0), photo('ghi-chu.docx', 5, 'application/msword'), photo());
    const words = view.getAllByRole('alert').map(({ textContent }) => textContent);
    expect(words).toEqual([
      'phim.png: mỗi tệp không quá 10 MB, tệp này 12 MB.',
      'rong.pdf: tệp rỗng (0 byte).',
      'ghi-chu.docx: chỉ nhận JPEG, PNG, WebP, HEIC, PDF.',
    ]);
    expect(rows(root)).toHaveLength(1);
    await choose(view, photo('2.jpg'), photo('3.jpg'), photo('4.heic', 9, ''), photo('5.jpg'));
    expect(view.getByRole('alert').textContent).toBe('5.jpg: chỉ gửi được 4 tệp, đã đủ.');
    expect(view.getByText('Đã đủ 4 tệp.')).toBeTruthy();
    await expectNoAxeViolations(root);
  });

  it('survive a reload, and those taken out do not', async () => {
    const first = await mountWithFiles();
    write(first.view);
    await choose(first.view, photo(), photo('khac.png', 30, 'image/png'));
    press(first.view, 'Bỏ khac.png');
    await first.leave();
    const { view, root } = await first.mountAgain();
    expect(rows(root)).toHaveLength(1);
    press(view);
    await sentHeading(view);
    expect(first.attachments.all.map(({ fileName, bytes }) => [fileName, bytes.length])).toEqual([
      ['cau.jpg', 40],
    ]);
  });

  it('go with a deleted draft, and come back with it', async () => {
    const { view, root, attachments } = await mountWithFiles();
    write(view);
    await choose(view, photo());
    press(view, 'Xoá nháp');
    expect(rows(root)).toHaveLength(0);
    press(view, 'Khôi phục');
    expect(rows(root)).toHaveLength(1);
    press(view);
    await sentHeading(view);
    expect(attachments.all).toHaveLength(1);
  });

  it('that the device cannot keep are said so, and sent all the same', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    const { view, attachments } = await mountWithFiles();
    write(view);
    await choose(view, photo());
    expect(await view.findByText(/^Thiết bị không giữ được tệp này/)).toBeTruthy();
    press(view);
    await sentHeading(view);
    expect(attachments.all).toHaveLength(1);
  });

  it('that the browser has lost since must be chosen again', async () => {
    const first = await mountWithFiles();
    write(first.view);
    await choose(first.view, photo());
    await first.leave();
    globalThis.indexedDB = new IDBFactory();
    const { view, root } = await first.mountAgain();
    expect(await view.findAllByText(/Tệp không còn trên thiết bị/)).toBeTruthy();
    press(view);
    expect(await view.findByText(/^Có tệp không còn đọc được/)).toBeTruthy();
    await expectNoAxeViolations(root);
    expect(first.feedback.received).toHaveLength(0);
  });
});

describe('sending files', () => {
  it('stops when one is refused, says why beside it, and goes on without it', async () => {
    const { view, root, attachments, feedback } = await mountWithFiles();
    attachments.willBecome({ state: 'ready' }, { state: 'rejected', reason: 'mediaType' });
    write(view);
    await choose(view, photo(), photo('gia.png', 30, 'image/png'));
    press(view);
    const summary = (await view.findByText('Cần sửa trước khi gửi')).closest<HTMLElement>('[role="alert"]');
    expect(within(summary as HTMLElement).getByRole('link').textContent).toMatch(/^Bỏ tệp không được nhận/);
    expect(rows(root)[1]?.textContent).toContain('nội dung không phải JPEG');
    expect(feedback.received).toHaveLength(0);
    await expectNoAxeViolations(root);
    press(view, 'Bỏ gia.png');
    press(view);
    await sentHeading(view);
    expect(feedback.received[0]?.attachments).toHaveLength(1);
    expect(attachments.all.filter(({ fileName }) => fileName === 'cau.jpg')).toHaveLength(1);
  });

  it('goes on after a cut and a reload where it was, and makes one feedback', async () => {
    let isCut = true;
    const attachments = createAttachmentStore({ partSize: 16 });
    const first = await mountFeedback({
      attachments,
      answer: async (request, handled) => {
        const isPart = request.method === 'PATCH';
        if (isPart && isCut && Number(request.headers.get('Upload-Offset')) > 0) return new Promise(() => {});
        return handled(request);
      },
    });
    write(first.view);
    await choose(first.view, photo());
    press(first.view);
    await waitFor(() => expect(attachments.all[0]?.bytes.length).toBe(16));
    await waitFor(() => expect(rows(first.root)[0]?.textContent).toContain('Đang gửi 40 %'));
    await expectNoAxeViolations(first.root);
    await first.leave();
    isCut = false;
    const { view, root } = await first.mountAgain();
    expect(rows(root)[0]?.textContent).toContain('Đã gửi một phần, sẽ gửi tiếp');
    press(view);
    await sentHeading(view);
    expect(attachments.all).toHaveLength(1);
    expect(attachments.all[0]?.bytes.length).toBe(40);
    expect(first.feedback.received).toHaveLength(1);
  });

  it('can be stopped, keeps what arrived, and sends nothing more', async () => {
    const { view, feedback, attachments } = await mountWithFiles({
      fault: { appendAttachment: 'never' },
    });
    write(view);
    await choose(view, photo());
    press(view);
    await waitFor(() => expect(attachments.all).toHaveLength(1));
    press(view, 'Dừng');
    await view.findByRole('button', { name: 'Gửi góp ý' });
    expect(view.queryByText('Chưa gửi được góp ý')).toBeNull();
    expect(feedback.received).toHaveLength(0);
  });

  it('sends them anew when the API no longer has them', async () => {
    const fault = { createFeedback: { fault: 'attachmentNotUsable', times: 1 } } as const;
    const { view, feedback, attachments } = await mountWithFiles({ fault });
    write(view);
    await choose(view, photo());
    press(view);
    await view.findByText(/^Tệp đã gửi lên không còn dùng được/);
    press(view, 'Gửi lại');
    await sentHeading(view);
    expect(attachments.all).toHaveLength(2);
    expect(feedback.received).toHaveLength(1);
  });

  it('does not send them a second time where another tab has sent the feedback', async () => {
    const feedback = createFeedbackStore();
    const first = await mountWithFiles({ feedback });
    write(first.view);
    await choose(first.view, photo());
    const second = await first.mountAgain();
    press(first.view);
    await sentHeading(first.view);
    press(second.view);
    await second.view.findByText(/^Góp ý này đã được gửi từ một thẻ khác/);
    expect(first.attachments.all).toHaveLength(1);
    expect(feedback.received).toHaveLength(1);
    await first.leave();
    await expectNoAxeViolations(second.root);
  });
});
