import { expectNoAxeViolations } from '@cantho/testing/axe';
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { drawShell, moduleTexts, probeField, probeModule } from './testShell.tsx';

const citizen = { displayName: 'Công dân mẫu 1', roles: ['citizen'] } as const;

const nav = () => within(screen.getByRole('navigation', { name: /Các mục chính|Main sections/ }));
const drawn = async (...texts: string[]) => waitFor(() => expect(moduleTexts()).toEqual(texts));

beforeEach(() => {
  document.title = '';
});

describe('routes', () => {
  it.each([
    ['/targets', 'Probe of targets'],
    ['/targets/15?pillar=society', 'Probe of target 15'],
    ['/tasks', 'Probe of tasks'],
    ['/tasks/2', 'Probe of task 2'],
    ['/feedback?about=target-15', 'Probe of feedback'],
    ['/feedback/receipts/CT-1', 'Probe of receipt'],
    ['/agencies?q=so', 'Probe of agencies'],
    ['/agencies/so-y-te', 'Probe of agency so-y-te'],
    ['/followed', 'Probe of followed'],
  ])('at %s a module draws "%s", and the page is titled so', async (path, title) => {
    drawShell({ path });
    await drawn(title);
    await waitFor(() => expect(document.title).toBe(`${title} · Can Tho Smart`));
  });

  it('at / is the home page with the plan’s card, which follows no route', async () => {
    const { container } = drawShell();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Cần Thơ');
    expect(screen.getByText('Chào buổi sáng')).toBeTruthy();
    expect(container.textContent).toContain('30 chỉ tiêu và 51 nhiệm vụ');
    await drawn('Probe of none');
    expect(document.title).toBe('Can Tho Smart');
  });

  it('at /about is what this stand-in is', () => {
    drawShell({ path: '/about/' });
    expect(screen.getByRole('heading', { level: 1, name: 'Giới thiệu' })).toBeTruthy();
    expect(document.title).toBe('Giới thiệu · Can Tho Smart');
  });

  it.each(['/nope', '/targets/abc', '/feedback/more', '/agencies/So_Y_Te', '/followed/1'])(
    'at %s is "not found", with a way home',
    async (path) => {
      drawShell({ path });
      expect(screen.getByRole('heading', { level: 1, name: 'Không tìm thấy trang' })).toBeTruthy();
      await userEvent.click(screen.getByRole('link', { name: 'Về trang chủ' }));
      expect(location.pathname).toBe('/');
    },
  );

  it.each([
    ['/targets/15', 'Chỉ tiêu'],
    ['/feedback/receipts', 'Góp ý'],
    ['/agencies/so-y-te', 'Cơ quan'],
    ['/followed', 'Đang theo dõi'],
  ])('at %s the page is called "%s" until its module has said more', (path, name) => {
    drawShell({ path, load: () => new Promise(() => {}) });
    expect(document.title).toBe(`${name} · Can Tho Smart`);
  });

  it('shows the same module another route without mounting it anew', async () => {
    const { shell } = drawShell({ path: '/targets' });
    await drawn('Probe of targets');
    await userEvent.type(probeField(), 'ô');
    act(() => shell.navigation.open({ name: 'target', no: 12 }));
    await drawn('Probe of target 12');
    expect(probeField().value).toBe('ô');
    expect(location.pathname).toBe('/targets/12');
  });

  it('keeps a module as it was while the person is elsewhere', async () => {
    drawShell({ path: '/feedback' });
    await drawn('Probe of feedback');
    await userEvent.type(probeField(), 'ý kiến');
    await userEvent.click(nav().getByRole('link', { name: 'Nhiệm vụ' }));
    await drawn('Probe of tasks');
    await userEvent.click(nav().getByRole('link', { name: 'Góp ý' }));
    await drawn('Probe of feedback');
    expect(probeField().value).toBe('ý kiến');
  });

  it('suspends what is not in view, and wakes it again', async () => {
    const suspend = vi.fn();
    const load = async (id: 'scoreboard' | 'task-tracker' | 'feedback-widget') => {
      const probe = probeModule(id);
      const mount: typeof probe.mount = (...args) => ({
        ...probe.mount(...args),
        suspend: (on) => suspend(id, on),
      });
      return { ...probe, mount };
    };
    drawShell({ path: '/targets', load });
    await drawn('Probe of targets');
    await userEvent.click(nav().getByRole('link', { name: 'Nhiệm vụ' }));
    await waitFor(() => expect(suspend).toHaveBeenLastCalledWith('scoreboard', true));
    await drawn('Probe of tasks');
    await userEvent.click(nav().getByRole('link', { name: 'Chỉ tiêu' }));
    await waitFor(() => expect(suspend.mock.calls.slice(-2)).toContainEqual(['scoreboard', false]));
    expect(suspend.mock.calls.slice(-2)).toContainEqual(['task-tracker', true]);
  });
});

describe('moving about', () => {
  it('marks the page in the navigation, and its section', async () => {
    const { shell } = drawShell({ path: '/targets' });
    const link = nav().getByRole('link', { name: 'Chỉ tiêu' });
    expect(link.getAttribute('aria-current')).toBe('page');
    act(() => shell.navigation.open({ name: 'target', no: 3 }));
    expect(link.getAttribute('aria-current')).toBe('true');
    expect(nav().getByRole('link', { name: 'Trang chủ' }).hasAttribute('aria-current')).toBe(false);
  });

  it.each(['/agencies', '/agencies/so-y-te', '/followed'])(
    'marks no section at %s, which is of targets and tasks alike',
    (path) => {
      drawShell({ path });
      const links = nav().getAllByRole('link');
      expect(links.filter((link) => link.hasAttribute('aria-current'))).toEqual([]);
    },
  );

  it('leads to the agencies from the home page, and from every page’s end', async () => {
    drawShell();
    await userEvent.click(within(screen.getByRole('main')).getByRole('link', { name: /^Cơ quan/ }));
    await drawn('Probe of agencies');
    await userEvent.click(nav().getByRole('link', { name: 'Nhiệm vụ' }));
    await userEvent.click(within(screen.getByRole('contentinfo')).getByRole('link', { name: 'Cơ quan' }));
    await drawn('Probe of agencies');
    expect(location.pathname).toBe('/agencies');
  });

  it('leads those signed in to what they follow, from the home page and from their account', async () => {
    const { signIn } = drawShell();
    expect(screen.queryByRole('link', { name: /^Đang theo dõi/ })).toBeNull();
    act(() => signIn.show({ status: 'signedIn', user: citizen }));
    await userEvent.click(screen.getByRole('link', { name: /^Đang theo dõi/ }));
    await drawn('Probe of followed');
    await userEvent.click(nav().getByRole('link', { name: 'Nhiệm vụ' }));
    await userEvent.click(screen.getByRole('button', { name: 'Tài khoản: Công dân mẫu 1' }));
    await userEvent.click(screen.getByRole('link', { name: 'Đang theo dõi' }));
    await drawn('Probe of followed');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
    expect(screen.queryByRole('button', { name: 'Đăng xuất' })).toBeNull();
  });

  it('moves the focus to the new page and tells its title', async () => {
    drawShell();
    await userEvent.click(nav().getByRole('link', { name: 'Nhiệm vụ' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
    await waitFor(() =>
      expect(screen.getAllByRole('status').map((status) => status.textContent)).toContain('Probe of tasks'),
    );
  });

  it('leaves the focus alone when only filters change', async () => {
    const { shell } = drawShell({ path: '/targets' });
    await drawn('Probe of targets');
    const link = nav().getByRole('link', { name: 'Chỉ tiêu' });
    link.focus();
    act(() => shell.navigation.open({ name: 'targets', search: { q: 'ai' } }, { replace: true }));
    await new Promise((done) => setTimeout(done, 80));
    expect(document.activeElement).toBe(link);
    expect(location.search).toBe('?q=ai');
  });

  it('brings a module when its link is pointed at or has the focus', async () => {
    const { prefetched } = drawShell();
    await userEvent.hover(nav().getByRole('link', { name: 'Nhiệm vụ' }));
    act(() => nav().getByRole('link', { name: 'Góp ý' }).focus());
    expect(prefetched).toEqual(['task-tracker', 'feedback-widget']);
  });

  it('has a way past the header', async () => {
    drawShell();
    await userEvent.tab();
    const skip = screen.getByRole('link', { name: 'Đến nội dung chính' });
    expect(document.activeElement).toBe(skip);
    expect(skip.getAttribute('href')).toBe(`#${screen.getByRole('main').id}`);
  });
});

describe('language and theme', () => {
  it('change live, are kept, and reach modules', async () => {
    const { shell } = drawShell();
    await userEvent.click(screen.getByRole('button', { name: /^VI\s*Ngôn ngữ: Tiếng Việt$/ }));
    await userEvent.click(screen.getByRole('radio', { name: 'English' }));
    expect(await screen.findByText('Good morning')).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('cantho:shell:locale')).toBe('en');
    expect(shell.shellHost.hosts.scoreboard.locale.get()).toBe('en');
    await userEvent.click(screen.getByRole('button', { name: 'Theme: Same as device' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(localStorage.getItem('cantho:shell:theme')).toBe('dark');
    expect(shell.shellHost.cardHost.theme.get()).toEqual({ name: 'dark' });
  });

  it('are what was kept the last time', async () => {
    drawShell({ stored: { locale: 'en', theme: 'dark' } });
    expect(await screen.findByRole('button', { name: 'Theme: Dark' })).toBeTruthy();
    expect([document.documentElement.lang, document.documentElement.dataset.theme]).toEqual(['en', 'dark']);
  });

  it('Khmer is offered as a draft, in the words of the page', async () => {
    drawShell({ stored: { locale: 'en' } });
    await userEvent.click(await screen.findByRole('button', { name: /Language: English/ }));
    const khmer = screen.getByRole('radio', { name: 'ភាសាខ្មែរ draft awaiting review' });
    expect(screen.getByText('ភាសាខ្មែរ').lang).toBe('km');
    await userEvent.click(khmer);
    expect(await screen.findByRole('radio', { name: 'ភាសាខ្មែរ សេចក្តីព្រាង រង់ចាំការពិនិត្យ' })).toBe(khmer);
    expect(screen.getByRole('button', { name: /^KM\s*ភាសា: ភាសាខ្មែរ$/ })).toBeTruthy();
  });

  it('Khmer reaches modules, and the page says in both languages that it is a draft', async () => {
    const { shell } = drawShell({ path: '/about' });
    expect(screen.queryByText(/bản nháp chờ rà soát/)).toBeNull();
    act(() => shell.preferences.chooseLocale('km'));
    expect((await screen.findByText(/bản nháp chờ rà soát/)).lang).toBe('vi');
    expect(screen.getByText(/^ការបកប្រែជាភាសាខ្មែរនេះជាសេចក្តីព្រាង/)).toBeTruthy();
    expect(document.documentElement.lang).toBe('km');
    expect(shell.shellHost.hosts.scoreboard.locale.get()).toBe('km');
    act(() => shell.preferences.chooseLocale('vi'));
    await waitFor(() => expect(screen.queryByText(/bản nháp chờ rà soát/)).toBeNull());
  });

  it.each([
    ['vi', 'Nguồn: Kế hoạch 224/KH-UBND, ban hành ngày 31/12/2025'],
    ['en', 'Source: Plan 224/KH-UBND, issued on 31 Dec 2025'],
    ['km', 'ប្រភព៖ ផែនការ 224/KH-UBND ចេញថ្ងៃទី 31/12/2025'],
  ])('in %s dates are written as the modules write them', async (locale, source) => {
    drawShell({ stored: { locale } });
    expect(await screen.findByText(source)).toBeTruthy();
  });

  it('a language that does not come leaves the one drawn, is reported, and comes with the network', async () => {
    const loadTexts = vi.fn(async () => ({ home: { morning: 'Good morning' } }));
    loadTexts.mockRejectedValueOnce(new Error('offline'));
    const { online, sent } = drawShell({ stored: { locale: 'en' }, loadTexts });
    await waitFor(() =>
      expect(sent.map((report) => JSON.parse(report))).toMatchObject([{ moduleId: 'shell' }]),
    );
    expect(screen.getByText('Chào buổi sáng')).toBeTruthy();
    expect(document.documentElement.lang).toBe('vi');
    act(() => online.set(false));
    act(() => online.set(true));
    expect(await screen.findByText('Good morning')).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
  });

  it('of two languages chosen one after the other the last is drawn, whichever comes first', async () => {
    const waiting = new Map<string, (texts: Record<string, unknown>) => void>();
    const loadTexts = (locale: string) =>
      new Promise<Record<string, unknown>>((done) => waiting.set(locale, done));
    const { shell } = drawShell({ loadTexts });
    act(() => shell.preferences.chooseLocale('en'));
    act(() => shell.preferences.chooseLocale('km'));
    await act(async () => waiting.get('km')?.({ home: { morning: 'អរុណសួស្តី' } }));
    await act(async () => waiting.get('en')?.({ home: { morning: 'Good morning' } }));
    expect(screen.getByText('អរុណសួស្តី')).toBeTruthy();
    expect(document.documentElement.lang).toBe('km');
  });

  it('Vietnamese readers ask for no texts of other languages', async () => {
    const loadTexts = vi.fn(async () => ({}));
    drawShell({ loadTexts });
    await drawn('Probe of none');
    expect(loadTexts).not.toHaveBeenCalled();
  });

  it('a menu closes by Escape, with the focus back on its button, and by a press elsewhere', async () => {
    drawShell();
    const button = screen.getByRole('button', { name: /Ngôn ngữ/ });
    await userEvent.click(button);
    await userEvent.keyboard('{Escape}');
    expect([button.getAttribute('aria-expanded'), document.activeElement]).toEqual(['false', button]);
    await userEvent.click(button);
    await userEvent.click(screen.getByRole('heading', { level: 1 }));
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

describe('signing in', () => {
  it('starts from where one is, with filters', async () => {
    const { signIn } = drawShell({ path: '/targets?pillar=society' });
    await userEvent.click(screen.getByRole('button', { name: 'Đăng nhập' }));
    expect(signIn.starts).toEqual(['/targets?pillar=society']);
  });

  it('starts from a module with the route it names', async () => {
    const { signIn, shell } = drawShell({ path: '/feedback' });
    await shell.shellHost.hosts['feedback-widget'].auth.signIn({
      name: 'feedback',
      search: { about: 'plan' },
    });
    await shell.shellHost.hosts['feedback-widget'].auth.signIn();
    expect(signIn.starts).toEqual(['/feedback?about=plan', '/feedback']);
  });

  it.each([
    ['checking', 'Đang kiểm tra đăng nhập…'],
    ['leaving', 'Đang chuyển sang trang đăng nhập…'],
  ] as const)('while %s the button is busy and does nothing', async (status, name) => {
    const { signIn } = drawShell();
    act(() => signIn.show({ status }));
    await userEvent.click(screen.getByRole('button', { name }));
    expect(signIn.starts).toEqual([]);
  });

  it('shows who is signed in, greets them, and signs out', async () => {
    const { signIn } = drawShell();
    act(() => signIn.show({ status: 'signedIn', user: citizen }));
    expect(screen.getByText('Chào buổi sáng, Công dân mẫu 1')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Tài khoản: Công dân mẫu 1' }));
    expect(screen.getByText('Người dân')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Đăng xuất' }));
    expect(signIn.ends).toBe(1);
  });

  it.each([
    ['cancelled', 'Bạn chưa đăng nhập'],
    ['failed', 'Chưa đăng nhập được'],
    ['unreachable', 'Chưa kết nối được trang đăng nhập'],
    ['expired', 'Phiên đăng nhập đã kết thúc'],
    ['signedOutHere', 'Bạn đã đăng xuất khỏi ứng dụng này'],
  ] as const)('tells when it %s, until dismissed', async (notice, title) => {
    const { signIn } = drawShell();
    act(() => signIn.tell(notice));
    expect(screen.getByText(title)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Đóng thông báo' }));
    expect(screen.queryByText(title)).toBeNull();
  });
});

describe('a module that fails', () => {
  it('leaves the rest of the app, shows the id of its one report, and comes on another try', async () => {
    let fails = true;
    const { shell, sent } = drawShell({
      path: '/targets',
      load: async (id, host) => {
        if (!fails) return probeModule(id);
        const error = new Error('503');
        host.reportError({ moduleId: id, phase: 'load', error });
        throw error;
      },
    });
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByRole('heading', { level: 1, name: 'Chưa tải được phần này' })).toBeTruthy();
    expect(sent).toHaveLength(1);
    expect(alert.textContent).toContain(JSON.parse(sent[0] ?? '').id);
    expect(nav().getAllByRole('link')).toHaveLength(4);
    fails = false;
    await userEvent.click(within(alert).getByRole('button', { name: 'Thử lại' }));
    await drawn('Probe of targets');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(shell.navigation.path.get()).toBe('/targets');
  });

  it('because the device is offline says so, and comes by itself with the network', async () => {
    const { online } = drawShell({
      path: '/targets',
      load: async (id) => {
        if (!online.get()) throw new TypeError('Failed to fetch');
        return probeModule(id);
      },
    });
    act(() => online.set(false));
    await userEvent.click(nav().getByRole('link', { name: 'Nhiệm vụ' }));
    expect((await screen.findByRole('alert')).textContent).toContain('sẽ tự tải lại khi có mạng');
    expect(screen.getByText(/^Đang ngoại tuyến/)).toBeTruthy();
    act(() => online.set(true));
    await drawn('Probe of tasks');
    expect(screen.queryByText(/^Đang ngoại tuyến/)).toBeNull();
  });

  it('of another version offers to reload the app', async () => {
    const { reloads } = drawShell({
      path: '/targets',
      load: () => Promise.reject(Object.assign(new Error('^2.0.0'), { name: 'ContractMismatchError' })),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Tải lại trang' }));
    expect(reloads()).toBe(1);
  });

  it('on the home page leaves the links to everything else', async () => {
    drawShell({ load: () => Promise.reject(new Error('gone')) });
    expect(await screen.findByRole('heading', { level: 2, name: 'Chưa tải được phần này' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /51 nhiệm vụ/ })).toBeTruthy();
  });
});

describe('accessibility', () => {
  it.each(['/', '/targets/15', '/agencies', '/about', '/nope', '/signed-in'])(
    '%s has no violation',
    async (path) => {
      drawShell({ path });
      if (path === '/' || path.startsWith('/targets'))
        await waitFor(() => expect(moduleTexts()).toHaveLength(1));
      await expectNoAxeViolations(document.body);
    },
  );

  it.each(['/', '/about'])('%s in Khmer, with the languages open, has none either', async (path) => {
    drawShell({ path, stored: { locale: 'km' } });
    await userEvent.click(await screen.findByRole('button', { name: /^KM\s*ភាសា/ }));
    await expectNoAxeViolations(document.body);
  });

  it('open menus, notices and fallbacks have none either', async () => {
    const { signIn, online } = drawShell({ load: () => Promise.reject(new Error('gone')) });
    await screen.findByRole('alert');
    act(() => {
      signIn.tell('cancelled');
      online.set(false);
      signIn.show({ status: 'signedIn', user: citizen });
    });
    await userEvent.click(screen.getByRole('button', { name: /Ngôn ngữ/ }));
    await expectNoAxeViolations(document.body);
    await userEvent.click(screen.getByRole('button', { name: /Tài khoản/ }));
    await expectNoAxeViolations(document.body);
  });
});
