import { expectNoAxeViolations } from '@cantho/testing/axe';
import { act, configure, fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { MountSetup } from '../test/mountForTest.ts';
import { cards, mountReady } from '../test/mountReady.ts';

// Looking for roles in thirty cards and more takes a while on a busy machine.
vi.setConfig({ testTimeout: 20_000 });
configure({ asyncUtilTimeout: 6000 });

const rowsOf = (view: ReturnType<typeof within>) =>
  view
    .getAllByRole('row')
    .slice(1)
    .map((row: HTMLElement) => Number(within(row).getAllByRole('cell')[0]?.textContent));

describe('The overview', () => {
  it('says in one look how many have data, of which day, how long is left, what changed and how tasks stand', async () => {
    const { view, root, user } = await mountReady();
    expect(view.getByText('27 trên 30 chỉ tiêu có số liệu')).toBeTruthy();
    expect(view.getByText('Còn 183 ngày đến hết năm')).toBeTruthy();
    expect(view.getByText('Số liệu đến ngày 10/6/2026')).toBeTruthy();
    expect(view.getByRole('link', { name: /nhiệm vụ có thời hạn đã hoàn thành/ }).getAttribute('href')).toBe(
      '/tasks',
    );
    const economy = within(
      view.getByRole('group', { name: 'Kinh tế số: số chỉ tiêu theo trạng thái', hidden: true }),
    );
    expect(economy.getByRole('link', { name: 'Có nguy cơ 1', hidden: true }).getAttribute('href')).toBe(
      '/targets?pillar=economy&status=atRisk',
    );
    await user.click(view.getByText('8 thay đổi sau ngày 30/6/2026'));
    const changes = await view.findByRole('list', { name: 'Mọi thay đổi' }, { timeout: 4000 });
    await waitFor(() => expect(within(changes).getAllByRole('link')).toHaveLength(3));
    expect(view.getByText('1 chỉ tiêu đổi trạng thái')).toBeTruthy();
    expect(changes.textContent).toContain('Trạng thái: từ “Chậm tiến độ” sang “Có nguy cơ”.');
    await expectNoAxeViolations(root());
    await user.click(within(changes).getByRole('button', { name: 'Xem thêm 5 thay đổi' }));
    expect(within(changes).getAllByRole('link')).toHaveLength(8);
    expect(within(changes).queryByRole('button')).toBeNull();
    expect(
      within(changes)
        .getAllByRole('link', { name: /Nhiệm vụ \d+/ })[0]
        ?.getAttribute('href'),
    ).toMatch(/^\/tasks\/\d+$/);
  });

  it('says so when nothing changed', async () => {
    const { view } = await mountReady({ figures: 'none', today: '2026-05-10' });
    await waitFor(() => expect(view.getByText('Không có thay đổi sau ngày 30/4/2026.')).toBeTruthy());
  });

  it('says so when the changes cannot be read, and the list works on', async () => {
    const { view, root } = await mountReady({ fault: { getSummary: 'malformed' } });
    await waitFor(() => expect(view.getByText('Chưa tải được phần thay đổi.')).toBeTruthy());
    expect(cards(view)).toHaveLength(30);
    await expectNoAxeViolations(root());
  });

  it('has a retry in place of changes that did not come', async () => {
    const { view, user } = await mountReady({ fault: { listChanges: { fault: 'malformed', times: 1 } } });
    await user.click(await view.findByText('8 thay đổi sau ngày 30/6/2026'));
    const alert = await view.findByRole('alert');
    await user.click(within(alert).getByRole('button', { name: 'Thử lại' }));
    await waitFor(() => expect(view.getAllByText(/^1\/7\/2026$/)).toHaveLength(3));
  });
});

describe('Each status', () => {
  it('is explained in a sentence', async () => {
    const { view, user, root } = await mountReady();
    await user.click(view.getByText('Các trạng thái nghĩa là gì'));
    expect(view.getByText('Đang tiến nhưng chậm hơn nhịp cần có.')).toBeTruthy();
    await expectNoAxeViolations(root());
  });
});

describe('The table', () => {
  const table: MountSetup = { host: { route: { name: 'targets' }, stored: { listView: 'table' } } };

  it('is chosen by a switch, and remembered by the host for the next visit', async () => {
    const { view, user, host, root } = await mountReady();
    await user.click(view.getByRole('button', { name: 'Bảng' }));
    expect(await view.findByRole('table', { name: 'Chỉ tiêu' })).toBeTruthy();
    expect(view.getByRole('button', { name: 'Bảng' }).getAttribute('aria-pressed')).toBe('true');
    expect(rowsOf(view)).toHaveLength(30);
    expect(host.stored.get('listView')).toBe('table');
    expect(host.opened).toEqual([]);
    await expectNoAxeViolations(root());
    await user.click(view.getByRole('button', { name: 'Thẻ' }));
    expect(cards(view)).toHaveLength(30);
  });

  it('is drawn at once for who chose it before', async () => {
    const { view } = await mountReady(table);
    expect(await view.findByRole('table')).toBeTruthy();
  });

  it('sorts by each header, says so, and turns round', async () => {
    const { view, user, host, root } = await mountReady(table);
    await view.findByRole('table');
    const header = (name: string) => view.getByRole('columnheader', { name });
    expect(header('Số').getAttribute('aria-sort')).toBe('ascending');
    const press = (name: string) => user.click(within(header(name)).getByRole('button'));
    await press('Mức đạt');
    expect(header('Mức đạt').getAttribute('aria-sort')).toBe('ascending');
    expect(rowsOf(view).slice(-4)).toEqual([9, 12, 18, 27]);
    const first = rowsOf(view)[0];
    await press('Mức đạt');
    expect(header('Mức đạt').getAttribute('aria-sort')).toBe('descending');
    expect(rowsOf(view)[0]).not.toBe(first);
    await waitFor(() =>
      expect(host.navigation.route.get()).toEqual({ name: 'targets', search: { sort: '-attainment' } }),
    );
    await press('Cơ quan phối hợp');
    await waitFor(() =>
      expect(host.navigation.route.get()).toEqual({ name: 'targets', search: { sort: 'coordinating' } }),
    );
    await expectNoAxeViolations(root());
  });

  it('leads to a target and back to its row', async () => {
    const { view, user, shadow, host } = await mountReady(table);
    await view.findByRole('table');
    await user.click(view.getByRole('link', { name: /VNeID/ }));
    expect(host.navigation.route.get()).toMatchObject({ name: 'target', no: 22 });
    await user.click((await view.findAllByRole('link', { name: 'Tất cả chỉ tiêu' }))[0] as HTMLElement);
    await waitFor(() => expect(shadow.activeElement?.textContent).toContain('VNeID'));
  });

  it('shows both figures of a composite, a milestone in words, and no figure as a dash', async () => {
    const { view } = await mountReady(table);
    await view.findByRole('table');
    const row = (no: number) => view.getAllByRole('row')[no] as HTMLElement;
    expect(within(row(15)).getAllByText(/^\d[\d,]*%$/)).toHaveLength(2);
    expect(row(12).textContent).toContain('Đã báo cáo: chưa hoàn thành');
    expect(row(9).textContent).toContain('Chưa có số liệu');
  });
});

describe('Filters by agency', () => {
  it('keep the targets an agency coordinates', async () => {
    const { view, user, openFilters, host } = await mountReady();
    await openFilters();
    await user.selectOptions(view.getByRole('combobox', { name: 'Cơ quan phối hợp' }), 'cong-an-thanh-pho');
    expect(cards(view).length).toBeGreaterThan(0);
    expect(cards(view).length).toBeLessThan(30);
    await waitFor(() =>
      expect(host.navigation.route.get()).toEqual({
        name: 'targets',
        search: { coordinating: 'cong-an-thanh-pho' },
      }),
    );
  });
});

describe('Files to take along', () => {
  it('are those of the list on the screen, with licence, date and what is sample data', async () => {
    const { view, user, root } = await mountReady({
      host: { route: { name: 'targets', search: { status: 'met', q: 'vneid', sort: '-asOf' } } },
    });
    await user.click(view.getByText('Tải danh sách này'));
    const csv = await view.findByRole('link', { name: /Tệp CSV/ });
    expect(csv.getAttribute('href')).toBe(
      'http://localhost:4002/v1/exports/targets?format=csv&q=vneid&sort=-asOf&status=met',
    );
    expect(view.getByRole('link', { name: /Tệp JSON/ }).getAttribute('href')).toContain('format=json');
    expect(await view.findByRole('link', { name: /giấy phép CC/ })).toBeTruthy();
    expect(view.getByText('Số liệu đến ngày 10/6/2026.', { exact: false })).toBeTruthy();
    expect(view.getByText(/từng dòng trong tệp ghi rõ/)).toBeTruthy();
    await expectNoAxeViolations(root());
  });
});

describe('A plan of 2,000 targets', () => {
  const grown: MountSetup = { rows: { targets: 2000, tasks: 51 } };

  it('is asked for by page, filtered and sorted by the API', async () => {
    const { view, user, host, addresses, root } = await mountReady(grown);
    await waitFor(() => expect(view.getByText('2.000 chỉ tiêu')).toBeTruthy());
    expect(cards(view)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    const pages = await view.findByRole('navigation', { name: 'Các trang' });
    await expectNoAxeViolations(root());
    await user.click(within(pages).getByRole('link', { name: 'Trang 2' }));
    await waitFor(() =>
      expect(host.navigation.route.get()).toEqual({ name: 'targets', search: { page: '2' } }),
    );
    await waitFor(() => expect(cards(view)[0]).toBe(51));
    await user.click(view.getByRole('checkbox', { name: /Chậm tiến độ/ }));
    await waitFor(() =>
      expect(host.navigation.route.get()).toEqual({ name: 'targets', search: { status: 'offTrack' } }),
    );
    await waitFor(() => expect(view.getByText(/^199 trên 2.000 chỉ tiêu$/)).toBeTruthy());
    expect(addresses.at(-1)).toContain('pageSize=50&status=offTrack');
  });

  it('keeps the rows before until the next are here, and asks once typing pauses', async () => {
    const { view, addresses, root } = await mountReady({ ...grown, latency: 40 });
    await waitFor(() => expect(view.getByText('2.000 chỉ tiêu')).toBeTruthy());
    const before = cards(view);
    const box = view.getByRole('searchbox', { name: 'Tìm trong chỉ tiêu' });
    for (const value of ['v', 'vn', 'vneid']) fireEvent.change(box, { target: { value } });
    expect(cards(view)).toEqual(before);
    expect(root().querySelector('.sb-rows')?.getAttribute('aria-busy')).toBe('true');
    await waitFor(() => expect(view.getByText(/^\d+ trên 2.000 chỉ tiêu$/)).toBeTruthy());
    await waitFor(() => expect(root().querySelector('.sb-rows')?.hasAttribute('aria-busy')).toBe(false));
    expect(addresses.filter((address) => address.includes('q='))).toHaveLength(1);
  });

  it('offers only orders the API has, and agencies with how many targets each leads', async () => {
    const { view, openFilters } = await mountReady(grown);
    await openFilters();
    const sort = view.getByRole<HTMLSelectElement>('combobox', { name: 'Sắp xếp' });
    expect([...sort.options].map(({ value }) => value)).toEqual([
      'no',
      '-no',
      'status',
      '-status',
      'attainment',
      '-attainment',
      'asOf',
      '-asOf',
    ]);
    const lead = view.getByRole<HTMLSelectElement>('combobox', { name: 'Cơ quan chủ trì' });
    await waitFor(() => expect(lead.options.length).toBeGreaterThan(5));
  });

  it('offline says that what was asked for is not here, and reads it once back', async () => {
    const { view, user, host, root } = await mountReady(grown);
    await waitFor(() => expect(view.getByText('2.000 chỉ tiêu')).toBeTruthy());
    await act(async () => host.setOnline(false));
    await user.click(view.getByRole('checkbox', { name: /Đã đạt/ }));
    expect((await view.findByRole('alert')).textContent).toContain('Thiết bị đang ngoại tuyến.');
    await expectNoAxeViolations(root());
    await act(async () => host.setOnline(true));
    await waitFor(() => expect(cards(view).length).toBe(50));
  });

  it('of one pillar is asked for by that pillar', async () => {
    const { view, addresses } = await mountReady({ ...grown, config: { pillar: 'economy' } });
    await waitFor(() => expect(view.getByText('268 chỉ tiêu')).toBeTruthy());
    expect(addresses.some((address) => address.includes('pillar=economy'))).toBe(true);
  });

  it('shows a page past the last one as empty, with a way back', async () => {
    const { view } = await mountReady({
      ...grown,
      host: { route: { name: 'targets', search: { page: '99' } } },
    });
    expect(await view.findByRole('heading', { name: 'Không có chỉ tiêu nào khớp' })).toBeTruthy();
    expect(view.getAllByRole('button', { name: 'Xoá bộ lọc' }).length).toBeGreaterThan(0);
  });
});
