import {
  createPlanHandlers,
  createSampleFeedbackStore,
  fakeFetch,
  sampleCitizen,
  sampleCoordinator,
  sampleOfficer,
} from '@cantho/testing';
import { expectNoAxeViolations } from '@cantho/testing/axe';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawShell, type TestShellOptions } from '../testShell.tsx';

// The first test of a file also loads the chunk, on a busy machine slowly.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

type HandlerOptions = NonNullable<Parameters<typeof createPlanHandlers>[0]>;

function drawQueue(options: TestShellOptions = {}, handlers: HandlerOptions = {}) {
  const feedback = createSampleFeedbackStore();
  const asked: URL[] = [];
  const answer = fakeFetch(createPlanHandlers({ feedback, ...handlers }));
  const fetch = (request: Request) => {
    asked.push(new URL(request.url));
    return answer(request);
  };
  return { ...drawShell({ path: '/officer', user: sampleOfficer, fetch, ...options }), feedback, asked };
}

const rows = async () =>
  within(await screen.findByRole('list', { name: 'Danh sách góp ý' })).getAllByRole('listitem');
const wide = (isWide: boolean) =>
  vi
    .spyOn(window, 'matchMedia')
    .mockImplementation(
      (media) => Object.assign(new EventTarget(), { matches: isWide, media }) as unknown as MediaQueryList,
    );

afterEach(() => vi.restoreAllMocks());

describe('who may see the queue', () => {
  it('signed out: signs in and comes back with the filters', async () => {
    const { signIn } = drawShell({ path: '/officer?late=true' });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Hãy đăng nhập để xử lý góp ý' }),
    ).toBeTruthy();
    const main = within(screen.getByRole('main'));
    await userEvent.click(main.getByRole('button', { name: 'Đăng nhập' }));
    expect(signIn.starts).toEqual(['/officer?late=true']);
    await expectNoAxeViolations(document.body);
  });

  it('a citizen reads in words that it is not for them, and nothing is asked of the API', async () => {
    const { asked } = drawQueue({ user: sampleCitizen });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Tài khoản này không xử lý góp ý' }),
    ).toBeTruthy();
    expect(asked).toEqual([]);
    await expectNoAxeViolations(document.body);
  });

  it('whoever signs out sees nothing of it any more', async () => {
    const { signIn } = drawQueue();
    await rows();
    act(() => signIn.show({ status: 'signedOut' }));
    expect(screen.queryByText(/Sóng yếu/)).toBeNull();
    expect(screen.getByRole('heading', { level: 1, name: 'Hãy đăng nhập để xử lý góp ý' })).toBeTruthy();
  });

  it('the API’s own refusal is shown in its words', async () => {
    drawQueue({}, { fault: { listOfficerFeedback: 'forbidden' } });
    expect(
      await screen.findByRole('heading', { level: 2, name: 'Tài khoản này không xử lý góp ý' }),
    ).toBeTruthy();
  });

  it('Khmer readers get it in Vietnamese, marked so', async () => {
    drawQueue({ stored: { locale: 'km' } });
    const heading = await screen.findByRole('heading', { level: 1, name: 'Xử lý góp ý' });
    expect(heading.closest('[lang]')?.getAttribute('lang')).toBe('vi');
  });
});

describe('the queue', () => {
  it('has what waits, what is due first, first, with its age in words', async () => {
    drawQueue();
    const texts = (await rows()).map((row) => row.textContent ?? '');
    expect(texts[0]).toContain('Sóng yếu vào buổi tối');
    expect(texts[0]).toContain('Quá hạn 11 ngày làm việc');
    expect(texts.at(-1)).toContain('Còn 9 ngày làm việc');
    expect(screen.getAllByText(`${texts.length} góp ý`).length).toBeGreaterThan(0);
    expect(screen.getByText(/trong 10 ngày làm việc/)).toBeTruthy();
    expect(document.title).toBe('Xử lý góp ý · Can Tho Smart');
    await expectNoAxeViolations(document.body);
  });

  it('is a table where there is room, sorted by its headers', async () => {
    wide(true);
    drawQueue();
    const table = await screen.findByRole('table', { name: 'Danh sách góp ý' });
    expect(
      within(table)
        .getByRole('columnheader', { name: /Thời hạn/ })
        .getAttribute('aria-sort'),
    ).toBe('ascending');
    await userEvent.click(within(table).getByRole('link', { name: /Nhận lúc/ }));
    expect(location.search).toBe('?sort=-createdAt');
    await waitFor(() => expect(screen.getAllByRole('row')[1]?.textContent).toContain('Số liệu tháng 5'));
    await expectNoAxeViolations(document.body);
  });

  it('keeps its filters in the address, and asks the API for them', async () => {
    const { asked } = drawQueue();
    await rows();
    await userEvent.click(screen.getByRole('radio', { name: 'Quá hạn' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Đã đóng' }));
    expect(location.search).toBe('?state=received%2CunderReview%2Cclosed&late=true');
    await userEvent.click(screen.getByRole('radio', { name: 'Tôi' }));
    await waitFor(() => expect(asked.at(-1)?.searchParams.get('taken')).toBe('me'));
    expect(asked.at(-1)?.searchParams.get('late')).toBe('true');
    await userEvent.click(screen.getAllByRole('link', { name: 'Xoá bộ lọc' })[0] as HTMLElement);
    expect(location.pathname + location.search).toBe('/officer');
  });

  it('is searched without accents, after a pause or at once by Enter', async () => {
    drawQueue();
    await rows();
    await userEvent.type(screen.getByRole('searchbox'), 'song yeu{Enter}');
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(location.search).toBe('?q=song+yeu');
    expect(screen.getAllByRole('status').map((status) => status.textContent)).toContain('1 góp ý');
  });

  it('says so when nothing passes the filters, and when nothing waits', async () => {
    drawQueue({ path: '/officer?q=kh%C3%B4ng+c%C3%B3' });
    expect(await screen.findByRole('heading', { name: 'Không có góp ý nào khớp bộ lọc' })).toBeTruthy();
    await expectNoAxeViolations(document.body);
  });

  it('lets coordinators choose an agency, and officers not', async () => {
    const { asked } = drawQueue({ user: sampleCoordinator });
    await rows();
    const select = await screen.findByRole('combobox', { name: 'Cơ quan' });
    await waitFor(() => expect(within(select).getByRole('option', { name: 'Sở Nội vụ' })).toBeTruthy());
    await userEvent.selectOptions(select, 'Sở Nội vụ');
    await waitFor(() => expect(asked.at(-1)?.searchParams.get('agency')).toBe('so-noi-vu'));
    await waitFor(async () => expect(await rows()).toHaveLength(1));
  });

  it('is read anew by Refresh, which says when', async () => {
    const { feedback } = drawQueue();
    const before = (await rows()).length;
    feedback.put({
      ...{ receiptCode: 'MAV0-0000-0000-0000-0099', about: 'plan', category: 'question', state: 'received' },
      ...{ createdAt: '2026-06-30T03:20:00Z', history: [], answer: null, attachments: [] },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Làm mới' }));
    await waitFor(() => expect(screen.getByText(/^Đã làm mới lúc/)).toBeTruthy());
    expect((await rows()).length).toBeGreaterThanOrEqual(before);
  });

  it('that does not come can be asked for again', async () => {
    drawQueue({}, { fault: { listOfficerFeedback: { fault: 'html', times: 1 } } });
    const alert = await screen.findByRole('alert');
    await userEvent.click(within(alert).getByRole('button', { name: 'Thử lại' }));
    expect((await rows()).length).toBeGreaterThan(0);
  });

  it('stays as it was while offline, with its date', async () => {
    const { online } = drawQueue();
    await rows();
    act(() => online.set(false));
    expect(await screen.findByText(/^Nội dung tải lúc/)).toBeTruthy();
    expect((await rows()).length).toBeGreaterThan(0);
  });

  it('is handed to the browser as a file', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = (file) => {
      saved.push(file as Blob);
      return 'blob:sample';
    };
    URL.revokeObjectURL = () => {};
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    const { asked } = drawQueue({ path: '/officer?late=true' });
    await rows();
    const button = screen.getByRole('button', { name: 'Tải CSV' });
    button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await waitFor(() => expect(names).toEqual(['gop-y-2026-07-01.csv']));
    expect(await saved[0]?.text()).toContain('Sóng yếu vào buổi tối');
    expect(asked.at(-1)?.search).toBe('?late=true');
  });
});

describe('the way there', () => {
  it('is in the account menu of officers, with how much waits', async () => {
    drawQueue({ path: '/about' });
    await userEvent.click(screen.getByRole('button', { name: /^Tài khoản/ }));
    const link = screen.getByRole('link', { name: /Xử lý góp ý/ });
    await waitFor(() => expect(link.textContent).toMatch(/\d+ đang chờ/));
    await userEvent.click(link);
    expect((await rows()).length).toBeGreaterThan(0);
  });

  it('is not in that of citizens, who load nothing of it', async () => {
    const { asked } = drawQueue({ path: '/about', user: sampleCitizen });
    await userEvent.click(screen.getByRole('button', { name: /^Tài khoản/ }));
    expect(screen.queryByRole('link', { name: /Xử lý góp ý/ })).toBeNull();
    expect(asked).toEqual([]);
  });
});
