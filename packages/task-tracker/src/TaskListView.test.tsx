import type { TaskSummary } from '@cantho/api-client';
import { routeToPath } from '@cantho/host-sdk';
import { expectNoAxeViolations } from '@cantho/testing/axe';
import { act, fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { mountTracker } from '../test/mountTracker.ts';
import { tasksOn } from '../test/sampleTask.ts';

const rowsOf = (root: ParentNode) => [...root.querySelectorAll('.tt-row')];
const numbersIn = (root: ParentNode) =>
  rowsOf(root).map((row) => Number(row.querySelector('.tt-no')?.textContent));

async function drawnList(options: Parameters<typeof mountTracker>[0] = {}) {
  const tracker = mountTracker(options);
  await tracker.drawn();
  const row = (no: number) => {
    const found = rowsOf(tracker.root).find(
      (each) => each.querySelector('.tt-no')?.textContent === String(no),
    );
    if (!found) throw new Error(`expected a row of task ${no}`);
    return within(found as HTMLElement);
  };
  return { ...tracker, row };
}

describe('the list of tasks', () => {
  it('shows all 51 in the plan’s order', async () => {
    const { view, root } = await drawnList();
    expect(numbersIn(root)).toEqual(Array.from({ length: 51 }, (_, index) => index + 1));
    view.getByRole('heading', { level: 2, name: 'Tiến độ 51 nhiệm vụ' });
    expect(view.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Nhìn chung',
      'Danh sách nhiệm vụ',
    ]);
    expect(view.queryByRole('navigation', { name: 'Các trang' })).toBeNull();
  });

  it('has no accessibility violation', async () => {
    const { root } = await drawnList();
    await expectNoAxeViolations(root);
  });

  it('says of each task its text, deadline in the plan’s words and as a date, state, work, lead agency, sample', async () => {
    const { row } = await drawnList();
    const overdue = row(17);
    overdue.getByText(/^Tham mưu xây dựng Nghị quyết của HĐND/);
    overdue.getByText('Tháng 6/2026');
    overdue.getByText('Hạn 30/6/2026');
    overdue.getByText('Quá hạn 1 ngày');
    overdue.getByText('Đang thực hiện');
    overdue.getByText('Sở Khoa học và Công nghệ');
    overdue.getByText('Chậm báo cáo 2 tháng');
    overdue.getByText('Số liệu minh hoạ');
    row(2).getByText('Đạt 2/4 kỳ');
    row(2).getByText('Kỳ tới 30/9/2026');
    row(2).getByText('Còn 91 ngày');
    row(18).getByText(/^Hạn 31\/7\/2026 · được gia hạn, hạn cũ 30\/6\/2026$/);
    row(3).getByText('Đã báo cáo kỳ gần nhất');
    row(3).getByText('Không có ngày hạn');
    row(15).getByText('Hoàn thành muộn 10 ngày');
  });

  it('names what both rates are of, and keeps missed reports apart from overdue', async () => {
    const { view } = await drawnList();
    const summary = within(view.getByRole('region', { name: 'Nhìn chung' }));
    summary.getByText('18,8%');
    summary.getByText('6 trong 32 nhiệm vụ có thời hạn');
    summary.getByText('62,5%');
    summary.getByText('5 trong 8 nhiệm vụ đã hoàn thành hoặc đã quá hạn');
    summary.getByText('trong 51 nhiệm vụ thiếu ít nhất một báo cáo tháng');
    expect(summary.getByRole('link', { name: /Quá hạn 2/ }).getAttribute('href')).toBe(
      '/tasks?deadlineState=overdue',
    );
  });

  it('says of a fresh database that there are no reports, and neither "not started" nor a rate of 0', {
    timeout: 30_000,
  }, async () => {
    const { view, root, row } = await drawnList({ api: { figures: 'none' } });
    expect(view.getAllByText('Chưa có báo cáo').length).toBeGreaterThan(51);
    expect(within(root.querySelector('.tt-rows') as HTMLElement).queryByText('Chưa bắt đầu')).toBeNull();
    expect(view.queryByText('0%')).toBeNull();
    expect(view.queryByText('Số liệu minh hoạ')).toBeNull();
    row(3).getByText('Chưa có báo cáo');
    await expectNoAxeViolations(root);
  });

  it('cuts a long text, whole for assistive technology, and shows it all on request', async () => {
    const { row } = await drawnList();
    const text = row(18).getByText(/^Tham mưu/);
    expect(text.closest('.tt-clamp')).not.toBeNull();
    const more = row(18).getByRole('button', { name: 'Xem hết nội dung nhiệm vụ 18' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(more);
    expect(text.closest('.tt-clamp')).toBeNull();
    row(18).getByRole('button', { name: 'Thu gọn nhiệm vụ 18', expanded: true });
    expect(row(1).queryByRole('button')).toBeNull();
  });
});

describe('filters', () => {
  it('are taken from the address', async () => {
    const { root, view } = await drawnList({
      route: { name: 'tasks', search: { deadlineState: 'overdue', missedReports: 'true', q: 'nghi quyet' } },
    });
    expect(numbersIn(root)).toEqual([17]);
    expect(view.getByRole('searchbox')).toHaveProperty('value', 'nghi quyet');
    expect(view.getByRole('checkbox', { name: /Quá hạn/ })).toHaveProperty('checked', true);
  });

  it('answer one tap, announce how many are left, and replace the address', async () => {
    const { host, root, view } = await drawnList();
    fireEvent.click(view.getByRole('checkbox', { name: /Chậm báo cáo 7/ }));
    expect(numbersIn(root)).toEqual([7, 17, 27, 37, 47, 48, 51]);
    await waitFor(() =>
      expect(host.opened).toEqual([
        { route: { name: 'tasks', search: { missedReports: 'true' } }, replace: true },
      ]),
    );
    expect(view.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
      '7 trong 51 nhiệm vụ',
    );
    await expectNoAxeViolations(root);
  });

  it('answer each key at once, and write the address when the hand rests', async () => {
    const { host, root, view } = await drawnList();
    fireEvent.change(view.getByRole('searchbox'), { target: { value: 'phien hop' } });
    expect(numbersIn(root)).toEqual([2]);
    expect(host.opened).toEqual([]);
    await waitFor(() => expect(host.opened).toHaveLength(1));
    expect(host.opened[0]?.route).toEqual({ name: 'tasks', search: { q: 'phien hop' } });
    expect(view.getByRole('searchbox')).toHaveProperty('value', 'phien hop');
  });

  it('go by kind, work and lead agency', async () => {
    const { host, root, view } = await drawnList();
    fireEvent.change(view.getByLabelText('Loại thời hạn'), { target: { value: 'month' } });
    fireEvent.change(view.getByLabelText('Cơ quan chủ trì'), { target: { value: 'cong-an-thanh-pho' } });
    fireEvent.change(view.getByLabelText('Tình hình thực hiện'), { target: { value: 'done' } });
    expect(numbersIn(root)).toEqual([15]);
    await waitFor(() =>
      expect(host.navigation.route.get()).toEqual({
        name: 'tasks',
        search: { deadlineKind: 'month', workState: 'done', leadAgency: 'cong-an-thanh-pho' },
      }),
    );
  });

  it('say when nothing matches, and can be cleared', async () => {
    const { host, root, view } = await drawnList({ route: { name: 'tasks', search: { q: 'tàu vũ trụ' } } });
    view.getByRole('heading', { name: 'Không có nhiệm vụ nào phù hợp' });
    await expectNoAxeViolations(root);
    fireEvent.click(view.getByRole('button', { name: 'Xoá bộ lọc' }));
    expect(numbersIn(root)).toHaveLength(51);
    await waitFor(() => expect(host.navigation.route.get()).toEqual({ name: 'tasks', search: {} }));
  });

  it('sort the list', async () => {
    const { host, root, view } = await drawnList();
    fireEvent.change(view.getByLabelText('Sắp xếp'), { target: { value: 'dueOn' } });
    expect(numbersIn(root).slice(0, 4)).toEqual([1, 9, 14, 15]);
    await waitFor(() =>
      expect(host.navigation.route.get()).toEqual({ name: 'tasks', search: { sort: 'dueOn' } }),
    );
  });

  it('go by freshness and coordinating agency', async () => {
    const { root, view } = await drawnList();
    const choose = (label: string, value: string) =>
      fireEvent.change(view.getByLabelText(label), { target: { value } });
    const numbersOf = (wanted: (task: TaskSummary) => boolean) =>
      tasksOn('2026-07-01')
        .filter(wanted)
        .map(({ no }) => no);
    choose('Cập nhật (nhiệm vụ thường xuyên)', 'current');
    expect(numbersIn(root)).toEqual(numbersOf(({ freshness }) => freshness === 'current'));
    choose('Cơ quan phối hợp', 'so-ban-nganh');
    const left = numbersOf(
      ({ freshness, coordinatingAgencies }) =>
        freshness === 'current' && coordinatingAgencies.some(({ id }) => id === 'so-ban-nganh'),
    );
    expect(left.length).toBeGreaterThan(0);
    expect(numbersIn(root)).toEqual(left);
  });

  it('name a month, which a chip takes off again', async () => {
    const { root, view } = await drawnList({ route: { name: 'tasks', search: { dueMonth: '2026-06' } } });
    expect(numbersIn(root)).toEqual([12, 17, 19, 33]);
    fireEvent.click(view.getByRole('checkbox', { name: 'Hạn trong tháng 6 năm 2026' }));
    expect(numbersIn(root)).toHaveLength(51);
  });

  it('follow the address when it changes by itself', async () => {
    const { host, root, view } = await drawnList({ route: { name: 'tasks', search: { q: 'phiên họp' } } });
    act(() => host.goTo({ name: 'tasks', search: { deadlineKind: 'quarter' } }));
    expect(numbersIn(root)).toEqual([9]);
    expect(view.getByRole('searchbox')).toHaveProperty('value', '');
  });

  it('ignore an agency that leads nothing', async () => {
    const { root } = await drawnList({
      route: { name: 'tasks', search: { leadAgency: 'bo-cong-an' } },
    });
    expect(numbersIn(root)).toHaveLength(51);
  });

  it('stay in the module on a page of the host’s own', async () => {
    const { host, root, view } = await drawnList({ route: null });
    fireEvent.click(view.getByRole('checkbox', { name: /Quá hạn/ }));
    expect(numbersIn(root)).toEqual([14, 17]);
    expect(host.opened).toEqual([]);
  });

  it('go along to a task and back, where the reader’s place has the focus', async () => {
    const { host, root, view, row } = await drawnList({
      route: { name: 'tasks', search: { deadlineState: 'overdue' } },
    });
    const link = row(17).getByRole('link');
    expect(link.getAttribute('href')).toBe('/tasks/17?deadlineState=overdue');
    fireEvent.click(link);
    expect(await view.findByRole('heading', { name: 'Nhiệm vụ 17' })).toBeTruthy();
    await waitFor(() => expect(root.activeElement?.textContent).toContain('Nhiệm vụ 17'));
    const back = view.getByRole('link', { name: 'Tất cả nhiệm vụ' });
    expect(back.getAttribute('href')).toBe('/tasks?deadlineState=overdue');
    fireEvent.click(back);
    expect(numbersIn(root)).toEqual([14, 17]);
    expect(root.activeElement).toBe(row(17).getByRole('link'));
    // Only once: a row that comes back by a filter must not take the reader from the field.
    fireEvent.change(view.getByRole('searchbox'), { target: { value: 'tàu vũ trụ' } });
    view.getByRole('searchbox').focus();
    fireEvent.change(view.getByRole('searchbox'), { target: { value: '' } });
    expect(root.activeElement).toBe(view.getByRole('searchbox'));
    expect(routeToPath(host.navigation.route.get() ?? { name: 'tasks' })).toBe(
      '/tasks?deadlineState=overdue',
    );
  });
});
