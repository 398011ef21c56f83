import {
  createPlanHandlers,
  createSampleFeedbackStore,
  fakeFetch,
  sampleCoordinator,
  sampleOfficer,
  sampleOtherOfficer,
} from '@cantho/testing';
import { expectNoAxeViolations } from '@cantho/testing/axe';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { drawShell, type TestShellOptions } from '../testShell.tsx';

// The first test of a file also loads the chunk, on a busy machine slowly.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

type HandlerOptions = NonNullable<Parameters<typeof createPlanHandlers>[0]>;

const feedback = () => createSampleFeedbackStore();
type Store = ReturnType<typeof feedback>;

/** The sample feedback whose text begins so. */
function sampleOf(store: Store, text: string) {
  const found = store.all.find((one) => one.text?.startsWith(text));
  if (!found) throw new Error(`expected a sample that begins with "${text}", found none`);
  return found;
}

function drawOne(text: string, options: TestShellOptions = {}, handlers: HandlerOptions = {}) {
  const store = feedback();
  const { id } = sampleOf(store, text);
  const fetch = fakeFetch(createPlanHandlers({ feedback: store, ...handlers }));
  const found = () => sampleOf(store, text);
  return {
    ...drawShell({ path: `/officer/${id}`, user: sampleOfficer, fetch, ...options }),
    store,
    id,
    found,
    fetch,
  };
}

const withContact = 'Số liệu tháng 5';
const plain = 'Nên công bố';
const answerBox = () => screen.findByRole('textbox', { name: 'Câu trả lời' });
const drafts = () => localStorage.getItem('cantho:shell:officerDrafts');

async function confirm(name: string) {
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name }));
}

/** Somebody else acts, from a page of their own. */
async function takenMeanwhile({ id, fetch, found }: ReturnType<typeof drawOne>) {
  const authorization = `Bearer sample.${encodeURIComponent(JSON.stringify(sampleCoordinator))}`;
  await fetch(
    new Request(`http://localhost:4002/v1/officer/feedback/${id}/actions`, {
      method: 'POST',
      headers: { Authorization: authorization, 'Content-Type': 'application/json' },
      body: JSON.stringify({ action: 'take', version: found().version }),
    }),
  );
}

describe('one feedback', () => {
  it('has what an officer needs, and contact behind a fold that says who sees it is written down', async () => {
    drawOne(withContact);
    const heading = await screen.findByRole('heading', { level: 1, name: 'Góp ý về Chỉ tiêu 20' });
    expect(within(heading).getByRole('link').getAttribute('href')).toBe('/targets/20');
    expect(screen.getByText(/xin gọi 0900 000 000/)).toBeTruthy();
    const fold = screen.getByText('Xem thông tin liên hệ').closest('details');
    expect(fold?.open).toBe(false);
    expect(within(fold as HTMLElement).getByText(/ghi tên người mở vào nhật ký/)).toBeTruthy();
    expect(
      within(fold as HTMLElement)
        .getByText('0900 000 000')
        .getAttribute('href'),
    ).toBe('tel:0900000000');
    expect(document.title).toBe('Góp ý về Chỉ tiêu 20 · Can Tho Smart');
    await expectNoAxeViolations(document.body);
  });

  it('shows texts as texts, with their lines', async () => {
    const text = 'Dòng một\n<img src=x onerror=alert(1)>\nDòng ba';
    const store = feedback();
    const found = sampleOf(store, plain);
    Object.assign(found, { text });
    const fetch = fakeFetch(createPlanHandlers({ feedback: store }));
    drawShell({ path: `/officer/${found.id}`, user: sampleOfficer, fetch });
    const shown = await screen.findByText(/Dòng một/);
    expect(shown.textContent).toBe(text);
    expect(document.querySelector('main img')).toBeNull();
  });

  it('has links only to files that were looked through', async () => {
    drawOne('Bản đồ ngập');
    const files = await screen.findByRole('region', { name: 'Tệp đính kèm' });
    const links = within(files).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([expect.stringContaining('/v1/files/')]);
    expect(files.textContent).toContain('Giữ riêng: chưa kiểm tra được');
    expect(files.textContent).toContain('Không nhận, đã xoá');
    await expectNoAxeViolations(document.body);
  });

  it('asks for the trail when it is opened', async () => {
    drawOne(plain);
    const summary = await screen.findByText('Nhật ký xử lý');
    await userEvent.click(summary);
    const fold = summary.closest('details') as HTMLDetailsElement;
    // jsdom tells `toggle` only where the attribute is set.
    await waitFor(() => expect(within(fold).getByText('Cán bộ Cán bộ mẫu 1')).toBeTruthy());
    expect(fold.textContent).toContain('mở xem');
  });

  it('that another agency has is refused in words', async () => {
    drawOne(plain, { user: sampleOtherOfficer });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Bạn không xem được góp ý này' }),
    ).toBeTruthy();
    await expectNoAxeViolations(document.body);
  });
});

describe('acting', () => {
  it('takes and puts back without a question, and the focus is on what came of it', async () => {
    const { found } = drawOne(plain);
    await userEvent.click(await screen.findByRole('button', { name: 'Nhận xử lý' }));
    await waitFor(() =>
      expect(document.activeElement?.textContent).toContain('Bạn đã nhận xử lý góp ý này.'),
    );
    expect(found().takenBy).toBe(sampleOfficer.displayName);
    await userEvent.click(screen.getByRole('button', { name: 'Trả lại hàng chờ' }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Đã trả góp ý về hàng chờ.'));
    expect(found().takenBy).toBeNull();
  });

  it('answers privately, once confirmed, by keyboard alone', async () => {
    const { found } = drawOne(plain);
    (await answerBox()).focus();
    await userEvent.keyboard('Cảm ơn góp ý của ông bà.');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Gửi câu trả lời cho người gửi?' });
    expect(found().answer).toBeNull();
    within(dialog).getByRole('button', { name: 'Gửi câu trả lời' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(found().answer).toMatchObject({ visibility: 'private', text: 'Cảm ơn góp ý của ông bà.' }),
    );
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Đã gửi câu trả lời'));
    expect(drafts()).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Sửa câu trả lời' }));
    expect(((await answerBox()) as HTMLTextAreaElement).value).toBe('Cảm ơn góp ý của ông bà.');
    expect(screen.getByText('24/4.000 ký tự')).toBeTruthy();
    await expectNoAxeViolations(document.body);
  });

  it('says what is missing beside the field, and goes there', async () => {
    drawOne(plain);
    const box = await answerBox();
    await userEvent.type(box, 'Vâng');
    await userEvent.click(screen.getByRole('button', { name: 'Gửi câu trả lời' }));
    expect(document.activeElement).toBe(box);
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Cần ít nhất 10 ký tự')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    await expectNoAxeViolations(document.body);
  });

  it('publishes with the question without personal data, seen before as everyone will', async () => {
    const { found } = drawOne(withContact);
    await userEvent.click(await screen.findByRole('radio', { name: /^Công khai/ }));
    const question = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Câu hỏi được công bố' });
    await waitFor(() => expect(question.value).toContain('[số điện thoại]'));
    expect(question.value).not.toContain('0900');
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      '0900 000 000 (số điện thoại)',
      'mau@example.org (thư điện tử)',
    ]);
    await userEvent.type(await answerBox(), 'Số liệu đã được đính chính.');
    const preview = screen.getByRole('region', { name: 'Người dân sẽ thấy' });
    expect(preview.textContent).toContain('Số liệu đã được đính chính.');
    expect(preview.textContent).toContain('trả lời ngày 1/7/2026');
    expect(preview.textContent).not.toContain('0900');
    await expectNoAxeViolations(document.body);
    await userEvent.click(screen.getByRole('button', { name: 'Công bố câu trả lời' }));
    await confirm('Công bố câu trả lời');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Đã công bố câu trả lời.'));
    expect(found().answer).toMatchObject({ visibility: 'public', question: question.value });
  });

  it('is refused with personal data, each place beside its field', async () => {
    const { found } = drawOne(plain);
    await userEvent.click(await screen.findByRole('radio', { name: /^Công khai/ }));
    const box = await answerBox();
    await userEvent.type(box, 'Xin gọi 0911 222 333 hoặc a@b.vn nhé.');
    await userEvent.click(screen.getByRole('button', { name: 'Kiểm tra dữ liệu cá nhân' }));
    expect((await screen.findByText('Còn trong câu trả lời:')).parentElement?.textContent).toContain(
      '0911 222 333 (số điện thoại)',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Công bố câu trả lời' }));
    await confirm('Công bố câu trả lời');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('còn dữ liệu cá nhân'));
    const error = document.getElementById(`${box.id}-error`);
    expect(error?.textContent).toMatch(/phone.*email/s);
    expect(box.getAttribute('aria-describedby')).toContain(`${box.id}-error`);
    expect([found().answer, (box as HTMLTextAreaElement).value]).toEqual([
      null,
      'Xin gọi 0911 222 333 hoặc a@b.vn nhé.',
    ]);
    await expectNoAxeViolations(document.body);
  });

  it('forwards to another agency with a note', async () => {
    const { found } = drawOne(plain);
    await userEvent.click(await screen.findByRole('button', { name: 'Chuyển cơ quan' }));
    const select = screen.getByRole('combobox', { name: 'Chuyển đến cơ quan' });
    await waitFor(() => expect(within(select).getByRole('option', { name: 'Sở Nội vụ' })).toBeTruthy());
    expect(within(select).queryByRole('option', { name: 'Sở Khoa học và Công nghệ' })).toBeNull();
    await userEvent.selectOptions(select, 'Sở Nội vụ');
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Ghi chú cho cơ quan nhận' }),
      'Thuộc Sở Nội vụ.',
    );
    const buttons = screen.getAllByRole('button', { name: 'Chuyển cơ quan' });
    await userEvent.click(buttons.at(-1) as HTMLElement);
    expect(await screen.findByRole('dialog', { name: 'Chuyển góp ý đến Sở Nội vụ?' })).toBeTruthy();
    await confirm('Chuyển cơ quan');
    await waitFor(() => expect(found().agency.id).toBe('so-noi-vu'));
    await waitFor(() =>
      expect(document.activeElement?.textContent).toContain('Đã chuyển góp ý đến Sở Nội vụ.'),
    );
  });

  it('closes with a reason', async () => {
    const { found } = drawOne(plain);
    await userEvent.click(await screen.findByRole('button', { name: 'Đóng góp ý' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Lý do đóng' }), 'Trùng nội dung.');
    await userEvent.click(screen.getAllByRole('button', { name: 'Đóng góp ý' }).at(-1) as HTMLElement);
    await confirm('Đóng góp ý');
    await waitFor(() => expect(found()).toMatchObject({ state: 'closed', closedBecause: 'Trùng nội dung.' }));
    expect(await screen.findByText('Bạn không còn việc gì để làm với góp ý này.')).toBeTruthy();
  });

  it('keeps what was typed where somebody acted meanwhile, and says who did what', async () => {
    const drawn = drawOne(plain);
    await userEvent.type(await answerBox(), 'Cảm ơn góp ý của ông bà.');
    await takenMeanwhile(drawn);
    await userEvent.click(screen.getByRole('button', { name: 'Gửi câu trả lời' }));
    await confirm('Gửi câu trả lời');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Góp ý đã thay đổi'));
    const told = document.activeElement?.textContent;
    expect(told).toContain('Điều phối viên Điều phối mẫu 1 nhận xử lý');
    expect(told).toContain('Người xử lý: Chưa ai nhận → Điều phối mẫu 1');
    const kept = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Nội dung bạn đã soạn, chưa gửi' });
    expect(kept.value).toBe('Cảm ơn góp ý của ông bà.');
    await expectNoAxeViolations(document.body);
  });

  it('offline says so and keeps it', async () => {
    const { online, found } = drawOne(plain);
    await userEvent.type(await answerBox(), 'Cảm ơn góp ý của ông bà.');
    act(() => online.set(false));
    await userEvent.click(screen.getByRole('button', { name: 'Gửi câu trả lời' }));
    await confirm('Gửi câu trả lời');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Nội dung đã soạn vẫn còn'));
    expect(found().answer).toBeNull();
    expect(((await answerBox()) as HTMLTextAreaElement).value).toBe('Cảm ơn góp ý của ông bà.');
  });
});

describe('a draft', () => {
  it('is there after the sign-in ran out and came back, until it is deleted', async () => {
    const { signIn } = drawOne(plain);
    await userEvent.type(await answerBox(), 'Đang viết');
    act(() => signIn.show({ status: 'signedOut' }));
    expect(screen.queryByRole('textbox')).toBeNull();
    act(() => signIn.show({ status: 'signedIn', user: sampleOfficer }));
    expect(((await answerBox()) as HTMLTextAreaElement).value).toBe('Đang viết');
    await userEvent.click(screen.getByRole('button', { name: 'Xoá nội dung đang soạn' }));
    expect(((await answerBox()) as HTMLTextAreaElement).value).toBe('');
    expect(drafts()).toBeNull();
  });

  it('can be copied where the feedback has gone to another agency', async () => {
    const { store, found, id } = drawOne(plain);
    await userEvent.type(await answerBox(), 'Đang viết');
    Object.assign(found(), { agency: sampleOf(store, 'Kết luận').agency });
    await userEvent.click(screen.getByRole('link', { name: 'Danh sách góp ý' }));
    await screen.findByRole('heading', { level: 1, name: 'Xử lý góp ý' });
    act(() => {
      history.pushState(null, '', `/officer/${id}`);
    });
    const kept = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'Nội dung bạn đã soạn, chưa gửi',
    });
    expect(kept.value).toBe('Đang viết');
    await userEvent.click(screen.getByRole('button', { name: 'Xoá nội dung đang soạn' }));
    expect([screen.queryByRole('textbox'), drafts()]).toEqual([null, null]);
  });

  it('is not there for the next person of the device', async () => {
    const { signIn } = drawOne(plain);
    await userEvent.type(await answerBox(), 'Đang viết');
    act(() => signIn.show({ status: 'signedIn', user: sampleCoordinator }));
    await waitFor(() => expect(drafts()).toBeNull());
    expect(((await answerBox()) as HTMLTextAreaElement).value).toBe('');
  });
});

it('everything is there in English', async () => {
  drawOne(withContact, { stored: { locale: 'en' } });
  expect(await screen.findByRole('heading', { level: 1, name: 'Feedback about Target 20' })).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: /^Everyone/ }));
  await waitFor(() => expect(document.querySelectorAll('mark')).toHaveLength(2));
  expect(screen.getByText(/xin gọi 0900 000 000 hoặc/).lang).toBe('vi');
  await expectNoAxeViolations(document.body);
});
