import { validateConfig } from '@cantho/host-sdk/load';
import { createFakeHost, type FakeHost } from '@cantho/testing';
import { expectNoAxeViolations } from '@cantho/testing/axe';
import { act, fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { type MountSetup, mountScoreboard } from '../test/mountForTest.ts';
import { cards, mountReady } from '../test/mountReady.ts';
import scoreboard from './module.tsx';

/** How many listeners there are at a host's observables, from now on. */
function countListeners(host: FakeHost): () => number {
  let count = 0;
  for (const observable of [host.locale, host.theme, host.online, host.auth.user, host.navigation.route]) {
    const subscribe = observable.subscribe.bind(observable);
    observable.subscribe = (listener) => {
      count += 1;
      const undo = subscribe(listener);
      return () => {
        count -= 1;
        undo();
      };
    };
  }
  return () => count;
}

describe('The module’s face', () => {
  it('has a schema that names what is wrong', () => {
    const check = (config: unknown) => validateConfig('scoreboard', scoreboard.configSchema, config);
    expect(() =>
      check({ apiBaseUrl: 'http://localhost:4002', view: 'card', pillar: 'society' }),
    ).not.toThrow();
    expect(() => check({})).toThrow('apiBaseUrl');
    expect(() => check({ apiBaseUrl: 'http://localhost:4002', pillar: 'sky' })).toThrow('/pillar');
    expect(() => check({ apiBaseUrl: 'http://localhost:4002', veiw: 'card' })).toThrow('veiw');
  });

  it.each([
    ['the list', { name: 'targets' }, undefined, ['/v1/summary', '/v1/targets']],
    ['one target', { name: 'target', no: 20 }, undefined, ['/v1/targets/20', '/v1/targets/20/measurements']],
    ['the agencies', { name: 'agencies' }, undefined, ['/v1/agencies']],
    ['the card', null, 'card', ['/v1/summary']],
  ] as const)(
    'prefetch asks for what %s needs, and the mount takes it over',
    async (_title, route, view, asked) => {
      const mounting = await mountReady({ host: { route }, config: view ? { view } : {}, prefetch: true });
      // Once each, though both asked; pages ask for more besides, once they are drawn.
      for (const path of asked) expect(mounting.asked.filter((each) => each === path)).toHaveLength(1);
    },
  );

  it('prefetch never throws, also when everything fails', async () => {
    const mounting = await mountReady({ prefetch: true, fault: 'malformed' });
    expect(mounting.view.getByRole('alert')).toBeTruthy();
  });

  it('leaves nothing behind after unmount, twice', async () => {
    const host = createFakeHost({ route: { name: 'targets' } });
    const listening = countListeners(host);
    const { element, shadow, unmount } = await mountScoreboard({ useHost: host });
    expect(listening()).toBeGreaterThan(3);
    await unmount();
    await unmount();
    expect(shadow.childNodes).toHaveLength(0);
    expect(element.childNodes).toHaveLength(0);
    expect(listening()).toBe(0);
    expect(host.reports).toEqual([]);
  });
});

describe('The card', () => {
  const card: MountSetup = { host: { route: null }, config: { view: 'card' } };

  it('shows counts by status, how many have data, days left, date and sample label, and leads to the list', async () => {
    const { view, host, user, root } = await mountReady(card);
    expect(view.getByRole('heading', { level: 2, name: 'Chỉ tiêu chuyển đổi số năm 2026' })).toBeTruthy();
    expect(view.getByText('27 trên 30 chỉ tiêu có số liệu')).toBeTruthy();
    expect(view.getByText('Còn 183 ngày đến hết năm')).toBeTruthy();
    expect(view.getByText('Số liệu đến ngày 10/6/2026')).toBeTruthy();
    expect(view.getByText('Số liệu minh hoạ')).toBeTruthy();
    const bar = within(view.getByRole('group', { name: 'Số chỉ tiêu theo trạng thái' }));
    expect(bar.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Đã đạt 3',
      'Đúng tiến độ 12',
      'Có nguy cơ 5',
      'Chậm tiến độ 3',
      'Chưa có số liệu 3',
      'Chưa đánh giá được 4',
    ]);
    await expectNoAxeViolations(root());
    await user.click(bar.getByRole('link', { name: 'Có nguy cơ 5' }));
    await user.click(view.getByRole('link', { name: 'Xem cả 30 chỉ tiêu' }));
    expect(host.opened.map(({ route }) => route)).toEqual([
      { name: 'targets', search: { status: 'atRisk' } },
      { name: 'targets', search: {} },
    ]);
  });

  it('says so when nothing was reported, and shows no 0 as a figure', async () => {
    const { view, root } = await mountReady({ ...card, figures: 'none' });
    expect(view.getByText('0 trên 30 chỉ tiêu có số liệu')).toBeTruthy();
    expect(view.queryByText('Số liệu minh hoạ')).toBeNull();
    await expectNoAxeViolations(root());
  });

  it('shows one pillar when told to', async () => {
    const { view } = await mountReady({ ...card, config: { view: 'card', pillar: 'economy' } });
    expect(view.getByText('Kinh tế số')).toBeTruthy();
    expect(view.getByText('3 trên 4 chỉ tiêu có số liệu')).toBeTruthy();
    expect(view.getByRole('link', { name: 'Xem cả 4 chỉ tiêu' }).getAttribute('href')).toBe(
      '/targets?pillar=economy',
    );
  });
});

describe('The list', () => {
  it('shows all 30 by pillar, each with text, goal in words, figure, status, agency and date', async () => {
    const { view, root, host } = await mountReady();
    expect(cards(view)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(view.getByRole('status').textContent).toBe('30 chỉ tiêu');
    const seven = within(view.getByText('Chỉ tiêu 7').closest('li') as HTMLElement);
    expect(seven.getByRole('heading', { level: 4 }).textContent).toBe(
      'Trên 90% người dân, doanh nghiệp hài lòng đối với việc sử dụng dịch vụ công trực tuyến.',
    );
    expect(seven.getByText('60,4%')).toBeTruthy();
    expect(seven.getByText('Mục tiêu: trên 90%')).toBeTruthy();
    expect(seven.getByText('Chậm tiến độ')).toBeTruthy();
    expect(seven.getByText(/^Sở, ban, ngành/).closest('.ct-card-footer')?.textContent).toContain(
      'Sở, ban, ngành; UBND xã, phường',
    );
    expect(seven.getByRole('link', { name: 'UBND xã, phường' }).getAttribute('href')).toBe(
      '/agencies/ubnd-xa-phuong',
    );
    expect(seven.getByText('Số liệu minh hoạ, 10/6/2026')).toBeTruthy();
    expect(host.emitted).toEqual([{ name: 'view:titled', detail: { title: 'Chỉ tiêu' } }]);
    await expectNoAxeViolations(root());
  });

  it('shows "Chưa có số liệu" and never 0 where nothing was reported', async () => {
    const { view, root } = await mountReady({ figures: 'none' });
    const one = within(view.getByText('Chỉ tiêu 1').closest('li') as HTMLElement);
    expect(one.getAllByText('Chưa có số liệu')).toHaveLength(2);
    expect(one.queryByRole('meter')).toBeNull();
    expect(one.queryByText(/^0/)).toBeNull();
    expect(view.queryByText('Số liệu minh hoạ')).toBeNull();
    await expectNoAxeViolations(root());
  });

  it('shows a composite by both figures and a milestone without a number', async () => {
    const { view } = await mountReady();
    const fifteen = within(view.getByText('Chỉ tiêu 15').closest('li') as HTMLElement);
    expect(fifteen.getAllByRole('meter')).toHaveLength(2);
    const twelve = within(view.getByText('Chỉ tiêu 12').closest('li') as HTMLElement);
    expect(twelve.queryByRole('meter')).toBeNull();
    expect(twelve.getByText('Đã báo cáo: chưa hoàn thành')).toBeTruthy();
    expect(twelve.getByText('Cột mốc, không đo bằng con số')).toBeTruthy();
  });

  it('filters at once, announces how many are left, and keeps the filter in the address', async () => {
    const { view, host, user, asked, root, openFilters } = await mountReady();
    await openFilters();
    await user.click(view.getByRole('checkbox', { name: /Đã đạt/ }));
    expect(cards(view)).toEqual([3, 22, 30]);
    expect(view.getByRole('status').textContent).toBe('3 trên 30 chỉ tiêu');
    await user.click(view.getByRole('checkbox', { name: 'Xã hội số' }));
    await user.selectOptions(view.getByRole('combobox', { name: 'Cơ quan chủ trì' }), 'cong-an-thanh-pho');
    expect(cards(view)).toEqual([22]);
    await waitFor(() =>
      expect(host.navigation.route.get()).toEqual({
        name: 'targets',
        search: { status: 'met', pillar: 'society', lead: 'cong-an-thanh-pho' },
      }),
    );
    expect(host.history).toHaveLength(1);
    expect(asked).toEqual(['/v1/targets', '/v1/summary']);
    await expectNoAxeViolations(root());
    await user.click(view.getByRole('button', { name: 'Xoá bộ lọc' }));
    expect(cards(view)).toHaveLength(30);
    await waitFor(() => expect(host.navigation.route.get()).toEqual({ name: 'targets', search: {} }));
  });

  it('finds text without accents while it is typed, and writes the address once the typing pauses', async () => {
    const { view, host, user } = await mountReady();
    await user.type(view.getByRole('searchbox', { name: 'Tìm trong chỉ tiêu' }), 'chu ky so');
    // Every word occurs in these, as the contract says; 27 is the one with the phrase.
    expect(cards(view)).toEqual([9, 23, 25, 27]);
    await waitFor(() =>
      expect(host.navigation.route.get()).toEqual({ name: 'targets', search: { q: 'chu ky so' } }),
    );
    expect(host.opened.length).toBeLessThan(4);
    await user.click(view.getByRole('button', { name: 'Xoá chữ đã nhập' }));
    await waitFor(() => expect(host.navigation.route.get()).toEqual({ name: 'targets', search: {} }));
  });

  it('reads the filter from the address, also when the host changes it', async () => {
    const { view, host } = await mountReady({
      host: { route: { name: 'targets', search: { status: 'noData' } } },
    });
    expect(cards(view)).toEqual([9, 18, 27]);
    await act(async () => host.goTo({ name: 'targets', search: { q: 'vneid', sort: 'status' } }));
    expect(cards(view)).toEqual([22]);
    expect(view.getByRole<HTMLInputElement>('searchbox').value).toBe('vneid');
  });

  it('sorts as one list, each card with its pillar', async () => {
    const { view, user, openFilters } = await mountReady();
    await openFilters();
    await user.selectOptions(view.getByRole('combobox', { name: 'Sắp xếp' }), 'attainment');
    expect(view.getByText('Chỉ tiêu 7 · Chính quyền số')).toBeTruthy();
    expect(cards(view).slice(-4)).toEqual([9, 12, 18, 27]);
  });

  it('says so when nothing matches, with a way back', async () => {
    const { view, user, root } = await mountReady({
      host: { route: { name: 'targets', search: { q: 'khong co', status: 'met' } } },
    });
    expect(view.getByRole('heading', { name: 'Không có chỉ tiêu nào khớp' })).toBeTruthy();
    expect(view.getByRole('status').textContent).toBe('0 trên 30 chỉ tiêu');
    await expectNoAxeViolations(root());
    await user.click(view.getAllByRole('button', { name: 'Xoá bộ lọc' }).at(-1) as HTMLElement);
    expect(cards(view)).toHaveLength(30);
  });

  it('keeps the filter to itself on a page of the host’s own', async () => {
    const { view, host, user, openFilters } = await mountReady({ host: { route: null } });
    await openFilters();
    await user.click(view.getByRole('checkbox', { name: /Đã đạt/ }));
    // user-event types elsewhere once something inside a shadow root had the focus.
    fireEvent.change(view.getByRole('searchbox'), { target: { value: 'vneid' } });
    expect(cards(view)).toEqual([22]);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(host.opened).toEqual([]);
    expect(cards(view)).toEqual([22]);
  });

  it('shows one pillar when told to, and follows a change of the config', async () => {
    const { view, mounted } = await mountReady({ config: { pillar: 'economy' } });
    expect(cards(view)).toEqual([16, 17, 18, 19]);
    expect(view.queryByRole('checkbox', { name: 'Xã hội số' })).toBeNull();
    await act(async () => mounted.update({ apiBaseUrl: 'http://localhost:4002', headingLevel: 1 }));
    expect(cards(view)).toHaveLength(30);
    expect(view.getByRole('heading', { level: 1, name: 'Chỉ tiêu' })).toBeTruthy();
  });

  it('works by keyboard alone', async () => {
    const { view, host, user, shadow } = await mountReady();
    // Native: the browser opens it by Enter or space.
    const more = view.getByText('Bộ lọc khác');
    more.focus();
    expect(shadow.activeElement).toBe(more);
    expect(more.localName).toBe('summary');
    view.getByRole('checkbox', { name: /Chậm tiến độ/ }).focus();
    await user.keyboard(' ');
    expect(cards(view)).toEqual([7, 23, 28]);
    const link = view.getByRole('link', { name: /hài lòng/ });
    link.focus();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(host.navigation.route.get()).toEqual({ name: 'target', no: 7, search: { status: 'offTrack' } }),
    );
  });
});

describe('One target', () => {
  it('leads back to the list as it was filtered, and to the same place in it', async () => {
    const { view, host, user, shadow } = await mountReady({
      host: { route: { name: 'targets', search: { status: 'met' } } },
    });
    await user.click(view.getByRole('link', { name: /VNeID/ }));
    await waitFor(() =>
      expect(host.navigation.route.get()).toEqual({ name: 'target', no: 22, search: { status: 'met' } }),
    );
    const back = view.getByRole('link', { name: 'Tất cả chỉ tiêu' });
    expect(shadow.activeElement?.contains(back)).toBe(true);
    await user.click(back);
    expect(cards(view)).toEqual([3, 22, 30]);
    expect(shadow.activeElement?.textContent).toContain('VNeID');
  });

  it('is shown at once from the list, with its provenance once that is here', async () => {
    const { view, host } = await mountReady({ latency: 60 });
    await act(async () => host.goTo({ name: 'target', no: 20 }));
    expect(view.getByText('39,3%')).toBeTruthy();
    expect(view.queryByText('Phụ lục I, dòng 20')).toBeNull();
    expect(await view.findByText('Phụ lục I, dòng 20')).toBeTruthy();
  });
});

describe('When reading fails', () => {
  it.each([
    ['malformed', 'Mạng trả về nội dung lạ thay cho số liệu; có thể Wi-Fi đang đòi đăng nhập.'],
    ['html', 'Mạng trả về nội dung lạ thay cho số liệu; có thể Wi-Fi đang đòi đăng nhập.'],
    ['forbidden', 'Máy chủ không cho phép xem nội dung này.'],
  ] as const)('%s is told in words, retried by hand, and heals', async (fault, text) => {
    const { view, user, root } = await mountReady({ fault: { listTargets: { fault, times: 1 } } });
    expect(view.getByRole('alert').textContent).toContain(text);
    await expectNoAxeViolations(root());
    await user.click(view.getByRole('button', { name: 'Thử lại' }));
    await waitFor(() => expect(cards(view)).toHaveLength(30));
    expect(view.queryByRole('alert')).toBeNull();
  });

  it('a server that is down for a moment heals by itself', async () => {
    const { view, asked } = await mountReady({ fault: { listTargets: { fault: 'internal', times: 1 } } });
    expect(cards(view)).toHaveLength(30);
    expect(asked.filter((path) => path === '/v1/targets')).toHaveLength(2);
  });

  it('the words follow the language', async () => {
    const { view, host } = await mountReady({ fault: 'malformed' });
    await act(async () => host.setLocale('en'));
    await waitFor(() => expect(view.getByRole('alert').textContent).toContain('Figures could not be loaded'));
  });

  it('a network that never answers becomes an honest view before the host gives up', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const { isReady, root } = await mountScoreboard({ fault: 'never' });
      expect(within(root()).getByRole('status').textContent).toBe('Đang tải chỉ tiêu');
      await act(() => vi.advanceTimersByTimeAsync(5100));
      expect(isReady.current).toBe(true);
      expect(within(root()).getByRole('status').textContent).toBe('Mạng đang chậm, số liệu vẫn đang tải…');
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('Offline', () => {
  it('keeps the last good figures with their date, filters them, and reads anew once back', async () => {
    const { view, host, user, asked, root, openFilters } = await mountReady();
    await act(async () => host.setOnline(false));
    expect(view.getByText('Đang ngoại tuyến')).toBeTruthy();
    expect(view.getByText(/^Đang hiện số liệu tải lúc .*\d{2}:\d{2}/)).toBeTruthy();
    await openFilters();
    await user.click(view.getByRole('checkbox', { name: /Đã đạt/ }));
    expect(cards(view)).toEqual([3, 22, 30]);
    await expectNoAxeViolations(root());
    await act(async () => host.setOnline(true));
    await waitFor(() => expect(asked.filter((path) => path === '/v1/targets')).toHaveLength(2));
    await waitFor(() => expect(view.queryByText('Đang ngoại tuyến')).toBeNull());
  });

  it('says so when there is nothing to show yet, and loads by itself once back', async () => {
    const { view, host, root } = await mountReady({ host: { online: false, route: { name: 'targets' } } });
    expect(view.getByRole('alert').textContent).toContain('Thiết bị đang ngoại tuyến.');
    await expectNoAxeViolations(root());
    await act(async () => host.setOnline(true));
    await waitFor(() => expect(cards(view)).toHaveLength(30));
  });

  it('opens a target from the list with what is known of it', async () => {
    const { view, host, user } = await mountReady();
    await act(async () => host.setOnline(false));
    await user.click(view.getByRole('link', { name: /5G/ }));
    expect(view.getByText('39,3%')).toBeTruthy();
    expect(await view.findByText('Chưa tải được phần trích dẫn từ kế hoạch.')).toBeTruthy();
    expect(view.getAllByText(/ngoại tuyến/).length).toBeGreaterThan(0);
  });
});

describe('Language and theme', () => {
  it('switch live; the plan’s words stay Vietnamese and are marked so', async () => {
    const { view, host, root } = await mountReady();
    await act(async () => host.setTheme({ name: 'dark' }));
    expect(root().dataset.theme).toBe('dark');
    await act(async () => host.setLocale('en'));
    await waitFor(() => expect(view.getByRole('heading', { level: 2, name: 'Targets' })).toBeTruthy());
    expect(root().querySelector('.ct-page')?.closest('[lang]')?.getAttribute('lang')).toBe('en');
    const text = view.getByText('Tỷ lệ phủ sóng mạng 5G trên địa bàn ≥ 50%.');
    expect(text.getAttribute('lang')).toBe('vi');
    expect(view.getAllByText('Goal: more than 90%')).toHaveLength(1);
    expect(host.emitted.at(-1)).toEqual({ name: 'view:titled', detail: { title: 'Targets' } });
    await expectNoAxeViolations(root());
  });

  it('nothing is drawn in Vietnamese first for a reader of English', async () => {
    const { view, shadow } = await mountReady({ host: { locale: 'en', route: { name: 'targets' } } });
    expect(view.getByRole('heading', { level: 2, name: 'Targets' })).toBeTruthy();
    expect(shadow.textContent).not.toContain('Chỉ tiêu ');
  });

  it('the English page of one target is accessible', async () => {
    const { view, root } = await mountReady({ host: { locale: 'en', route: { name: 'target', no: 15 } } });
    await view.findAllByRole('figure');
    await expectNoAxeViolations(root());
  });
});

it('reads nothing while the host hides it, and catches up when shown again', async () => {
  const { mounted, host, asked } = await mountReady();
  await act(async () => mounted.suspend(true));
  await act(async () => host.setOnline(false));
  await act(async () => host.setOnline(true));
  await act(async () => host.goTo({ name: 'target', no: 3 }));
  expect(asked).toEqual(['/v1/targets', '/v1/summary']);
  await act(async () => mounted.suspend(false));
  await waitFor(() => expect(asked).toContain('/v1/targets/3'));
});
