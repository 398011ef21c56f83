import { expectNoAxeViolations } from '@cantho/testing/axe';
import { act, configure, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { MountSetup } from '../test/mountForTest.ts';
import { mountReady } from '../test/mountReady.ts';

// Looking for roles takes a while on a busy machine.
vi.setConfig({ testTimeout: 20_000 });
configure({ asyncUtilTimeout: 6000 });

const agencies: MountSetup = { host: { route: { name: 'agencies' } } };
const agency = (id: string): MountSetup => ({ host: { route: { name: 'agency', id } } });
const names = (view: ReturnType<typeof within>) =>
  view.getAllByRole('heading', { level: 3 }).map(({ textContent }: HTMLElement) => textContent);

describe('All agencies', () => {
  it('are listed with kind, what each leads by status and deadline, last report and missed reports', async () => {
    const { view, root, host } = await mountReady(agencies);
    expect(view.getByRole('heading', { level: 2, name: 'Cơ quan thực hiện' })).toBeTruthy();
    expect(view.getByRole('status').textContent).toMatch(/^\d+ cơ quan$/);
    const card = (name: string) =>
      within(view.getByRole('heading', { level: 3, name }).closest('li') as HTMLElement);
    const science = card('Sở Khoa học và Công nghệ');
    expect(science.getByText('Chủ trì 9 chỉ tiêu')).toBeTruthy();
    expect(
      science.getByRole('group', { name: 'Sở Khoa học và Công nghệ: nhiệm vụ theo thời hạn' }).textContent,
    ).toMatch(/Quá hạn \d/);
    expect(science.getByText('Báo cáo gần nhất: tháng', { exact: false })).toBeTruthy();
    expect(science.getByText('Chậm 6 kỳ báo cáo tháng')).toBeTruthy();
    expect(card('Sở, ban, ngành').getByText('Nhóm cơ quan')).toBeTruthy();
    expect(host.emitted).toEqual([{ name: 'view:titled', detail: { title: 'Cơ quan thực hiện' } }]);
    await expectNoAxeViolations(root());
  });

  it('are found without accents and sorted, and the address keeps both', async () => {
    const { view, user, host } = await mountReady(agencies);
    await user.type(view.getByRole('searchbox', { name: 'Tìm cơ quan' }), 'giao duc');
    expect(names(view)).toEqual(['Sở Giáo dục và Đào tạo']);
    await user.selectOptions(view.getByRole('combobox', { name: 'Sắp xếp' }), 'missed');
    await waitFor(() =>
      expect(host.navigation.route.get()).toEqual({
        name: 'agencies',
        search: { q: 'giao duc', sort: 'missed' },
      }),
    );
    expect(host.history).toHaveLength(1);
    await act(async () => host.goTo({ name: 'agencies', search: { q: 'khong co gi' } }));
    expect(view.getByRole('heading', { name: 'Không có cơ quan nào khớp' })).toBeTruthy();
    await user.click(view.getByRole('button', { name: 'Xoá bộ lọc' }));
    expect(names(view).length).toBeGreaterThan(20);
  });

  it('are reached from the list of targets and lead to one agency, which takes the focus', async () => {
    const { view, user, host, shadow } = await mountReady();
    await user.click(view.getByRole('link', { name: 'Theo cơ quan' }));
    expect(host.navigation.route.get()).toEqual({ name: 'agencies' });
    await user.click(await view.findByRole('link', { name: 'Sở Tài chính' }));
    expect(host.navigation.route.get()).toEqual({ name: 'agency', id: 'so-tai-chinh' });
    await waitFor(() => expect(view.getByRole('heading', { level: 2, name: 'Sở Tài chính' })).toBeTruthy());
    expect(shadow.activeElement?.contains(view.getByRole('heading', { level: 2 }))).toBe(true);
  });

  it('that cannot be read are told in words, and come by retry', async () => {
    const { view, user, root } = await mountReady({
      ...agencies,
      fault: { listAgencies: { fault: 'malformed', times: 1 } },
    });
    await expectNoAxeViolations(root());
    await user.click(within(view.getByRole('alert')).getByRole('button', { name: 'Thử lại' }));
    await waitFor(() => expect(names(view).length).toBeGreaterThan(20));
  });

  it('stay with their hour while offline', async () => {
    const { view, host } = await mountReady(agencies);
    await act(async () => host.setOnline(false));
    expect(view.getByText('Đang ngoại tuyến')).toBeTruthy();
    expect(names(view).length).toBeGreaterThan(20);
  });
});

describe('One agency', () => {
  it('has its counts, its rows as lead, its last report, and missed reports apart from what is overdue', async () => {
    const { view, root, host } = await mountReady(agency('so-khoa-hoc-va-cong-nghe'));
    expect(view.getByRole('heading', { level: 2, name: 'Sở Khoa học và Công nghệ' })).toBeTruthy();
    expect(view.getByRole('heading', { level: 3, name: 'Chủ trì 9 chỉ tiêu' })).toBeTruthy();
    await waitFor(() =>
      expect(view.getByRole('link', { name: 'Chỉ tiêu 1' }).getAttribute('href')).toBe('/targets/1'),
    );
    await waitFor(() =>
      expect(view.getByRole('link', { name: 'Nhiệm vụ 2' }).getAttribute('href')).toBe('/tasks/2'),
    );
    expect(view.getByText('Chậm 6 kỳ báo cáo tháng')).toBeTruthy();
    expect(view.getByText(/^tháng.6\/2026: thiếu báo cáo về 4 nhiệm vụ$/)).toBeTruthy();
    expect(view.getByText(/Chậm báo cáo là việc khác với nhiệm vụ quá hạn/)).toBeTruthy();
    expect(view.getByRole('link', { name: 'Sở, ban, ngành' }).getAttribute('href')).toBe(
      '/agencies/so-ban-nganh',
    );
    expect(view.getByRole('link', { name: 'Chậm tiến độ 1' }).getAttribute('href')).toBe(
      '/targets?status=offTrack&lead=so-khoa-hoc-va-cong-nghe',
    );
    expect(host.emitted.at(-1)).toEqual({
      name: 'view:titled',
      detail: { title: 'Sở Khoa học và Công nghệ' },
    });
    await expectNoAxeViolations(root());
  });

  it('shows more of a long list when asked', async () => {
    const { view, user } = await mountReady(agency('so-khoa-hoc-va-cong-nghe'));
    const more = await view.findByRole('button', { name: 'Xem thêm 3 mục' });
    const tasks = () => view.getAllByRole('link', { name: /^Nhiệm vụ \d+$/ }).length;
    expect(tasks()).toBe(20);
    await user.click(more);
    await waitFor(() => expect(tasks()).toBe(23));
    expect(view.queryByRole('button', { name: /^Xem thêm/ })).toBeNull();
  });

  it('of a class shows what members reported themselves, and says that not all need be known', async () => {
    const { view, root } = await mountReady(agency('so-ban-nganh'));
    expect(view.getByText('Nhóm cơ quan')).toBeTruthy();
    expect(view.getByText(/Kế hoạch còn viết: Sở, ban, ngành thành phố/)).toBeTruthy();
    expect(view.getByRole('heading', { name: 'Tình hình từng đơn vị' })).toBeTruthy();
    expect(view.getByText(/Nhóm có thể còn đơn vị khác/)).toBeTruthy();
    expect(
      view.getAllByRole('group', { name: /nhiệm vụ theo tình hình đơn vị báo cáo$/ }).length,
    ).toBeGreaterThan(1);
    await expectNoAxeViolations(root());
  });

  it('shows what it coordinates when that is opened', async () => {
    const { view, user, asked, root } = await mountReady(agency('so-tai-chinh'));
    await waitFor(() => expect(asked.filter((path) => path === '/v1/tasks')).toHaveLength(1));
    await user.click(view.getByText(/^Phối hợp \d+ nhiệm vụ$/));
    await waitFor(() => expect(asked.filter((path) => path === '/v1/tasks')).toHaveLength(2));
    await expectNoAxeViolations(root());
  });

  it('has its targets and tasks as files', async () => {
    const { view, user, root } = await mountReady(agency('so-tai-chinh'));
    await user.click(view.getByText('Tải chỉ tiêu và nhiệm vụ của cơ quan này'));
    const links = await view.findAllByRole('link', { name: /Tệp CSV/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'http://localhost:4002/v1/exports/targets?agency=so-tai-chinh&format=csv',
      'http://localhost:4002/v1/exports/tasks?agency=so-tai-chinh&format=csv',
    ]);
    await expectNoAxeViolations(root());
  });

  it('that leads nothing says so, and owes no report', async () => {
    const { view } = await mountReady(agency('bo-nganh-trung-uong'));
    expect(view.getByText('Không chủ trì chỉ tiêu hay nhiệm vụ nào.')).toBeTruthy();
    expect(view.getByText('Cơ quan này không chủ trì nhiệm vụ nào nên không có báo cáo tháng.')).toBeTruthy();
    expect(view.getByText('Phối hợp 1 chỉ tiêu')).toBeTruthy();
  });

  it('that is not in the plan is told so, with a way to the list', async () => {
    const { view, root, user, host } = await mountReady(agency('bo-nao-do'));
    expect(view.getByRole('heading', { name: 'Kế hoạch không có cơ quan này' })).toBeTruthy();
    await expectNoAxeViolations(root());
    await user.click(view.getAllByRole('link', { name: 'Tất cả cơ quan' }).at(-1) as HTMLElement);
    expect(host.navigation.route.get()).toEqual({ name: 'agencies' });
  });

  it('in English marks the plan’s names as Vietnamese', async () => {
    const { view, root } = await mountReady({
      host: { route: { name: 'agency', id: 'so-tai-chinh' }, locale: 'en' },
    });
    expect(view.getByText('Sở Tài chính').getAttribute('lang')).toBe('vi');
    expect(view.getByRole('heading', { name: 'Monthly reports' })).toBeTruthy();
    await expectNoAxeViolations(root());
  });
});
